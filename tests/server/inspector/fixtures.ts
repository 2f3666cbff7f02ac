// An inspector beside a service, both without a network: what the inspector sends goes into the service by a call.

import assert from 'node:assert/strict'
import { Elysia } from 'elysia'
import { createInspector, type InspectorOptions } from '../../../server/inspector/inspector.ts'
import type { Exchange, ExchangeSummary, Sent } from '../../../server/inspector/protocol.ts'
import { type RiposteOptions, riposte } from '../../../server/riposte.ts'
import type { Finding } from '../../../shared/lint/finding.ts'
import { echo, type Posted, post, recordLog, sleep, tokens } from '../exchange.ts'

export const key = 'k'.repeat(43)
export const port = 3979

/** What the linter might say about the text "wrong". */
export const finding: Finding = {
  rule: 'envelope-type',
  severity: 'error',
  pointer: '/text',
  message: 'The text is wrong: write another one.',
  documentation: 'https://example.com/',
}

export function createInspected(
  options: Partial<RiposteOptions> = {},
  inspectorOptions: Partial<InspectorOptions> = {},
) {
  const { log, lines, text } = recordLog()
  const requests: Request[] = []
  const send = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    requests.push(request.clone() as Request)
    return app.handle(request)
  }
  const inspector = createInspector({
    key,
    log,
    secrets: Object.values(tokens),
    judge: (json) => (json.includes('wrong') ? [finding] : []),
    fetch: send as typeof fetch,
    ...inspectorOptions,
  })
  inspector.listening({ port, webhookUrl: new URL('http://127.0.0.1:3978/webhook') })
  const teams = { default: { tokens: [tokens.current, tokens.retiring] }, fabrikam: { tokens: [tokens.fabrikam] } }
  const app = new Elysia().use(
    riposte({ commands: echo, teams, log, freshMs: 0, name: 'Riposte', ...options, observer: inspector }),
  )

  async function ask(path: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}) {
    const headers = { host: `127.0.0.1:${port}`, authorization: `Bearer ${key}`, ...init.headers }
    return inspector.fetch(new Request(`http://127.0.0.1:${port}${path}`, { ...init, headers }))
  }

  async function exchanges(): Promise<readonly ExchangeSummary[]> {
    return (await (await ask('/api/exchanges')).json()).exchanges
  }

  return {
    inspector,
    lines,
    text,
    requests,
    ask,
    exchanges,
    post: (posted: Posted = {}) => post(app, posted),
    /** The latest exchange, once it is recorded. */
    async latest(): Promise<Exchange> {
      await sleep(20)
      const [summary] = await exchanges()
      assert.ok(summary, 'nothing was recorded')
      return await (await ask(`/api/exchanges/${summary.id}`)).json()
    },
    async send(mention: unknown): Promise<Sent> {
      const answer = await ask('/api/mentions', postOf(mention))
      assert.equal(answer.status, 200, await answer.clone().text())
      return await answer.json()
    },
    replay: (id: string) => ask(`/api/exchanges/${id}/replay`, { method: 'POST' }),
  }
}

export function postOf(body: unknown) {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
