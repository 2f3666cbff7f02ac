// What the inspector's API says and takes, for the service and for the page alike. Times are ISO 8601, durations milliseconds.
// Every request needs `Authorization: Bearer <key>`; refusals are `{ error: { code, message } }`.

import type { Finding } from '../../shared/lint/finding.ts'
import type { OutcomeCode } from '../../shared/outcome.ts'
import type { ReadReply } from '../../shared/reply.ts'
import type { Fault } from '../../shared/simulate.ts'

/** `GET /api/service` */
export interface ServiceInfo {
  /** The name under which the webhook is registered. */
  readonly webhookName: string
  /** Callback URL of the default team, on this computer. */
  readonly webhookUrl: string
  readonly deadlineMs: number
  readonly teams: readonly { readonly path: string; readonly name: string }[]
  readonly commands: readonly { readonly name: string; readonly summary: string }[]
}

/** `GET /api/exchanges` gives `{ exchanges }`, the newest first. */
export interface ExchangeSummary {
  readonly id: string
  readonly at: string
  readonly team: string
  readonly outcome: OutcomeCode | 'answered' | 'repeated'
  /** `null` where the mention could not be read. */
  readonly sender: string | null
  readonly words: string | null
  readonly command: string | null
  /** HTTP status of the answer. */
  readonly status: number
  readonly elapsedMs: number
  /** Of the worst finding about the reply; `null` where there is none. */
  readonly worst: Finding['severity'] | null
  /** Whether it came from the playground. */
  readonly isOwn: boolean
}

/** `GET /api/exchanges/:id` */
export interface Exchange extends ExchangeSummary {
  /** The body as it came, as text; of a refused request its beginning, and `null` where it was not read. */
  readonly requestBody: string | null
  /** Without `authorization` and others that may hold secrets. */
  readonly requestHeaders: Readonly<Record<string, string>>
  /** Position of the token that verified: 0 is the current one. */
  readonly tokenPosition: number | null
  readonly replyBody: string
  /** As Teams reads it. */
  readonly reply: ReadReply
  /** Pointers are into the JSON of the reply. */
  readonly findings: readonly Finding[]
  /** Why the command failed, for its developer: the error with its stack. */
  readonly cause?: string
  /** What a command that was late came to; absent while it runs. */
  readonly late?: Late
}

export type Late =
  /** `body` is the JSON of the message that would have been the reply. */
  { readonly elapsedMs: number; readonly body: string } | { readonly elapsedMs: number; readonly cause: string }

/**
 * `POST /api/mentions`; answers `Sent`. `POST /api/exchanges/:id/replay` answers the same and takes no body: the mention of
 * an exchange once more, with a fresh id and time; only where its signature was right, for it is signed anew.
 */
export interface MentionToSend {
  readonly words: string
  readonly sender?: string
  /** Path of the team; `default` unless given. */
  readonly team?: string
  /** Conversation to answer in: the `threadRootId` of an earlier `Sent`; a new post where it is absent. */
  readonly threadRootId?: string
  readonly fault?: Fault
  /** What the service is to answer instead of running a command: a message, or a bare card that it makes one of. */
  readonly reply?: unknown
}

export interface Sent {
  /** `null` where the service could not be reached. Of a mention that was sent twice, the second one. */
  readonly exchange: Exchange | null
  readonly threadRootId: string
  readonly askedAt: string
  readonly sender: string
  readonly words: string
  /** As the sender of the mention saw it: HTTP status (`null` where no answer came), time and body. */
  readonly status: number | null
  readonly elapsedMs: number
  readonly body: string
  readonly reply: ReadReply
  readonly findings: readonly Finding[]
  /** Callback URL that was asked. */
  readonly url: string
  /** The raw request as it was sent, its signature left out. */
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string }
}

/**
 * `GET /api/events`: server-sent events named after the members, the data being JSON. `service` comes first and after
 * each restart, because then the stream ends; `exchange` for each that ends, and again when what was late has come.
 */
export interface Events {
  readonly service: ServiceInfo
  readonly exchange: ExchangeSummary
}

/** Why the inspector refuses a request: `{ error: { code, message } }`, the message being a sentence for people. */
export interface Refusal {
  readonly error: { readonly code: string; readonly message: string }
}

/** `.riposte/inspector.json` in the folder of the service, readable for its owner only: for tools on this computer. */
export interface InspectorFile {
  /** Such as `http://127.0.0.1:3979`; `null` where the service was stopped. One that was killed leaves its address. */
  readonly address: string | null
  /** Goes with every request to the API; the same over restarts. */
  readonly key: string
}
