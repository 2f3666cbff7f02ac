// List cards: a title over rows of files, results and people, parted by section headings.

import type { OpenUrl } from './buttons.ts'
import { cardKinds } from './kinds.ts'

const { contentType } = cardKinds.list

export type ListItem =
  | { readonly type: 'section'; readonly title: string }
  | {
      readonly type: 'resultItem'
      /** An https address. */
      readonly icon?: string
      readonly title: string
      readonly subtitle?: string
      readonly tap?: OpenUrl
    }
  | {
      readonly type: 'file'
      /** The https address of the file. */
      readonly id: string
      readonly title: string
      readonly subtitle?: string
      readonly tap?: OpenUrl
    }
  | {
      readonly type: 'person'
      /** User principal name, such as `person.one@contoso.com`. */
      readonly id: string
      readonly title: string
      readonly subtitle?: string
      readonly tap?: OpenUrl
    }

export interface ListCardContent {
  readonly title: string
  readonly items: readonly ListItem[]
  /** At most six are shown. */
  readonly buttons?: readonly OpenUrl[]
}

export interface ListCard {
  readonly contentType: typeof contentType
  readonly content: ListCardContent
}

/** A list card as an attachment. */
export function listCard(content: ListCardContent): ListCard {
  return { contentType, content }
}
