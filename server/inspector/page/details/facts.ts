// What is known of one mention beside its text: who, where, which command, what became of it.

import { outcomes } from '../../../../shared/outcome.ts'
import { element } from '../../../../shared/preview/dom.ts'
import type { ExchangeSummary } from '../../protocol.ts'
import { type AppState, teamNameOf } from '../app.ts'
import { formatMs, formatTime } from '../format.ts'
import type { Inspected } from './inspected.ts'

type Outcome = ExchangeSummary['outcome']

export function describeOutcome(outcome: Outcome): string {
  const words = outcome.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why the service did not simply answer; `undefined` where it did. */
export function explainOutcome(outcome: Outcome | null): string | undefined {
  if (outcome === null || outcome === 'answered') return undefined
  if (outcome === 'repeated') return 'Teams sent this mention again: the service gave its first answer once more.'
  return outcomes[outcome].message
}

export function drawFacts(inspected: Inspected, state: AppState): HTMLElement {
  const { sender, team, command, outcome, tokenPosition, at, exchangeId, delivery } = inspected
  const rows: readonly (readonly [string, string | null])[] = [
    ['From', sender],
    ['Team', team === null ? null : teamNameOf(state, team)],
    ['Asked at', formatTime(at)],
    ['Command', command],
    ['Outcome', outcome && describeOutcome(outcome)],
    ['Own deadline', state.service && `${formatMs(delivery.elapsedMs)} of ${formatMs(state.service.deadlineMs)}`],
    ['Token', describeToken(tokenPosition)],
    ['Address', delivery.url],
    ['Exchange', exchangeId],
  ]
  return element(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([name, value]) =>
      value ? [element('div', {}, element('dt', {}, name), element('dd', {}, value))] : [],
    ),
  )
}

export function drawHeaders(headers: Readonly<Record<string, string>>): HTMLElement {
  const rows = Object.entries(headers).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  )
  return element(
    'div',
    {},
    element('dl', { class: 'facts' }, ...rows),
    element('p', { class: 'subtle' }, 'The signature is left out: it is as good as the token for this one body.'),
  )
}

function describeToken(position: number | null): string | null {
  if (position === null) return null
  return position === 0 ? 'the current one' : `a retiring one, number ${position} after the current`
}
