// The part of a text that differs from another, so that an edit in the editor leaves the rest, and the cursor in it, alone.

import type { TextEdit } from '../../../shared/lint/text-edits.ts'

/** What to replace in `before` to get `after`; `undefined` where they are the same. */
export function smallestChange(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  // VS Code moves a place between the halves of a character.
  if (isFirstHalf(before, start - 1)) start--
  if (end > 0 && isFirstHalf(before, before.length - end - 1)) end--
  return { offset: start, length: before.length - start - end, text: after.slice(start, after.length - end) }
}

function isFirstHalf(text: string, index: number): boolean {
  return /[\ud800-\udbff]/.test(text[index] ?? '')
}
