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
  return [element('time', { datetime: time.toISOString() }, formatTime(time, language))]
}

/** By hand: `Intl` takes longer to begin than a small card takes to be drawn. */
function formatTime(time: Date, language: string): string {
  const minutes = String(time.getMinutes()).padStart(2, '0')
  const hours = time.getHours()
  if (!language.startsWith('en')) return `${String(hours).padStart(2, '0')}:${minutes}`
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`
}
