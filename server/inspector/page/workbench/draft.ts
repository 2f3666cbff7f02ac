// The text of the workbench, understood: the card in it, what the linter says, and the message that would be sent. Or why not.

import { type CardFile, readCardFile } from '../../../../shared/card-file.ts'
import type { Destination, Finding } from '../../../../shared/lint/finding.ts'
import { readJsonTree } from '../../../../shared/lint/json-tree.ts'
import { lint } from '../../../../shared/lint/lint.ts'
import type { JsonNode } from '../../../../shared/lint/locate.ts'

export type Draft =
  | { readonly kind: 'empty' }
  /** No JSON: where, and what is wrong. */
  | { readonly kind: 'broken'; readonly offset: number; readonly message: string }
  /** JSON, but nothing that goes to Teams. */
  | { readonly kind: 'other'; readonly message: string }
  | {
      readonly kind: 'card'
      readonly file: CardFile
      readonly tree: JsonNode
      readonly findings: readonly Finding[]
      /** As it would be sent. */
      readonly message: unknown
      /** Of `message`, compact. */
      readonly json: string
      /** Of `json` in UTF-8. */
      readonly bytes: number
    }

const notACard =
  'This is JSON, but neither a message, an attachment nor a card. A bare Adaptive Card begins with "type": "AdaptiveCard"; a hero, thumbnail or list card needs its attachment around it, with its contentType.'

const encoder = new TextEncoder()

export function readDraft(text: string, destination: Destination): Draft {
  if (text.trim() === '') return { kind: 'empty' }
  const tree = readJsonTree(text)
  if (!tree.ok) return { kind: 'broken', offset: tree.offset, message: tree.message }
  // The editor keeps the byte order mark of a pasted text, which the parser of the browser refuses.
  const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  const file = readCardFile(value)
  if (!file) return { kind: 'other', message: notACard }
  const message = messageOf(file, value)
  try {
    const json = JSON.stringify(message)
    const bytes = encoder.encode(json).length
    return { kind: 'card', file, tree: tree.root, message, json, bytes, findings: lint(value, { destination, bytes }) }
  } catch {
    return { kind: 'other', message: 'This is nested deeper than the browser can write it as JSON.' }
  }
}

function messageOf({ holds, message: { attachments } }: CardFile, value: unknown): unknown {
  if (holds === 'message') return value
  return { type: 'message', attachments: holds === 'attachment' ? [value] : attachments }
}
