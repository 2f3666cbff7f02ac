// What the preview draws: one mention and what came back for it.

import type { ReadReply } from '../reply.ts'

export interface PreviewModel {
  /** The name under which the webhook is registered. */
  readonly webhookName: string
  readonly question: { readonly senderName: string; readonly words: string }
  /** Callback URL that was asked, without its query string, which may hold a key. */
  readonly url: string
  /** When it was asked: ISO 8601. */
  readonly askedAt: string
  /** HTTP status, `null` where no answer came. */
  readonly status: number | null
  readonly elapsedMs: number
  readonly reply: ReadReply
  /** The body as it came, as text. */
  readonly body: string
}
