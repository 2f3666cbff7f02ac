// One exchange in the list: a link that opens it.

import { element } from '../../../../shared/preview/dom.ts'
import { type AppState, type ListedExchange, teamNameOf } from '../app.ts'
import { describeOutcome } from '../details/facts.ts'
import { severities } from '../details/findings.ts'
import { formatMs, formatTime, shareOfWait } from '../format.ts'
import { type IconName, icon } from '../icons.ts'
import { addressOf } from '../route.ts'

export function drawRow(exchange: ListedExchange, state: AppState): HTMLLIElement {
  const { id, at, words, sender, team, outcome, status, elapsedMs, worst, isOwn, isForgotten } = exchange
  const verdict = verdictOf(exchange)
  const share = shareOfWait(elapsedMs)
  const level = share >= 1 ? 'late' : share > 0.8 ? 'close' : 'fine'
  const facts = [
    outcome === 'answered' ? '' : describeOutcome(outcome),
    sender ?? '',
    (state.service?.teams.length ?? 0) > 1 ? teamNameOf(state, team) : '',
    isOwn ? '' : 'from elsewhere',
    isForgotten ? 'before the restart' : '',
  ]
  const link = element(
    'a',
    { href: addressOf('exchanges', id), class: isForgotten ? 'row forgotten' : 'row', 'data-id': id },
    element(
      'span',
      { class: `verdict ${verdict}` },
      icon(verdict),
      element('span', { class: 'unseen' }, describeOutcome(outcome)),
    ),
    element('span', { class: 'row-words' }, words?.trim() || (words === null ? 'Not readable' : 'No words')),
    element('span', { class: `row-time ${level}` }, formatMs(elapsedMs)),
    element('span', { class: 'row-facts' }, facts.filter(Boolean).join(' · ')),
    element('span', { class: 'row-at' }, `${status} · ${formatTime(at)}`),
  )
  if (worst) {
    const mark = element(
      'span',
      { class: `severity ${worst}` },
      icon(worst),
      element('span', { class: 'unseen' }, severities[worst]),
    )
    link.querySelector('.row-words')?.append(mark)
  }
  return element('li', {}, link)
}

function verdictOf({
  outcome,
  status,
}: ListedExchange): Extract<IconName, 'success' | 'repeated' | 'warning' | 'error'> {
  if (outcome === 'answered') return 'success'
  if (outcome === 'repeated') return 'repeated'
  return status === 200 ? 'warning' : 'error'
}
