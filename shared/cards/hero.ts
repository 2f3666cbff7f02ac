// Hero cards: a large picture, a title and up to six buttons.

import type { CardImage, OpenUrl } from './buttons.ts'
import { cardKinds } from './kinds.ts'

const { contentType } = cardKinds.hero

export interface HeroCardContent {
  /** At most two lines; no markup. */
  readonly title?: string
  readonly subtitle?: string
  /** HTML: strong, em, h1-h3, strike, ul, ol, li, p, pre, blockquote, a, img. */
  readonly text?: string
  readonly images?: readonly CardImage[]
  /** At most six are shown. */
  readonly buttons?: readonly OpenUrl[]
  readonly tap?: OpenUrl
}

export interface HeroCard {
  readonly contentType: typeof contentType
  readonly content: HeroCardContent
}

/** A hero card as an attachment. */
export function heroCard(content: HeroCardContent): HeroCard {
  return { contentType, content }
}
