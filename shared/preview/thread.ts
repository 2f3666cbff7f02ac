// One message in a Teams channel: who, when, what.

import { element } from './dom.ts'

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

/** Two letters at most: of the first and the last name, as Teams does it. */
function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s,()]*/gu) ?? []
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => (word ? String.fromCodePoint(word.codePointAt(0) ?? 0) : ''))
    .join('')
    .toUpperCase()
}

function drawTime(time: Date, language: string): HTMLElement[] {
  if (Number.isNaN(time.getTime())) return []
  const text = time.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })
  return [element('time', { datetime: time.toISOString() }, text)]
}
