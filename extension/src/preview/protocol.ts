// The messages between the extension and its preview page, one map for each direction.

import type { PreviewModel } from '../../../shared/preview/model.ts'

/** Extension to page. */
export interface ToPage {
  show: PreviewModel
  /** What is shown now, kept by the page over a reload of the window: the address of a card's file, or the last reply. */
  subject: { readonly document: string | null }
  /** A sentence above the drawing, such as why it is not up to date; none where `null`. */
  note: { readonly sentence: string | null }
  /** Scrolls to the element at a JSON pointer into the message. */
  reveal: { readonly pointer: string }
}

/** Page to extension. The page says `ready` first; nothing is sent to it before. */
export interface ToHost {
  ready: Record<string, never>
  /** A link was clicked: the extension shows the address before it opens it. */
  openLink: { readonly url: string }
}

export type Envelope<Messages> = {
  [Type in keyof Messages]: { readonly type: Type; readonly body: Messages[Type] }
}[keyof Messages]
