// Hero cards, with a wide picture above, and thumbnail cards, with a small one beside. Both have the same members.

import { element } from '../dom.ts'
import { drawButtons, drawTap, makeTappable } from './actions.ts'
import type { Part } from './part.ts'
import { drawPicture } from './picture.ts'
import { drawHtml, drawPlain, drawTitle } from './texts.ts'

export function drawHero(card: Part): HTMLElement {
  return drawCard(card, 'hero')
}

export function drawThumbnail(card: Part): HTMLElement {
  return drawCard(card, 'thumbnail')
}

function drawCard(card: Part, kind: 'hero' | 'thumbnail'): HTMLElement {
  const pictures = drawPictures(card, kind)
  const words = element(
    'div',
    { class: 'rp-words' },
    ...drawTitle(card, { tap: pictures.length === 0 }),
    ...drawPlain(card, 'subtitle', 'rp-subtitle'),
    ...drawHtml(card, 'text'),
  )
  const body = element('div', { class: `rp-${kind}` }, ...pictures, ...(words.hasChildNodes() ? [words] : []))
  // Nothing else can be reached by Tab where there is neither a picture nor a title.
  if (pictures.length === 0 && !card.has('title')) body.prepend(drawTap(card, '', 'Open'))
  makeTappable(body, card)
  return element('div', {}, body, ...drawButtons(card))
}

/** Teams has room for one picture, the first. Its own `tap` goes before that of the card. */
function drawPictures(card: Part, kind: 'hero' | 'thumbnail'): readonly (HTMLElement | string)[] {
  const [image] = card.parts('images', { most: 1, noun: 'picture' })
  const picture = image && drawPicture(image, { className: 'rp-picture' })
  if (!image || !picture) return []
  const label = image.text('alt') ?? card.text('title') ?? 'Picture'
  const content = drawTap(image.has('tap') ? image : card, picture, label)
  return [element('div', { class: `rp-${kind}-picture` }, content)]
}
