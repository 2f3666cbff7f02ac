// One message in a Teams channel: who, when, what.

import { element } from './dom.ts'
import { initialsOf } from './initials.ts'

export interface Author {
  readonly name: string
  /** People have round pictures, webhooks square ones. */
  readonly kind: 'person' | 'webhook'
}

/** A message with its head. `time` may be invalid and is then left out. */
export function drawMessage(
  { name, kind }: Author,
  time: Date,
  language: string,
  ...body: readonly Node[]
): HTMLElement {
  return element(
    'article',
    { class: `rp-message rp-from-${kind}` },
    element('div', { class: `rp-avatar rp-avatar-${kind}`, 'aria-hidden': 'true' }, initialsOf(name)),
    element(
      'div',
      { class: 'rp-content' },
      element('header', {}, element('h2', {}, name || 'Somebody'), ...drawTime(time, language)),
      element('div', { class: 'rp-body' }, ...body),
    ),
  )
}

function drawTime(time: Date, language: string): HTMLElement[] {
  if (Number.isNaN(time.getTime())) return []
  const text = time.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })
  return [element('time', { datetime: time.toISOString() }, text)]
}
