import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { describe, it } from 'node:test'
import { sendMention } from '../../shared/send.ts'
import type { SimulatedRequest } from '../../shared/simulate.ts'

interface Received {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly chunks: readonly Buffer[]
}

type Answer = (response: ServerResponse, received: Received) => void

const good: Answer = (response) => {
  response.setHeader('content-type', 'application/json')
  response.end('{"type":"message","text":"hi"}')
}

describe('sendMention()', () => {
  it('posts the body with its headers and reads the answer', async () => {
    const { sent, received } = await exchange(good, request('{"a":"å"}'))
    assert.deepEqual([sent.status, sent.body], [200, '{"type":"message","text":"hi"}'])
    assert.equal(sent.reply.ok && sent.reply.message.text, 'hi')
    assert.ok(sent.elapsedMs > 0)
    const [only] = received
    assert.deepEqual([only?.method, only?.url, received.length], ['POST', '/webhook?id=contoso', 1])
    assert.equal(only?.headers.authorization, 'HMAC x')
    assert.equal(only?.headers['content-type'], 'application/json; charset=utf-8')
    assert.equal(only?.headers['content-length'], '10')
    assert.deepEqual(Buffer.concat(only?.chunks ?? []), Buffer.from('{"a":"å"}'))
  })

  it('sends two parts in two writes, and nothing of them is lost', async () => {
    const emoji = Buffer.from('"🍺"')
    const parts = [Uint8Array.from(emoji.subarray(0, 3)), Uint8Array.from(emoji.subarray(3))]
    const { sent, received } = await exchange(good, { ...request(''), parts })
    assert.ok(sent.reply.ok)
    assert.deepEqual(
      received[0]?.chunks.map((chunk) => [...chunk]),
      parts.map((part) => [...part]),
    )
  })

  it('sends a duplicate after the answer to the first, and gives the last answer', async () => {
    let answers = 0
    const { sent, received } = await exchange(
      (response) => {
        answers++
        response.end(JSON.stringify({ type: 'message', text: `answer ${answers}` }))
      },
      { ...request('{"id":"1"}'), times: 2 },
    )
    assert.equal(sent.reply.ok && sent.reply.message.text, 'answer 2')
    assert.deepEqual(
      received.map(({ chunks }) => Buffer.concat(chunks).toString()),
      ['{"id":"1"}', '{"id":"1"}'],
    )
  })

  for (const status of [301, 302, 303, 307, 308]) {
    it(`does not follow a redirect of status ${status}`, async () => {
      const { sent, received } = await exchange((response, { url }) => {
        if (url === '/elsewhere') return good(response, { method: '', url, headers: {}, chunks: [] })
        response.writeHead(status, { location: '/elsewhere' }).end()
      }, request('{}'))
      assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-status')
      assert.equal(sent.status, status)
      assert.equal(received.length, 1)
    })
  }

  it('explains a refusal with the sentence of the service', async () => {
    const { sent } = await exchange((response) => {
      response.writeHead(401).end('{"error":{"code":"signature-wrong","message":"The signature does not match."}}')
    }, request('{}'))
    assert.match(sent.reply.ok ? '' : sent.reply.reason, /401.*The signature does not match\.$/)
  })

  it('takes a service that never answers for late, after the time it was told to wait', async () => {
    const { sent } = await exchange(() => {}, request('{}'), { waitsMs: 150 })
    assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-late')
    assert.equal(sent.status, null)
    assert.ok(sent.elapsedMs >= 140 && sent.elapsedMs < 3000, `${sent.elapsedMs}`)
  })

  it('takes an answer that never ends, byte by byte, for late', async () => {
    const { sent } = await exchange(
      (response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(timer))
      },
      request('{}'),
      { waitsMs: 200 },
    )
    assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-late')
  })

  it('stops reading an answer that is larger than any message', async () => {
    const { sent } = await exchange((response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 0x20))) {}
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }, request('{}'))
    assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-too-large')
    assert.deepEqual([sent.status, sent.body], [200, ''])
  })

  it('takes a connection that is reset for unreachable', async () => {
    const server = createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
    const url = await listen(server)
    try {
      const sent = await sendMention(url, request('{}'), { fetch })
      assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-unreachable')
      assert.equal(sent.status, null)
    } finally {
      server.close()
    }
  })

  it('takes an answer that breaks off for unreachable', async () => {
    const server = createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"type":')
        setTimeout(() => socket.resetAndDestroy(), 50)
      })
    })
    const url = await listen(server)
    try {
      const sent = await sendMention(url, request('{}'), { fetch })
      assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-unreachable')
    } finally {
      server.close()
    }
  })

  it('takes a port on which nobody listens for unreachable, and says so', async () => {
    const server = createTcpServer()
    const url = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    const sent = await sendMention(url, request('{}'), { fetch })
    assert.equal(sent.reply.ok ? '' : sent.reply.code, 'reply-unreachable')
    assert.match(sent.reply.ok ? '' : sent.reply.reason, /^No connection: is the service running/)
  })

  it('ends early when it is told to', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 50)
    const { sent } = await exchange(() => {}, request('{}'), { signal: abort.signal })
    assert.equal(sent.reply.ok, false)
    assert.ok(sent.elapsedMs < 3000)
  })

  it('says nothing of the signature when it fails', async () => {
    const { sent } = await exchange((response) => response.destroy(), request('{}'))
    assert.ok(!JSON.stringify(sent).includes('HMAC'))
  })
})

function request(body: string): SimulatedRequest {
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', authorization: 'HMAC x' },
    parts: [new TextEncoder().encode(body)],
    times: 1,
  }
}

async function exchange(
  answer: Answer,
  request: SimulatedRequest,
  options: { readonly waitsMs?: number; readonly signal?: AbortSignal } = {},
) {
  const received: Received[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method, url, headers } = incoming
      const each = { method, url, headers, chunks }
      received.push(each)
      answer(response, each)
    })
  })
  const url = await listen(server)
  try {
    return { sent: await sendMention(url, request, { fetch, ...options }), received }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function listen(server: {
  listen(port: number, host: string, listening: () => void): unknown
  address(): unknown
}): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null && 'port' in address)
  return new URL(`http://127.0.0.1:${address.port}/webhook?id=contoso`)
}
