// The part of a text that differs from another, so that an edit in the editor leaves the rest, and the cursor in it, alone.

export interface Change {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** What to replace in `before` to get `after`; `undefined` where they are the same. */
export function smallestChange(before: string, after: string): Change | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { offset: start, length: before.length - start - end, text: after.slice(start, after.length - end) }
}

/** `text` with one change made. */
export function replace(text: string, { offset, length, text: added }: Change): string {
  return text.slice(0, offset) + added + text.slice(offset + length)
}
