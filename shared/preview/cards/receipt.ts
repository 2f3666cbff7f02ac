// Receipt cards and sign-in cards. Bots may send them; an outgoing webhook may not, which is said beside the card.

import { element } from '../dom.ts'
import { drawButtons, drawTap } from './actions.ts'
import type { Part } from './part.ts'
import { drawPicture } from './picture.ts'
import { drawHtml, drawPlain, drawTitle } from './texts.ts'

/** What is summed up below the items, in this order. */
const sums = { tax: 'Tax', vat: 'VAT', total: 'Total' } as const

export function drawReceipt(card: Part): HTMLElement {
  return element(
    'div',
    { class: 'rp-receipt' },
    ...drawTitle(card, { tap: true }),
    ...drawFacts(card),
    ...drawItems(card),
    ...drawSums(card),
    ...drawButtons(card),
  )
}

/** One text and the button that would lead to the sign-in. */
export function drawSignIn(card: Part): HTMLElement {
  const words = [...drawTitle(card), ...drawPlain(card, 'subtitle', 'rp-subtitle'), ...drawHtml(card, 'text')]
  return element('div', {}, element('div', { class: 'rp-words' }, ...words), ...drawButtons(card))
}

function drawFacts(card: Part): HTMLElement[] {
  const rows = card.parts('facts').map((fact) => drawPair(fact.pointer, fact.text('key'), fact.text('value')))
  return rows.length > 0 ? [element('dl', { class: 'rp-facts' }, ...rows)] : []
}

function drawItems(card: Part): HTMLElement[] {
  const rows = card.parts('items').map(drawItem)
  return rows.length > 0 ? [element('ul', { class: 'rp-rows' }, ...rows)] : []
}

function drawItem(item: Part): HTMLElement {
  const image = item.part('image')
  const picture = image && drawPicture(image, { className: 'rp-icon', alt: image.text('alt') ?? '' })
  const title = item.text('title') ?? 'Item'
  const quantity = item.text('quantity')
  const words = [
    element('span', { class: 'rp-strong', 'data-pointer': item.at('title') }, drawTap(item, title)),
    ...['subtitle', 'text'].flatMap((member) => drawPlain(item, member, 'rp-small')),
  ]
  const price = [
    ...drawPlain(item, 'price', 'rp-strong'),
    ...(quantity === undefined ? [] : [element('p', { class: 'rp-small' }, `Quantity: ${quantity}`)]),
  ]
  return element(
    'li',
    { class: 'rp-row', 'data-pointer': item.pointer },
    ...(picture ? [picture] : []),
    element('div', {}, ...words),
    element('div', { class: 'rp-price' }, ...price),
  )
}

function drawSums(card: Part): HTMLElement[] {
  const rows = Object.entries(sums).flatMap(([member, name]) => {
    const value = card.text(member)
    return value === undefined ? [] : [drawPair(card.at(member), name, value)]
  })
  return rows.length > 0 ? [element('dl', { class: 'rp-sums' }, ...rows)] : []
}

function drawPair(pointer: string, name = '', value = ''): HTMLElement {
  return element('div', { 'data-pointer': pointer }, element('dt', {}, name), element('dd', {}, value))
}
