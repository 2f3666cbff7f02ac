// Replies: what a command returns, the JSON message that Teams accepts for it, and, on the other side of the wire,
// whether Teams would show what came back. Builds and reads messages; judging cards is the linter's work.

import { type AdaptiveCard, type AdaptiveCardContent, adaptiveCard } from './cards/adaptive.ts'
import type { ConnectorCard } from './cards/connector.ts'
import type { HeroCard } from './cards/hero.ts'
import type { ListCard } from './cards/list.ts'
import type { ThumbnailCard } from './cards/thumbnail.ts'
import { asObject, asString, isObject, type JsonObject, parseJson } from './json.ts'
import { type ReplyFault, replyFaults } from './outcome.ts'

/** A card with its content type, as the functions in `cards/` make them. */
export type Card = AdaptiveCard | HeroCard | ThumbnailCard | ListCard | ConnectorCard

/** A card, or an Adaptive Card as it is, such as the builders of `@microsoft/teams.cards` make. */
export type AnyCard = Card | AdaptiveCardContent

/** What a command may answer: text (Teams' Markdown), a card, several cards, or text with cards. */
export type Reply = string | AnyCard | readonly AnyCard[] | RichReply

export interface RichReply {
  readonly text?: string
  readonly cards?: readonly AnyCard[]
  /** How several cards are laid out; Teams' default is `list`. */
  readonly layout?: 'list' | 'carousel'
}

/** The body of an answer to an outgoing webhook. */
export interface Message {
  readonly type: 'message'
  readonly text?: string
  readonly attachmentLayout?: 'list' | 'carousel'
  readonly attachments?: readonly Card[]
}

/** A reply as it came over the wire. */
export interface RawReply {
  readonly status: number
  readonly body: Uint8Array | ArrayBuffer
  /** From the first byte sent to the last one received. */
  readonly elapsedMs: number
}

export type ReadReply =
  | { readonly ok: true; readonly message: ReceivedMessage; readonly bytes: number }
  | {
      readonly ok: false
      readonly code: ReplyFault
      /** A sentence for people. */
      readonly reason: string
      readonly bytes: number
    }

/** A message from somewhere else: its cards may be of any kind and shape. */
export interface ReceivedMessage {
  readonly type: 'message'
  readonly text: string | null
  readonly textFormat: string | null
  readonly attachmentLayout: string | null
  readonly attachments: readonly { readonly contentType: string | null; readonly content: unknown }[]
  /** Mentions among them give the `<at>` of the text their meaning. */
  readonly entities: readonly unknown[]
}

/** How long Teams waits for an answer (protocol: OUT, OUT18, docs#693; another page says 10 s). */
export const teamsWaitsMs = 5000

/**
 * The message that Teams accepts for a reply.
 * @throws TypeError where `reply` is nothing that Teams would show.
 */
export function buildMessage(reply: Reply): Message {
  if (typeof reply === 'string') return { type: 'message', text: requireText(reply) }
  if (typeof reply !== 'object' || reply === null) {
    throw new TypeError(
      `Cannot build a message: the command answered ${reply === null ? 'null' : typeof reply}; answer a string, a card or a list of cards`,
    )
  }
  if (isList(reply)) return buildMessage({ cards: reply })
  if (isCard(reply)) return { type: 'message', attachments: [toCard(reply)] }
  const { text, cards, layout } = requireRichReply(reply as RichReply)
  if (!cards || cards.length === 0) return { type: 'message', text: requireText(text ?? '') }
  return {
    type: 'message',
    ...(text !== undefined && text !== '' && { text }),
    ...(layout !== undefined && { attachmentLayout: layout }),
    attachments: cards.map(toCard),
  }
}

/** Reads what a callback URL answered as Teams would: a message it shows, or the reason for its "Sorry". */
export function readReply({ status, body, elapsedMs }: RawReply, waitsMs = teamsWaitsMs): ReadReply {
  const bytes = body.byteLength
  const fault = (code: ReplyFault, detail?: string): ReadReply => ({
    ok: false,
    code,
    reason: detail ? `${replyFaults[code]} ${detail}` : replyFaults[code],
    bytes,
  })
  if (elapsedMs > waitsMs) return fault('reply-late', `It took ${Math.round(elapsedMs)} ms.`)
  if (status !== 200) return fault('reply-status', `It is ${status}.${explainRefusal(body)}`)
  if (bytes === 0) return fault('reply-empty')
  const message = parseJson(body)
  if (message === undefined) return fault('reply-not-json')
  if (!isObject(message)) return fault('reply-not-message')
  // Published samples of Microsoft leave the type out (SAMP csharp) or write "result" (LEARN), and work.
  const isMessage = message.type === undefined || message.type === 'message' || message.type === 'result'
  if (!isMessage) return fault('reply-not-message')
  const hasAttachment = Array.isArray(message.attachments) && message.attachments.some(isObject)
  if (!asString(message.text)?.trim() && !hasAttachment) return fault('reply-not-message')
  return { ok: true, bytes, message: readMessage(message) }
}

/** The members of a message that are drawn, whatever their types. */
export function readMessage(message: JsonObject): ReceivedMessage {
  return {
    type: 'message',
    text: asString(message.text),
    textFormat: asString(message.textFormat),
    attachmentLayout: asString(message.attachmentLayout),
    attachments: (Array.isArray(message.attachments) ? message.attachments : []).map(readAttachment),
    entities: Array.isArray(message.entities) ? message.entities : [],
  }
}

function readAttachment(attachment: unknown): ReceivedMessage['attachments'][number] {
  if (!isObject(attachment)) return { contentType: null, content: attachment }
  return { contentType: asString(attachment.contentType), content: attachment.content }
}

function requireText(text: string): string {
  if (text.trim() === '') {
    throw new TypeError(
      'Cannot build a message: the reply is empty, and Teams shows an error for it; answer a short text',
    )
  }
  return text
}

/** Commands may be plain JavaScript: what the types rule out is said in words. */
function requireRichReply(reply: RichReply): RichReply {
  const { text, cards, layout } = reply
  if (text !== undefined && typeof text !== 'string') {
    throw new TypeError(`Cannot build a message: its text is of type ${typeof text}; answer a string`)
  }
  if (cards !== undefined && !Array.isArray(cards)) {
    throw new TypeError(`Cannot build a message: its cards are of type ${typeof cards}; answer a list of cards`)
  }
  if (layout !== undefined && layout !== 'list' && layout !== 'carousel') {
    throw new TypeError('Cannot build a message: its layout is neither "list" nor "carousel"')
  }
  return reply
}

function isList(reply: Exclude<Reply, string>): reply is readonly AnyCard[] {
  return Array.isArray(reply)
}

function isCard(reply: AnyCard | RichReply): reply is AnyCard {
  return 'contentType' in reply || ('type' in reply && reply.type === 'AdaptiveCard')
}

function toCard(card: AnyCard): Card {
  if (typeof card === 'object' && card !== null) {
    if ('contentType' in card) return card
    if (card.type === 'AdaptiveCard') return adaptiveCard(card)
  }
  throw new TypeError('Cannot build a message: a card has neither a contentType nor the type "AdaptiveCard"')
}

/** The sentence of a refusal that Riposte, or a service built like it, sent. */
function explainRefusal(body: RawReply['body']): string {
  const refusal = parseJson(body)
  const sentence = isObject(refusal) ? asString(asObject(refusal.error).message) : null
  return sentence === null ? '' : ` ${sentence}`
}
