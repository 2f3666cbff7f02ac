// The messages between the extension and its preview page, one map for each direction.

import type { PreviewModel } from '../../../shared/preview/model.ts'

/** Extension to page. */
export interface ToPage {
  show: PreviewModel
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
