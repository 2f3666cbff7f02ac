// The list of exchanges over restarts of the service, which forgets what it had: what the page has seen, it keeps.

import type { ExchangeSummary } from '../../protocol.ts'
import type { ListedExchange } from '../app.ts'

const maxListed = 500

/** With `exchange`, new or known; the newest first. */
export function withExchange(listed: readonly ListedExchange[], exchange: ExchangeSummary): readonly ListedExchange[] {
  const isKnown = listed.some(({ id }) => id === exchange.id)
  const now = { ...exchange, isForgotten: false }
  if (isKnown) return listed.map((each) => (each.id === exchange.id ? now : each))
  return [now, ...listed].slice(0, maxListed)
}

/** With all that the service has; what it has no more is marked as forgotten. */
export function withAll(
  listed: readonly ListedExchange[],
  exchanges: readonly ExchangeSummary[],
): readonly ListedExchange[] {
  const present = new Set(exchanges.map(({ id }) => id))
  const forgotten = listed.filter(({ id }) => !present.has(id)).map((each) => ({ ...each, isForgotten: true }))
  return [...exchanges.map((each) => ({ ...each, isForgotten: false })), ...forgotten].slice(0, maxListed)
}
