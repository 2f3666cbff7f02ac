// What the page has to be told to show something: only what it does not know yet. A model may be large, and each is drawn anew.

import type { PreviewModel } from '../../../shared/preview/model.ts'
import type { Envelope, ToPage } from './protocol.ts'

export interface Wanted {
  /** The address of a card's file; `null` for the last reply. */
  readonly document: string | null
  readonly sentence: string | null
  readonly model: PreviewModel | undefined
}

/** What a page was told; nothing of a page that is new. */
export interface Told {
  readonly document?: string | null
  readonly sentence?: string | null
  /** The model as JSON. */
  readonly model?: string
}

export interface PageUpdates {
  readonly messages: readonly Envelope<ToPage>[]
  readonly told: Told
}

export function updatesFor(told: Told, { document, sentence, model }: Wanted): PageUpdates {
  const json = model ? JSON.stringify(model) : told.model
  const messages: Envelope<ToPage>[] = []
  if (document !== told.document) messages.push({ type: 'subject', body: { document } })
  if (sentence !== told.sentence) messages.push({ type: 'note', body: { sentence } })
  if (model && json !== told.model) messages.push({ type: 'show', body: model })
  return { messages, told: { document, sentence, ...(json !== undefined && { model: json }) } }
}
