// A JSON file that holds a message, an attachment or a bare card: which of them, and the message that Teams would get.

import { type CardKind, cardKinds } from './cards/kinds.ts'
import { isObject, type JsonObject } from './json.ts'
import { type ReceivedMessage, readMessage } from './reply.ts'

export interface CardFile {
  readonly holds: 'message' | 'attachment' | CardKind
  readonly message: ReceivedMessage
  /** JSON pointer of the file's root within the message: empty for a message, `/attachments/0/content` for a bare card. */
  readonly base: string
}

/** What `value`, parsed JSON, holds; `undefined` where it is nothing that goes to Teams. */
export function readCardFile(value: unknown): CardFile | undefined {
  if (!isObject(value)) return undefined
  if (value.type === 'AdaptiveCard') return bareCard('adaptive', value)
  if (value['@type'] === 'MessageCard') return bareCard('connector', value)
  if (typeof value.contentType === 'string' && 'content' in value) {
    return { holds: 'attachment', message: messageOf([value]), base: '/attachments/0' }
  }
  if (Array.isArray(value.attachments) || (value.type === 'message' && typeof value.text === 'string')) {
    return { holds: 'message', message: readMessage(value), base: '' }
  }
  return undefined
}

/** The message that a card of `kind` makes by itself. */
export function bareCard(kind: CardKind, content: JsonObject): CardFile {
  const attachment = { contentType: cardKinds[kind].contentType, content }
  return { holds: kind, message: messageOf([attachment]), base: '/attachments/0/content' }
}

function messageOf(attachments: readonly JsonObject[]): ReceivedMessage {
  return readMessage({ attachments })
}
