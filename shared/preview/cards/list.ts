// List cards: a title over rows of results, files and people, parted by headings.

import { element } from '../dom.ts'
import { initialsOf } from '../initials.ts'
import { drawButtons, drawTap } from './actions.ts'
import type { Part } from './part.ts'
import { drawPicture } from './picture.ts'
import { drawPlain, drawTitle } from './texts.ts'

type Icon = (item: Part) => HTMLElement | undefined

/** The types of rows that Teams knows, and what stands before the words of each. */
const icons: Readonly<Record<string, Icon>> = {
  resultItem: (item) => drawPicture(item, { className: 'rp-icon', member: 'icon', alt: '', pointer: item.at('icon') }),
  file: (item) => drawBadge('rp-icon rp-file', fileExtension(item)),
  person: (item) => drawBadge('rp-icon rp-person', initialsOf(item.text('title') ?? '')),
}

export function drawList(card: Part): HTMLElement {
  const items = card.parts('items')
  const title = drawTitle(card)
  const rows = items.map((item) => (item.is('type', 'section') ? drawSection(item) : drawRow(item)))
  const list = rows.length > 0 ? [element('ul', { class: 'rp-rows' }, ...rows)] : []
  return element('div', { class: 'rp-list-card' }, ...title, ...list, ...drawButtons(card))
}

function drawSection(item: Part): HTMLElement {
  return element('li', { class: 'rp-section', 'data-pointer': item.pointer }, ...drawPlain(item, 'title', 'rp-strong'))
}

function drawRow(item: Part): HTMLElement {
  const type = item.text('type') ?? 'an item without a type'
  const icon = Object.hasOwn(icons, type) ? icons[type]?.(item) : undefined
  if (!Object.hasOwn(icons, type)) item.drawing.omissions.add(`Teams does not promise to show ${type} in a list.`)
  const words = [...drawLine(item, 'title', 'rp-strong'), ...drawLine(item, 'subtitle', 'rp-small')]
  const content = element('span', { class: 'rp-row' }, ...(icon ? [icon] : []), element('span', {}, ...words))
  return element('li', { 'data-pointer': item.pointer }, drawTap(item, content, 'Item'))
}

/** Not a paragraph: rows may be buttons, which hold phrases only. */
function drawLine(item: Part, member: string, className: string): HTMLElement[] {
  const text = item.text(member)
  return text === undefined ? [] : [element('span', { class: className, 'data-pointer': item.at(member) }, text)]
}

function drawBadge(className: string, text: string): HTMLElement {
  return element('span', { class: className, 'aria-hidden': 'true' }, text)
}

function fileExtension(item: Part): string {
  const name = item.text('id') ?? item.text('title') ?? ''
  return (/\.([a-z0-9]{1,4})(?:[?#]|$)/i.exec(name)?.[1] ?? '').toUpperCase()
}
