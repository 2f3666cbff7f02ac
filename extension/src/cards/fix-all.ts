// Every fix that is safe, in one go.

import type { Edit } from '../../../shared/lint/finding.ts'
import { type AnalyseOptions, analyse, type PlacedFinding } from './analyse.ts'
import { applyFix } from './fix.ts'

/** Each fix parses the text anew. */
const maxFixes = 200

/** Fixes may bring up others: an element that gets its type is judged by it. */
const maxRounds = 5

/** `text` with every fix made; the same text where there is nothing to fix. */
export function fixAll(text: string, options: AnalyseOptions): string {
  let fixed = text
  let left = maxFixes
  for (let round = 0; round < maxRounds && left > 0; round++) {
    const before = fixed
    const made: Edit[] = []
    for (const { finding } of fixableFrom(fixed, options).slice(0, left)) {
      const { fix } = finding
      // What another fix has moved is found at its new place in the next round.
      if (!fix || fix.edits.some(({ pointer }) => made.some((edit) => mayHaveMoved(pointer, edit)))) continue
      fixed = applyFix(fixed, fix)
      made.push(...fix.edits)
      left--
    }
    if (fixed === before) break
  }
  return fixed
}

/** From the end to the beginning: what is removed behind does not move the places before it. */
function fixableFrom(text: string, options: AnalyseOptions): readonly PlacedFinding[] {
  const analysis = analyse(text, options)
  if (analysis.kind !== 'card') return []
  return analysis.findings.filter(({ finding }) => finding.fix).toSorted((one, other) => other.offset - one.offset)
}

/** Whether `pointer` may mean another place, or none, once `edit` is made. */
function mayHaveMoved(pointer: string, edit: Edit): boolean {
  if (isAtOrBelow(pointer, edit.pointer) || isAtOrBelow(edit.pointer, pointer)) return true
  const [, list, index] = /^(.*)\/(\d+)$/s.exec(edit.pointer) ?? []
  if (edit.kind !== 'remove' || list === undefined || !pointer.startsWith(`${list}/`)) return false
  return Number.parseInt(pointer.slice(list.length + 1), 10) > Number(index)
}

function isAtOrBelow(pointer: string, other: string): boolean {
  return pointer === other || pointer.startsWith(`${other}/`)
}
