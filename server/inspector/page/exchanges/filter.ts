// Which exchanges are looked for: by what became of them, and by any text of theirs.

import type { ListedExchange } from '../app.ts'

export const outcomeFilters = {
  all: { label: 'All', accepts: () => true },
  answered: { label: 'Answered', accepts: ({ outcome }) => outcome === 'answered' },
  findings: { label: 'With findings', accepts: ({ worst }) => worst !== null },
  problems: { label: 'Problems', accepts: ({ outcome }) => outcome !== 'answered' && outcome !== 'repeated' },
  repeated: { label: 'Repeated', accepts: ({ outcome }) => outcome === 'repeated' },
  others: { label: 'From elsewhere', accepts: ({ isOwn }) => !isOwn },
} as const satisfies Record<string, { readonly label: string; readonly accepts: (exchange: ListedExchange) => boolean }>

export type OutcomeFilter = keyof typeof outcomeFilters

export function isOutcomeFilter(value: string): value is OutcomeFilter {
  return Object.hasOwn(outcomeFilters, value)
}

/** Those that the filter accepts and that hold each word of `text`, in whatever case. */
export function filterExchanges(
  exchanges: readonly ListedExchange[],
  filter: OutcomeFilter,
  text: string,
): readonly ListedExchange[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return exchanges.filter((exchange) => {
    if (!outcomeFilters[filter].accepts(exchange)) return false
    const { sender, words, team, command, outcome, status, id } = exchange
    const held = [sender, words, team, command, outcome.replaceAll('-', ' '), status, id].join(' ').toLowerCase()
    return wanted.every((word) => held.includes(word))
  })
}
