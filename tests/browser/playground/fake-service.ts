// A service that the playground talks to: the inspector's API over real HTTP, with answers that a test chooses. It writes down what it
// was asked, can restart, and can forget what it had.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Exchange, ExchangeSummary, MentionToSend, Sent, ServiceInfo } from '../../../server/inspector/protocol.ts'
import { readReply } from '../../../shared/reply.ts'
import { faults } from '../../../shared/simulate.ts'

export const key = 'a2V5LW9mLXRoZS1wbGF5Z3JvdW5kLXRlc3Rz'
const nonce = 'bm9uY2Utb2YtdGhlLXRlc3Rz'
const encoder = new TextEncoder()

export const info: ServiceInfo = {
  webhookName: 'Riposte',
  webhookUrl: 'http://127.0.0.1:3978/webhook',
  deadlineMs: 4000,
  teams: [
    { path: 'default', name: 'Default' },
    { path: 'contoso', name: 'Contoso' },
  ],
  commands: [
    { name: 'status', summary: 'says how production is' },
    { name: 'card', summary: 'shows who asked, as an Adaptive Card' },
    { name: 'echo', summary: 'says your words back' },
    { name: 'help', summary: 'shows what the service answers to' },
  ],
}

/** What the service answers to a mention. */
export interface Answer {
  readonly message?: unknown
  readonly status?: number
  readonly body?: string
  readonly elapsedMs?: number
  readonly outcome?: ExchangeSummary['outcome']
  readonly findings?: Exchange['findings']
}

export interface FakeService {
  readonly address: string
  readonly mentions: readonly MentionToSend[]
  answer: (mention: MentionToSend) => Answer
  /** Records an exchange as if somebody had mentioned the webhook elsewhere. */
  receive(mention: MentionToSend, change?: Partial<Exchange>): Exchange
  /** Ends every stream and refuses connections until `restart`. */
  stop(): Promise<void>
  restart(options?: { readonly forgets: boolean }): Promise<void>
  close(): Promise<void>
}

export async function startService(files: Readonly<Record<string, string>>, service = info): Promise<FakeService> {
  let exchanges: Exchange[] = []
  const mentions: MentionToSend[] = []
  const streams = new Set<ServerResponse>()
  let server = createServer((request, response) => void handle(request, response))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const self: FakeService = {
    address: `http://127.0.0.1:${port}/`,
    mentions,
    answer: ({ words }) => ({ message: { type: 'message', text: `You said **${words}**` } }),
    receive(mention, change = {}) {
      const exchange = { ...record(mention, self.answer(mention), false), ...change }
      exchanges = [exchange, ...exchanges]
      tell('exchange', exchange)
      return exchange
    },
    async stop() {
      for (const stream of streams) stream.destroy()
      streams.clear()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    async restart({ forgets } = { forgets: true }) {
      if (forgets) exchanges = []
      server = createServer((request, response) => void handle(request, response))
      await listen(port)
    },
    close: () => self.stop(),
  }
  return self

  function listen(at: number): Promise<void> {
    return new Promise((resolve) => server.listen(at, '127.0.0.1', resolve))
  }

  function tell(name: string, data: unknown): void {
    for (const stream of streams) stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (!path.startsWith('/api/')) return serveFile(path, response)
    if (request.headers.authorization !== `Bearer ${key}`) {
      return send(response, 401, { error: { code: 'key-wrong', message: 'The key is not that of this service.' } })
    }
    if (path === '/api/service') return send(response, 200, service)
    if (path === '/api/exchanges') return send(response, 200, { exchanges })
    if (path === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`: hello\r\n\r\nevent: service\ndata: ${JSON.stringify(service)}\n\n`)
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return
    }
    if (path === '/api/mentions') return sendMention(await readJson(request), response)
    const [, id, replay] = /^\/api\/exchanges\/([^/]+)(\/replay)?$/.exec(path) ?? []
    const found = exchanges.find((exchange) => exchange.id === decodeURIComponent(id ?? ''))
    if (!found)
      return send(response, 404, { error: { code: 'exchange-unknown', message: 'There is no such exchange.' } })
    if (!replay) return send(response, 200, found)
    return sendMention({ words: found.words ?? '', sender: found.sender ?? '', team: found.team }, response)
  }

  async function sendMention(mention: MentionToSend, response: ServerResponse): Promise<void> {
    mentions.push(mention)
    const answer = self.answer(mention)
    const exchange = record(mention, answer, true)
    exchanges = [exchange, ...exchanges]
    tell('exchange', exchange)
    const { status, elapsedMs, reply, findings, requestHeaders: headers, requestBody } = exchange
    const sent: Sent = {
      exchange,
      threadRootId: mention.threadRootId ?? `root-${exchange.id}`,
      askedAt: exchange.at,
      sender: exchange.sender ?? '',
      words: mention.words,
      status,
      elapsedMs,
      body: exchange.replyBody,
      reply,
      findings,
      url: service.webhookUrl,
      request: { headers, body: requestBody ?? '' },
    }
    send(response, 200, sent)
  }

  function serveFile(path: string, response: ServerResponse): void {
    const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src https: data: 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'`
    const file = files[path.slice(1)]
    if (path !== '/' && !file) return void response.writeHead(404).end()
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : 'text/html; charset=utf-8'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    response.end(file ?? page)
  }
}

const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="style-nonce" content="${nonce}">
<title>Riposte playground</title>
<link rel="stylesheet" href="/playground.css">
<script type="module" src="/playground.js"></script>
</head>
<body></body>
</html>
`

let recorded = 0

function record(mention: MentionToSend, answer: Answer, isOwn: boolean): Exchange {
  recorded += 1
  const expected = mention.fault ? faults[mention.fault].expectedStatus : 200
  const { status = expected, elapsedMs = 12.3, findings = [] } = answer
  const refusal = { error: { code: 'signature-wrong', message: 'The signature does not match.' } }
  const replyBody = answer.body ?? JSON.stringify(status === 200 ? answer.message : refusal)
  return {
    id: `exchange-${recorded}`,
    at: new Date(Date.UTC(2026, 10, 23, 10, 24, recorded)).toISOString(),
    team: mention.team ?? 'default',
    outcome: answer.outcome ?? (status === 200 ? 'answered' : 'signature-wrong'),
    sender: mention.sender ?? 'Person Example',
    words: mention.words,
    command: mention.words.split(' ')[0] ?? null,
    status,
    elapsedMs,
    worst: findings[0]?.severity ?? null,
    isOwn,
    requestBody: JSON.stringify({ type: 'message', text: `<at>Riposte</at> ${mention.words}` }),
    requestHeaders: { 'content-type': 'application/json; charset=utf-8' },
    tokenPosition: status === 200 ? 0 : null,
    replyBody,
    reply: readReply({ status, elapsedMs, body: encoder.encode(replyBody) }),
    findings,
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readJson(request: IncomingMessage): Promise<MentionToSend> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}
