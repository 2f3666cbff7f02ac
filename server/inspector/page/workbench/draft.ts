// The text of the workbench, understood: the card in it, what the linter says, and the message that would be sent. Or why not.

import { type Node, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser'
import { type CardFile, readCardFile } from '../../../../shared/card-file.ts'
import type { Destination, Finding } from '../../../../shared/lint/finding.ts'
import { lint } from '../../../../shared/lint/lint.ts'

export type Draft =
  | { readonly kind: 'empty' }
  /** No JSON: where, and what is wrong. */
  | { readonly kind: 'broken'; readonly offset: number; readonly length: number; readonly message: string }
  /** JSON, but nothing that goes to Teams. */
  | { readonly kind: 'other'; readonly message: string }
  | {
      readonly kind: 'card'
      readonly file: CardFile
      readonly tree: Node
      readonly findings: readonly Finding[]
      /** As it would be sent. */
      readonly message: unknown
      /** Of `message` as compact JSON in UTF-8. */
      readonly bytes: number
    }

/** The codes of `jsonc-parser`, in words. */
const sentences = {
  1: 'This is no JSON value: a text needs double quotes, and only true, false and null go without.',
  2: 'This is no number as JSON writes them.',
  3: 'The name of a member is missing, in double quotes.',
  4: 'A value is missing here.',
  5: 'A colon is missing between the name and its value.',
  6: 'A comma is missing before this.',
  7: 'A closing brace } is missing.',
  8: 'A closing bracket ] is missing.',
  9: 'The text goes on behind the end of the value.',
  10: 'JSON has no comments: Teams would refuse them.',
  11: 'A comment does not end.',
  12: 'A text does not end: its closing quote is missing.',
  13: 'A number does not end as JSON writes them.',
  14: 'A \\u needs four hexadecimal digits behind it.',
  15: 'Behind a backslash JSON knows only " \\ / b f n r t and u.',
  16: 'A control character must be written as an escape, such as \\n.',
} as const satisfies Record<ParseErrorCode, string>

const notACard =
  'This is JSON, but neither a message, an attachment nor a card. A bare Adaptive Card begins with "type": "AdaptiveCard"; a hero, thumbnail or list card needs its attachment around it, with its contentType.'

const encoder = new TextEncoder()

export function readDraft(text: string, destination: Destination): Draft {
  if (text.trim() === '') return { kind: 'empty' }
  let value: unknown
  let tree: Node | undefined
  const errors: ParseError[] = []
  try {
    tree = parseTree(text, errors, { disallowComments: true })
    value = JSON.parse(text)
  } catch (error) {
    return describeBroken(errors, text, error)
  }
  const file = readCardFile(value)
  if (!file || !tree) return { kind: 'other', message: notACard }
  const message = messageOf(file, value)
  const bytes = encoder.encode(JSON.stringify(message)).length
  return { kind: 'card', file, tree, message, bytes, findings: lint(value, { destination, bytes }) }
}

function describeBroken([first]: readonly ParseError[], text: string, error: unknown): Draft {
  if (first)
    return {
      kind: 'broken',
      offset: first.offset,
      length: first.length,
      message: sentences[first.error as keyof typeof sentences],
    }
  if (error instanceof RangeError) {
    return { kind: 'broken', offset: 0, length: 0, message: 'It is nested too deep to be read.' }
  }
  return { kind: 'broken', offset: text.length, length: 0, message: 'This is not JSON.' }
}

function messageOf({ holds, message: { attachments } }: CardFile, value: unknown): unknown {
  if (holds === 'message') return value
  return { type: 'message', attachments: holds === 'attachment' ? [value] : attachments }
}
