// The latest exchanges, in memory: bounded in number and in size, the oldest go first. Keeps no reply twice: how Teams would
// read one is worked out when somebody looks at it.

import { replyFaults } from '../../shared/outcome.ts'
import { type ReadReply, readReply } from '../../shared/reply.ts'
import type { Exchange, ExchangeSummary } from './protocol.ts'

/** What is kept of an exchange. */
export interface Recorded extends Omit<Exchange, 'reply'> {
  /** Of the reply as it was sent: `replyBody` is a beginning of it where it was too large to be kept. */
  readonly replyBytes: number
}

export interface ExchangesOptions {
  readonly maxCount?: number
  /** Of all together, as they are estimated to take. */
  readonly maxBytes?: number
}

export interface Exchanges {
  readonly count: number
  readonly bytes: number
  keep(exchange: Recorded): void
  /** Puts `exchange` in the place of the one with its id, if that is still there. */
  update(exchange: Recorded): boolean
  get(id: string): Recorded | undefined
  /** The newest first. */
  list(): ExchangeSummary[]
}

/** For the object, its names and its short members. */
const overheadBytes = 1024
const bytesPerCharacter = 2

/** A reply of more characters is kept up to here: nothing that Teams shows comes near. */
export const keptReplyCharacters = 2 * 1024 * 1024

export function createExchanges({ maxCount = 200, maxBytes = 16 * 1024 * 1024 }: ExchangesOptions = {}): Exchanges {
  // A map gives its entries in the order in which they were added.
  const kept = new Map<string, { readonly exchange: Recorded; readonly size: number }>()
  let bytes = 0

  function put(exchange: Recorded): void {
    const size = estimate(exchange)
    bytes += size - (kept.get(exchange.id)?.size ?? 0)
    kept.set(exchange.id, { exchange, size })
    for (const [id, oldest] of kept) {
      if (kept.size <= maxCount && bytes <= maxBytes) break
      if (id === exchange.id) continue
      kept.delete(id)
      bytes -= oldest.size
    }
  }

  return {
    get count() {
      return kept.size
    },
    get bytes() {
      return bytes
    },
    keep: put,
    update(exchange) {
      const isThere = kept.has(exchange.id)
      if (isThere) put(exchange)
      return isThere
    },
    get: (id) => kept.get(id)?.exchange,
    list: () => Array.from(kept.values(), ({ exchange }) => summarize(exchange)).reverse(),
  }
}

export function summarize(exchange: Recorded): ExchangeSummary {
  const { id, at, team, outcome, sender, words, command, status, elapsedMs, worst, isOwn } = exchange
  return { id, at, team, outcome, sender, words, command, status, elapsedMs, worst, isOwn }
}

export function toExchange({ replyBytes, ...exchange }: Recorded): Exchange {
  return { ...exchange, reply: read(exchange, replyBytes) }
}

function read({ status, elapsedMs, replyBody }: Omit<Recorded, 'replyBytes'>, bytes: number): ReadReply {
  if (replyBody.length >= keptReplyCharacters) {
    return { ok: false, code: 'reply-too-large', reason: replyFaults['reply-too-large'], bytes }
  }
  return readReply({ status, elapsedMs, body: new TextEncoder().encode(replyBody) })
}

function estimate(exchange: Recorded): number {
  const { requestBody, requestHeaders, replyBody, findings, cause, late } = exchange
  const texts = [requestBody ?? '', replyBody, cause ?? '', JSON.stringify([requestHeaders, findings, late])]
  return overheadBytes + bytesPerCharacter * texts.reduce((sum, text) => sum + text.length, 0)
}
