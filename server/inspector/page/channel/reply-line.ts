// The quiet line below each reply: whether Teams shows it, what it cost, what the linter says, and the way to the rest.

import { element } from '../../../../shared/preview/dom.ts'
import { drawStatus } from '../../../../shared/preview/status.ts'
import { faults } from '../../../../shared/simulate.ts'
import type { App } from '../app.ts'
import { drawFindingCount } from '../details/findings.ts'
import type { Inspected } from '../details/inspected.ts'
import { icon } from '../icons.ts'
import { addressOf } from '../route.ts'
import type { Asked } from './conversation.ts'

export function drawReplyLine(inspected: Inspected, asked: Asked, { store }: App): HTMLElement {
  const { delivery, findings } = inspected
  const details = element('a', { class: 'button quiet', href: addressOf('channel', asked.id) }, 'Details', icon('next'))
  details.setAttribute('aria-label', `Details of the reply to ${asked.words}`)
  // The same link closes what it opened.
  details.addEventListener('click', (event) => {
    if (store.get().route.id !== asked.id) return
    event.preventDefault()
    window.location.hash = addressOf('channel')
  })
  const line = element('div', { class: 'reply-line' }, drawStatus(inspected.reply, inspected.delivery))
  if (findings.length > 0) line.append(drawFindingCount(findings))
  line.append(details)
  if (!asked.fault) return line
  return element('div', {}, line, drawExpectation(faults[asked.fault], delivery.status))
}

function drawExpectation({ summary, expectedStatus }: (typeof faults)[keyof typeof faults], status: number | null) {
  const isAsExpected = status === expectedStatus
  const told = isAsExpected ? 'and so did this one' : `this one answered ${status ?? 'nothing'}`
  return element(
    'p',
    { class: `expectation ${isAsExpected ? 'met' : 'missed'}` },
    icon(isAsExpected ? 'success' : 'warning'),
    `Sent ${summary}: a sound service answers ${expectedStatus}, ${told}.`,
  )
}
