// Thumbnail cards: the members of a hero card, drawn with a small picture beside the text.

import type { HeroCardContent } from './hero.ts'

export type ThumbnailCardContent = HeroCardContent

export interface ThumbnailCard {
  readonly contentType: 'application/vnd.microsoft.card.thumbnail'
  readonly content: ThumbnailCardContent
}

/** A thumbnail card as an attachment. */
export function thumbnailCard(content: ThumbnailCardContent): ThumbnailCard {
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content }
}
