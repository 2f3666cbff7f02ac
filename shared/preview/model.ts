// What the preview draws: one mention and what came back for it, or would come back.

import type { ReadReply } from '../reply.ts'

export interface PreviewModel {
  /** The name under which the webhook is registered. */
  readonly webhookName: string
  readonly question: { readonly senderName: string; readonly words: string }
  /** When it was asked: ISO 8601. */
  readonly askedAt: string
  readonly reply: ReadReply
  /** `null` where nothing was sent, as for a card that is being written. */
  readonly delivery: Delivery | null
}

export interface Delivery {
  /** Callback URL that was asked, without its query string, which may hold a key. */
  readonly url: string
  /** HTTP status, `null` where no answer came. */
  readonly status: number | null
  readonly elapsedMs: number
  /** The body as it came, as text. */
  readonly body: string
}
