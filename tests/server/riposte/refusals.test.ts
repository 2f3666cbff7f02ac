import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import { activity, type Body, codeOf, createService, readAnswer, sign, tokens } from '../exchange.ts'

const maxBytes = 256 * 1024

describe('a signed body that is no mention', () => {
  const broken = {
    'is not JSON': ['{"type":"message",', 'body-not-json', null],
    'is empty': ['', 'body-not-json', null],
    'is not UTF-8': [Uint8Array.from([0x22, 0xff, 0x22]), 'body-not-json', null],
    'is UTF-16': [Uint8Array.from(Buffer.from('{"type":"message","text":"hi"}', 'utf16le')), 'body-not-json', null],
    'is a list': ['[]', 'activity-malformed', 'its root'],
    'is null': ['null', 'activity-malformed', 'its root'],
    'is of another type': [activity('echo hi', { type: 'invoke' }), 'activity-malformed', '/type'],
    'has no type': ['{"text":"hi"}', 'activity-malformed', '/type'],
    'has no text': ['{"type":"message"}', 'activity-malformed', '/text'],
    'has a text of another kind': [activity('', { text: 7 }), 'activity-malformed', '/text'],
    'has null for its text': [activity('', { text: null }), 'activity-malformed', '/text'],
  } as const satisfies Record<string, readonly [Body, string, string | null]>

  for (const [how, [body, code, place]] of Object.entries(broken)) {
    it(`is refused with 400 where it ${how}`, async () => {
      const refused = await createService().post({ body })
      assert.equal(refused.status, 400)
      assert.equal(codeOf(refused), code)
      if (place) assert.match(refused.json.error.message, new RegExp(` at ${place}\\.$`))
    })
  }

  it('is not repeated in the refusal', async () => {
    const refused = await createService().post({ body: '{"type":"a very private thing","text":"hi"}' })
    assert.ok(!refused.body.includes('private'))
  })
})

describe('a request to another address', () => {
  for (const path of ['/webhook/nobody', '/webhook/__proto__', '/webhook/constructor', '/webhook/Fabrikam']) {
    it(`is refused with 404 where no team has the path ${path}`, async () => {
      const refused = await createService().post({ path })
      assert.deepEqual([refused.status, codeOf(refused)], [404, 'team-unknown'])
      assert.ok(!refused.body.includes(path.slice(9)))
    })
  }

  for (const path of ['/webhook/%E0%A4%A', '/webhook/%', '/webhook/%00', '/webhook/a%2Fb']) {
    it(`is refused with 404 at ${path}`, async () => {
      assert.equal((await createService().post({ path })).status, 404)
    })
  }

  it('is refused with 404 behind the path of a team', async () => {
    assert.equal((await createService().post({ path: '/webhook/fabrikam/more' })).status, 404)
  })
})

describe('a request by another method', () => {
  for (const path of ['/webhook', '/webhook/fabrikam']) {
    it(`is shown a page where a browser asks for ${path}`, async () => {
      const { status, headers, body } = await createService().post({ path, method: 'GET' })
      assert.equal(status, 405)
      assert.equal(headers.get('allow'), 'POST')
      assert.equal(headers.get('content-type'), 'text/html; charset=utf-8')
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.match(body, /<h1>This address is for Microsoft Teams<\/h1>/)
      assert.match(body, /<code>POST<\/code>/)
      assert.doesNotMatch(body, /<script|<link|<img|https?:/)
    })

    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      it(`is refused with 405 for ${method} ${path}`, async () => {
        const refused = await createService().post({ path, method })
        assert.deepEqual([refused.status, codeOf(refused)], [405, 'method-not-post'])
        assert.equal(refused.headers.get('allow'), 'POST')
      })
    }

    it(`is refused with 405 for HEAD ${path}`, async () => {
      assert.equal(
        (await createService().app.handle(new Request(`http://localhost${path}`, { method: 'HEAD' }))).status,
        405,
      )
    })
  }
})

