// Says to those who listen what others see happen, and shows short notes that go away by themselves.

import { element } from '../../../shared/preview/dom.ts'

const shownMs = 4000

/** One live region for the page: it must be there before its text, or nothing is read out. */
const region = element('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
const note = element('div', { class: 'note', 'aria-hidden': 'true', hidden: '' })
let ends: ReturnType<typeof setTimeout> | undefined

export function createAnnouncer(): readonly HTMLElement[] {
  return [region, note]
}

export function announce(sentence: string): void {
  region.textContent = sentence
}

/** Seen and heard: for what was done at the press of a button. */
export function tell(sentence: string): void {
  announce(sentence)
  note.textContent = sentence
  note.hidden = false
  clearTimeout(ends)
  ends = setTimeout(() => {
    note.hidden = true
  }, shownMs)
}
