// Shows a hero, thumbnail, list, receipt or sign-in card to a visitor: its texts, pictures and actions.

import { isObject, type JsonObject } from '../json.ts'
import { type Place, placeIn } from './place.ts'
import { listMember, stringMember } from './rule.ts'
import type { Visit } from './walk.ts'

/** Lists of objects in these cards. */
const lists = ['images', 'items', 'buttons'] as const

export function walkRichCard(place: Place, card: JsonObject, visit: Visit): void {
  for (const member of ['title', 'subtitle', 'text']) {
    const text = stringMember(card, member)
    if (text !== undefined) {
      visit('text', { place, member, text, dialect: member === 'text' ? 'heroText' : 'heroTitle' })
    }
  }
  for (const member of lists) {
    const items = listMember(card, member)
    const list = placeIn(place, member, items)
    for (const [index, item] of items.entries()) {
      if (!isObject(item)) continue
      const at = placeIn(list, index, item)
      if (member === 'buttons') walkAction(at, item, visit)
      else walkItem(at, item, member === 'images', visit)
    }
  }
  walkTap(place, card, visit)
}

/** A picture, a row of a list card, or an item of a receipt. */
function walkItem(place: Place, item: JsonObject, isImage: boolean, visit: Visit): void {
  showImage(place, item, 'url', isImage ? 'alt' : null, visit)
  showImage(place, item, 'icon', null, visit)
  if (isObject(item.image)) showImage(placeIn(place, 'image', item.image), item.image, 'url', 'alt', visit)
  walkTap(place, item, visit)
}

function walkTap(place: Place, holder: JsonObject, visit: Visit): void {
  if (isObject(holder.tap)) walkAction(placeIn(place, 'tap', holder.tap), holder.tap, visit)
}

function walkAction(place: Place, action: JsonObject, visit: Visit): void {
  visit('action', { place, action, dialect: 'rich', type: stringMember(action, 'type') ?? '' })
  showImage(place, action, 'image', null, visit)
}

function showImage(place: Place, holder: JsonObject, member: string, alt: 'alt' | null, visit: Visit): void {
  const url = stringMember(holder, member)
  if (url !== undefined) visit('image', { place, member, url, alt })
}
