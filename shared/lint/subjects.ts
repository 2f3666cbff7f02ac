// What rules look at: the walker shows these, one by one, in the order in which they stand in the JSON.

import type { CardKind } from '../cards/kinds.ts'
import type { JsonObject } from '../json.ts'
import type { KnownType } from './known-types.ts'
import type { Place } from './place.ts'

export interface Subjects {
  /** All that was given, once; `holds` is undefined where it is nothing for Teams. */
  readonly file: { readonly place: Place; readonly holds: Holds | undefined; readonly value: unknown }
  readonly message: { readonly place: Place; readonly message: JsonObject }
  /** Each attachment, whatever it is. */
  readonly attachment: { readonly place: Place; readonly index: number | undefined; readonly attachment: unknown }
  /** Each card of a known kind, in an attachment or bare. */
  readonly card: { readonly place: Place; readonly card: JsonObject; readonly kind: CardKind }
  /** An Adaptive Card, or one inside an action. */
  readonly adaptive: { readonly place: Place; readonly card: JsonObject; readonly isNested: boolean }
  /** An Adaptive Card after all of it was seen. */
  readonly contents: CardContents
  readonly element: CardElement
  /** A card, element or action without the type that it needs, or something else in its place. */
  readonly typeless: {
    readonly place: Place
    readonly member?: string | number
    readonly what: 'root' | 'nested' | 'element' | 'action' | 'stray'
  }
  /** An object without a type but with actions, in the body of a card. */
  readonly actionsInBody: {
    readonly place: Place
    readonly card: JsonObject
    readonly index: number
    readonly wrapper: JsonObject
  }
  readonly action: {
    readonly place: Place
    readonly action: JsonObject
    readonly dialect: 'adaptive' | 'rich' | 'connector'
    readonly type: string
  }
  /** A holder of a list of actions: an Adaptive Card or an ActionSet. */
  readonly actions: { readonly place: Place; readonly holder: JsonObject }
  readonly image: CardImage
  readonly text: CardText
  /** A string in an Adaptive Card that holds `<`, `$` or `{`. */
  readonly string: {
    readonly place: Place
    readonly member: string | number
    readonly text: string
    readonly isMarkdown: boolean
    /** Whether it lies in data that Teams only passes on. */
    readonly isOpaque: boolean
  }
  /** A part of a connector card: a section or the card itself. */
  readonly section: { readonly place: Place; readonly section: JsonObject; readonly isCard: boolean }
  /** An action or an input of a connector card. */
  readonly connectorPart: { readonly place: Place; readonly part: JsonObject; readonly isInput: boolean }
}

export type Holds = 'message' | 'attachment' | CardKind

export interface CardElement {
  readonly place: Place
  readonly element: JsonObject
  /** The type as written, or the one that its place implies; `null` where there is neither. */
  readonly type: string | null
  /** The type in its right case, where Teams knows it. */
  readonly knownAs: string | undefined
  readonly known: KnownType | undefined
  readonly role: ElementRole
  /** The type that its place is for, such as Column in "columns"; `null` where there are several. */
  readonly implied: string | null
}

export type ElementRole = 'element' | 'action' | 'inline' | 'layout' | 'image'

export interface CardImage {
  readonly place: Place
  readonly member: string | number
  readonly url: string
  /** The member for a description; `null` where there is no place for one. */
  readonly alt: 'altText' | 'alt' | null
}

export interface CardText {
  readonly place: Place
  readonly member: string | number
  readonly text: string
  readonly dialect: 'message' | 'markdown' | 'run' | 'heroTitle' | 'heroText'
}

export interface CardContents {
  readonly place: Place
  readonly card: JsonObject
  /** Everything with an id. `scope` is the fallback that it lies in: a fallback may repeat ids of what it replaces. */
  readonly identified: { readonly place: Place; readonly id: string; readonly scope: Place | null }[]
  readonly inputs: CardElement[]
  /** Markdown texts that hold an `<at>`. */
  readonly mentioning: CardText[]
  readonly entities: { readonly place: Place; readonly entity: JsonObject }[]
}
