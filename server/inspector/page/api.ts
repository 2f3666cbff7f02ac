// The inspector's API as the page uses it. What fails is returned in words, never thrown; a refused key is told to the page.

import { asObject, asString } from '../../../shared/json.ts'
import type { Exchange, ExchangeSummary, MentionToSend, Sent, ServiceInfo } from '../protocol.ts'
import { encodeId } from './route.ts'

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly isGone: boolean; readonly message: string }

export interface Api {
  service(): Promise<Result<ServiceInfo>>
  exchanges(): Promise<Result<readonly ExchangeSummary[]>>
  exchange(id: string): Promise<Result<Exchange>>
  send(mention: MentionToSend): Promise<Result<Sent>>
  replay(id: string): Promise<Result<Sent>>
  /** The stream of events; throws where there is none. */
  events(signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

const unreachable = 'The service does not answer: it is restarting, or it has been stopped. Look at its terminal.'

/** `onRefused` is called when the service does not accept `key`. */
export function createApi(key: string, onRefused: () => void): Api {
  const headers = { authorization: `Bearer ${key}` }

  async function ask<Value>(path: string, request: RequestInit = {}): Promise<Result<Value>> {
    try {
      const response = await fetch(path, { ...request, headers: { ...headers, ...request.headers } })
      if (response.status === 401) onRefused()
      const body: unknown = await response.json()
      if (response.ok) return { ok: true, value: body as Value }
      const message = asString(asObject(asObject(body).error).message)
      return {
        ok: false,
        isGone: response.status === 404,
        message: message ?? `The service answered ${response.status}.`,
      }
    } catch {
      return { ok: false, isGone: false, message: unreachable }
    }
  }

  return {
    service: () => ask('/api/service'),
    async exchanges() {
      const listed = await ask<{ readonly exchanges: readonly ExchangeSummary[] }>('/api/exchanges')
      return listed.ok ? { ok: true, value: listed.value.exchanges } : listed
    },
    exchange: (id) => ask(`/api/exchanges/${encodeId(id)}`),
    send: (mention) =>
      ask('/api/mentions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mention),
      }),
    replay: (id) => ask(`/api/exchanges/${encodeId(id)}/replay`, { method: 'POST' }),
    async events(signal) {
      const response = await fetch('/api/events', { headers, signal, cache: 'no-store' })
      if (response.status === 401) onRefused()
      if (!response.ok || !response.body) throw new Error(`The service answered ${response.status}.`)
      return response.body
    },
  }
}
