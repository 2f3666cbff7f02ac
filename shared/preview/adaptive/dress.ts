// What Teams adds to elements of the library: corners, borders, heights, layouts, and being there for certain widths only.

import {
  type Action,
  type CardElement,
  Container,
  Image,
  StylableCardElementContainer,
} from 'adaptivecards/lib/card-elements'
import { TableCell } from 'adaptivecards/lib/table'
import type { JsonObject } from '../../json.ts'
import { element } from '../dom.ts'
import { admitsWidth, type CardWidth } from './card-width.ts'
import { drawIcon, readIconAddress } from './elements/icon-glyph.ts'
import { setVisible } from './elements/teams-element.ts'
import { applyLayout, type Item, readPixels } from './layouts.ts'

/** What stands in the page for an element of which the library draws nothing: a text without words, a set without facts. */
export function drawNothing(object: CardElement): HTMLElement {
  if (object instanceof Image) return element('span', { class: 'rp-broken' }, object.altText || 'Picture')
  return element('span', { class: 'rp-undrawn' })
}

/** The library gives containers room inside where they have a border, and no way to say that they have one. */
export function forceBorder(object: CardElement): void {
  if (object instanceof StylableCardElementContainer && !(object instanceof TableCell)) {
    Object.assign(object, { getHasBorder: () => true })
  }
}

export function dressElement(
  object: CardElement,
  source: JsonObject,
  drawn: HTMLElement,
  width: CardWidth,
  sourceOf: (child: CardElement) => JsonObject,
): void {
  if (source.roundedCorners === true) drawn.classList.add('rp-rounded')
  if (source.showBorder === true) drawn.classList.add('rp-bordered')
  if (object instanceof Image) dressImage(source, drawn)
  const maxHeight = readPixels(source.maxHeight)
  if (maxHeight !== undefined) {
    drawn.style.maxHeight = maxHeight
    drawn.classList.add('rp-scrolling')
    drawn.tabIndex = 0
  }
  if (object instanceof Container && Array.isArray(source.layouts)) {
    const { layouts } = source
    const items = itemsOf(object, sourceOf)
    width.follow((now) => applyLayout(object, drawn, items, layouts, now))
  }
}

/** To be called before `object` is drawn: what it is not wide enough for is hidden as if the card had said so. */
export function followWidth(object: CardElement, { targetWidth, isVisible }: JsonObject, width: CardWidth): void {
  if (targetWidth === undefined || isVisible === false) return
  width.follow((now) => setVisible(object, admitsWidth(targetWidth, now)))
}

/** Icons of Fluent in place of a picture: the library knows addresses of pictures only. */
export function dressAction(action: Action, source: JsonObject): void {
  const icon = readIconAddress(source.iconUrl)
  if (icon) action.renderedElement?.prepend(drawIcon(icon.name, { filled: icon.filled }))
}

function dressImage({ fitMode, style }: JsonObject, drawn: HTMLElement): void {
  const picture = drawn.querySelector('img')
  if (!picture) return
  if (typeof fitMode === 'string' && /^(?:cover|contain|fill)$/i.test(fitMode)) {
    picture.style.objectFit = fitMode.toLowerCase()
  }
  if (typeof style === 'string' && style.toLowerCase() === 'roundedcorners') picture.classList.add('rp-rounded')
}

function itemsOf(container: Container, sourceOf: (child: CardElement) => JsonObject): readonly Item[] {
  return Array.from({ length: container.getItemCount() }, (_, at) => container.getItemAt(at)).flatMap((item) =>
    item.renderedElement ? [{ source: sourceOf(item), drawn: item.renderedElement }] : [],
  )
}