describe('a large body', () => {
  const largest = activity('echo hi').padEnd(maxBytes)

  it('is answered up to the limit', async () => {
    const { post } = createService()
    assert.equal((await post({ body: largest })).status, 200)
    assert.equal((await post({ body: largest, headers: { 'content-length': String(maxBytes) } })).status, 200)
  })

  it('is refused by its Content-Length, and not read', async () => {
    const { app } = createService()
    const { body, pulls } = endless()
    const refused = await readAnswer(await app.handle(streamed(body, { 'content-length': String(maxBytes + 1) })))
    assert.deepEqual([refused.status, codeOf(refused)], [413, 'body-too-large'])
    assert.ok(pulls() <= 2, `${pulls()} chunks were read`)
  })

  it('is refused without one as soon as it is too large, and not read on', async () => {
    const { app } = createService()
    const { body, pulls } = endless()
    const refused = await readAnswer(await app.handle(streamed(body)))
    assert.deepEqual([refused.status, codeOf(refused)], [413, 'body-too-large'])
    assert.ok(pulls() <= maxBytes / chunkBytes + 4, `${pulls()} chunks were read`)
  })

  it('is refused where it is larger than the limit that the service was given', async () => {
    const body = activity('echo hi')
    const exact = createService({ maxBytes: body.length })
    const smaller = createService({ maxBytes: body.length - 1 })
    assert.equal((await exact.post({ body })).status, 200)
    assert.equal((await smaller.post({ body })).status, 413)
    assert.equal((await smaller.post({ body, headers: { 'content-length': String(body.length) } })).status, 413)
    assert.equal((await smaller.post({ body, headers: { 'content-length': '1' } })).status, 413)
  })
})

describe('the content type', () => {
  for (const type of [
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON ; charset=utf-8',
  ]) {
    it(`may be ${type}`, async () => {
      assert.equal((await createService().post({ headers: { 'content-type': type } })).status, 200)
    })
  }

  for (const type of [
    'text/plain',
    'application/jsonp',
    'application/json-seq',
    'text/json',
    'multipart/form-data; boundary=x',
    '',
  ]) {
    it(`may not be ${type || 'empty'}`, async () => {
      const refused = await createService().post({ headers: { 'content-type': type } })
      assert.deepEqual([refused.status, codeOf(refused)], [415, 'content-type-not-json'])
    })
  }

  it('may not be absent', async () => {
    const body = new TextEncoder().encode(activity('echo hi'))
    const headers = { authorization: sign(body, tokens.current) }
    const request = new Request('http://localhost/webhook', { method: 'POST', headers, body })
    assert.equal((await createService().app.handle(request)).status, 415)
  })
})

describe('/health', () => {
  it('answers 200, and 503 once the service is stopping', async () => {
    const stopping = new AbortController()
    const { app } = createService({ stopping: stopping.signal })
    const ask = async () => readAnswer(await app.handle(new Request('http://localhost/health')))
    const well = await ask()
    assert.deepEqual([well.status, well.json], [200, { status: 'ok' }])
    stopping.abort()
    const stopped = await ask()
    assert.deepEqual([stopped.status, codeOf(stopped)], [503, 'service-stopping'])
  })

  it('lets running mentions be answered while the service is stopping', async () => {
    const { post } = createService({ stopping: AbortSignal.abort() })
    assert.equal((await post()).status, 200)
  })
})

const chunkBytes = 16 * 1024

function endless() {
  let pulls = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls++
      controller.enqueue(new Uint8Array(chunkBytes).fill(0x20))
    },
  })
  return { body, pulls: () => pulls }
}

function streamed(body: ReadableStream<Uint8Array>, headers: Readonly<Record<string, string>> = {}): Request {
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: sign('', tokens.current), ...headers },
    body,
    duplex: 'half',
  }
  return new Request('http://localhost/webhook', init)
}
