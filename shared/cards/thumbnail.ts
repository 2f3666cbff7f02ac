// Thumbnail cards: the members of a hero card, drawn with a small picture beside the text.

import type { HeroCardContent } from './hero.ts'
import { cardKinds } from './kinds.ts'

const { contentType } = cardKinds.thumbnail

export type ThumbnailCardContent = HeroCardContent

export interface ThumbnailCard {
  readonly contentType: typeof contentType
  readonly content: ThumbnailCardContent
}

/** A thumbnail card as an attachment. */
export function thumbnailCard(content: ThumbnailCardContent): ThumbnailCard {
  return { contentType, content }
}
