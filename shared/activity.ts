// The body of an outgoing webhook, one Bot Framework activity, read into a `Mention`. Verify the signature first.
// Tolerant as the protocol is loose: only `type` and `text` must be there; anything else may be absent, null or of
// another kind than documented, and is then null here. Members without a place in `Mention` are left behind.

import { asObject, asString, isObject, type JsonObject, parseJson } from './json.ts'
import { parseMarkup } from './markup.ts'
import type { OutcomeCode } from './outcome.ts'

/** A person's @mention of the webhook. `null` means that Teams did not say. */
export interface Mention {
  /** Id of the message: epoch milliseconds as text. A repeated delivery carries the same one. */
  readonly id: string | null
  /** When it was written, by Teams' clock. */
  readonly timestamp: Date | null
  /** What was typed, without the webhook's own mention. */
  readonly words: string
  /** The first word in lower case; empty where nothing was typed. */
  readonly command: string
  /** The words after the command; "quoted words" are one argument without their quotes. */
  readonly arguments: readonly string[]
  /** Everything after the command, as typed. */
  readonly rest: string
  /** The names of others that were mentioned too. */
  readonly mentioned: readonly string[]
  readonly sender: {
    readonly name: string | null
    /** `29:` and an opaque rest: stable for a user and this webhook only. */
    readonly id: string | null
    /** Entra object id of the user. */
    readonly aadObjectId: string | null
  }
  /** `id` is the thread id of the team's General channel, not the Graph group id. */
  readonly team: { readonly id: string | null }
  readonly channel: { readonly id: string | null }
  readonly tenant: { readonly id: string | null }
  readonly conversation: {
    readonly id: string | null
    /** Id of the post that began the thread; equals the mention's own `id` in a new post. */
    readonly threadRootId: string | null
    readonly isReply: boolean
  }
  /** Language of the sender's client, such as `en-US`. */
  readonly locale: string | null
}

export type ParsedMention =
  | { readonly ok: true; readonly mention: Mention }
  | {
      readonly ok: false
      readonly code: Extract<OutcomeCode, 'body-not-json' | 'activity-malformed'>
      /** JSON pointer of the member that is missing or wrong, and what it should be. */
      readonly field?: { readonly pointer: string; readonly expected: string }
    }

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/

/** Parses the raw bytes of a verified body. `webhookName` helps to tell the webhook's own mention from others. */
export function parseMention(body: Uint8Array | ArrayBuffer, webhookName?: string): ParsedMention {
  const activity = parseJson(body)
  if (activity === undefined) return { ok: false, code: 'body-not-json' }
  if (!isObject(activity)) return malformed('', 'a JSON object')
  if (activity.type !== 'message') return malformed('/type', '"message"')
  if (typeof activity.text !== 'string') return malformed('/text', 'a string')
  return { ok: true, mention: toMention(activity, activity.text, webhookName) }
}

/** Splits words at white space. Words in straight or typographic double quotes, or in single quotes, stay together. */
export function splitWords(words: string): string[] {
  if (!/["“”„']/.test(words)) return words.trim() === '' ? [] : words.trim().split(/\s+/)
  const parts = words.matchAll(/["“”„]([^"“”„]*)["“”](?!\S)|'([^']*)'(?!\S)|(\S+)/g)
  return Array.from(parts, ([, double, single, bare]) => double ?? single ?? bare ?? '')
}

function malformed(pointer: string, expected: string): ParsedMention {
  return { ok: false, code: 'activity-malformed', field: { pointer, expected } }
}

function toMention(activity: JsonObject, text: string, webhookName: string | undefined): Mention {
  const { words, mentioned } = parseMarkup(text, webhookName)
  // People write "@Riposte, status".
  const spoken = words.replace(/^[,:]\s+/, '')
  const first = /^\S*/.exec(spoken)?.[0] ?? ''
  const rest = spoken.slice(first.length).trim()
  const from = asObject(activity.from)
  const conversation = asObject(activity.conversation)
  const channelData = asObject(activity.channelData)
  const tenant = asString(asObject(channelData.tenant).id) ?? asString(conversation.tenantId)
  const id = asString(activity.id)
  const conversationId = asString(conversation.id)
  const threadRootId = /;messageid=([^;]+)/.exec(conversationId ?? '')?.[1] ?? null
  return {
    id,
    timestamp: asDate(activity.timestamp),
    words,
    command: first.toLowerCase(),
    arguments: splitWords(rest),
    rest,
    mentioned,
    sender: { name: asString(from.name), id: asString(from.id), aadObjectId: asString(from.aadObjectId) },
    team: { id: asString(asObject(channelData.team).id) ?? asString(channelData.teamsTeamId) },
    channel: { id: asString(asObject(channelData.channel).id) ?? asString(channelData.teamsChannelId) },
    tenant: { id: tenant },
    conversation: { id: conversationId, threadRootId, isReply: threadRootId !== null && threadRootId !== id },
    locale: asString(activity.locale) ?? clientLocale(activity),
  }
}

function clientLocale(activity: JsonObject): string | null {
  if (!Array.isArray(activity.entities)) return null
  return asString(activity.entities.filter(isObject).find(({ type }) => type === 'clientInfo')?.locale)
}

function asDate(value: unknown): Date | null {
  // Date.parse alone takes "attempt 3" for a day in March, and reads a time without a zone in that of this machine.
  if (typeof value !== 'string' || !isoTime.test(value)) return null
  const hasZone = value.endsWith('Z') || /[+-]\d\d:\d\d$/.test(value)
  const milliseconds = Date.parse(hasZone ? value : `${value}Z`)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds)
}
