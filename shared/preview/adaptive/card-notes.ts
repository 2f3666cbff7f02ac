// The note below a card: in what it is only an approximation of Teams.

import { element } from '../dom.ts'
import type { CardRecord, Entry } from './card-record.ts'

/** Nothing where the card is drawn as Teams would draw it. */
export function drawNotes(record: CardRecord): HTMLElement[] {
  const sentences = describe(record)
  if (sentences.length === 0) return []
  const paragraphs = sentences.map((sentence) => element('p', {}, sentence))
  return [
    element('div', { class: 'rp-omissions', role: 'note', 'aria-label': 'What this preview lacks' }, ...paragraphs),
  ]
}

function describe(record: CardRecord): readonly string[] {
  const placeholders = record.of('placeholder')
  const replaced = record.of('replaced')
  const left = record.of('left out')
  const { length } = record.pictures
  return [
    placeholders.length > 0 &&
      `Approximation of Teams; ${count(placeholders.length, 'element is a placeholder', 'elements are placeholders')}: ${listNames(placeholders)}.`,
    replaced.length > 0 &&
      `${count(replaced.length, 'element is drawn as its fallback', 'elements are drawn as their fallbacks')}: ${listNames(replaced)}.`,
    left.length > 0 && `${count(left.length, 'element is', 'elements are')} left out: ${listNames(left)}.`,
    length > 0 &&
      `${count(length, 'picture is', 'pictures are')} not loaded: Teams shows pictures from https addresses only.`,
  ].filter((sentence) => sentence !== false)
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function listNames(entries: readonly Entry[]): string {
  const counts = new Map<string, number>()
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts, ([name, times]) => (times === 1 ? name : `${name} (${times})`)).join(', ')
}
