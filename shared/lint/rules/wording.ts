// Small helpers of rules about texts.

import type { Fix } from '../finding.ts'
import { pointerOf } from '../place.ts'
import type { CardText } from '../subjects.ts'

/** `a, b and c`. */
export function inWords(parts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** Puts `value` in the place of a text; nothing where there is no value. */
export function replaceText(text: CardText, title: string, value: string | undefined): Fix | undefined {
  if (value === undefined) return undefined
  return { title, edits: [{ kind: 'set', pointer: pointerOf(text.place, text.member), value }] }
}
