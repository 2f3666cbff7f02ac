// A card's file as the preview draws it: an answer that was not sent.

import type { PreviewModel } from '../../../shared/preview/model.ts'
import type { ReadReply } from '../../../shared/reply.ts'

export interface CardModelOptions {
  readonly webhookName: string
  readonly senderName: string
  /** The path of the file: its name stands for the words of the mention. */
  readonly path: string
  /** When the preview was opened: the time must not change at every key. */
  readonly openedAt: Date
}

export function buildCardModel(reply: ReadReply, options: CardModelOptions): PreviewModel {
  const { webhookName, senderName, path, openedAt } = options
  return {
    webhookName,
    question: { senderName, words: wordsOf(path) },
    askedAt: openedAt.toISOString(),
    reply,
    delivery: null,
  }
}

/** The last part of `path`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `status.card.json` is the answer to "status". */
function wordsOf(path: string): string {
  const [name = ''] = fileNameOf(path).split('.')
  return name.replaceAll(/[-_]+/g, ' ').trim() || 'card'
}
