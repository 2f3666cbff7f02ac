// Shows a connector card to a visitor: its sections, pictures, actions and inputs.

import { isObject, type JsonObject } from '../json.ts'
import { type Place, placeIn } from './place.ts'
import { listMember, stringMember } from './rule.ts'
import type { Visit } from './walk.ts'

export function walkConnector(place: Place, card: JsonObject, visit: Visit): void {
  walkSection(place, card, true, visit)
  eachObject(place, card, 'sections', (at, section) => walkSection(at, section, false, visit))
}

function walkSection(place: Place, section: JsonObject, isCard: boolean, visit: Visit): void {
  visit('section', { place, section, isCard })
  showImage(place, section, 'activityImage', visit)
  const { heroImage } = section
  if (isObject(heroImage)) showImage(placeIn(place, 'heroImage', heroImage), heroImage, 'image', visit)
  else showImage(place, section, 'heroImage', visit)
  eachObject(place, section, 'images', (at, image) => showImage(at, image, 'image', visit))
  walkActions(place, section, visit)
}

/** An ActionCard holds actions itself: those are visited too, however deep they lie. */
function walkActions(place: Place, section: JsonObject, visit: Visit): void {
  const pending: { readonly place: Place; readonly action: JsonObject }[] = []
  const add = (at: Place, action: JsonObject) => pending.push({ place: at, action })
  eachObject(place, section, 'potentialAction', add)
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { place: at, action } = next
    visit('action', { place: at, action, dialect: 'connector', type: stringMember(action, '@type') ?? '' })
    visit('connectorPart', { place: at, part: action, isInput: false })
    eachObject(at, action, 'inputs', (input, part) => visit('connectorPart', { place: input, part, isInput: true }))
    eachObject(at, action, 'actions', add)
  }
}

function eachObject(
  place: Place,
  holder: JsonObject,
  member: string,
  take: (place: Place, item: JsonObject) => void,
): void {
  const items = listMember(holder, member)
  const list = placeIn(place, member, items)
  for (const [index, item] of items.entries()) if (isObject(item)) take(placeIn(list, index, item), item)
}

function showImage(place: Place, holder: JsonObject, member: string, visit: Visit): void {
  const url = stringMember(holder, member)
  if (url !== undefined) visit('image', { place, member, url, alt: null })
}
