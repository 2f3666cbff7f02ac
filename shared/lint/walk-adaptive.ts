// Shows an Adaptive Card to a visitor. Works through a stack of its own: cards may be thousands of levels deep.

import { isObject, type JsonObject } from '../json.ts'
import { knownAs } from './known.ts'
import { type Place, placeIn } from './place.ts'
import { isTemplate, listMember, stringMember } from './rule.ts'
import { isElementRole, type Slot, slotOf } from './slots.ts'
import type { CardContents, CardElement, ElementRole } from './subjects.ts'
import type { Visit } from './walk.ts'

/** An object or a list that is still to be visited. */
interface Step {
  readonly place: Place
  readonly slot: Slot
  /** The element with the fallback in which it lies. */
  readonly scope: Place | null
  readonly card: JsonObject
}

interface Walk {
  readonly visit: Visit
  readonly contents: CardContents
  readonly pending: Step[]
}

const imageMembers: ReadonlySet<string> = new Set(['url', 'backgroundImage', 'iconUrl', 'poster'])

/** Visits the card at `place`, the cards inside it, and last of all its contents as a whole. */
export function walkAdaptive(place: Place, card: JsonObject, visit: Visit): void {
  const contents: CardContents = { place, card, identified: [], inputs: [], mentioning: [], entities: [] }
  const walk: Walk = {
    visit,
    contents,
    pending: [{ place, slot: { role: 'card', implied: 'AdaptiveCard' }, scope: null, card }],
  }
  for (let step = walk.pending.pop(); step; step = walk.pending.pop()) {
    const first = walk.pending.length
    if (isObject(step.place.value)) walkObject(walk, step, step.place.value)
    else if (Array.isArray(step.place.value)) walkList(walk, step, step.place.value)
    // The last one in is the next one out.
    for (let left = first, right = walk.pending.length - 1; left < right; left++, right--) {
      const [one, other] = [walk.pending[left], walk.pending[right]]
      if (one && other) {
        walk.pending[left] = other
        walk.pending[right] = one
      }
    }
  }
  visit('contents', contents)
}

function walkList(walk: Walk, { place, slot, scope, card }: Step, items: readonly unknown[]): void {
  for (const [index, item] of items.entries()) {
    if (isObject(item) || (Array.isArray(item) && !isElementRole(slot.role))) {
      walk.pending.push({ place: placeIn(place, index, item), slot, scope, card })
    } else if (typeof item === 'string') {
      if (slot.role === 'inline') walk.visit('text', { place, member: index, text: item, dialect: 'run' })
      else if (isElementRole(slot.role)) showStray(walk, place, index, item)
      showString(walk, place, index, item, slot, false)
    } else if (isElementRole(slot.role)) {
      showStray(walk, place, index, item)
    }
  }
}

function walkObject(walk: Walk, step: Step, object: JsonObject): void {
  const { place, slot, scope } = step
  const type = slot.role === 'card' ? showCard(walk, step, object) : showElement(walk, step, object, slot.role)
  const card = slot.role === 'card' ? object : step.card
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (typeof value === 'string') {
      showText(walk, place, name, value, type, slot)
      const inner = slotOf(slot, type, name)
      if (isElementRole(inner.role) && name !== 'fallback') showStray(walk, place, name, value)
    } else if (typeof value === 'object' && value !== null) {
      const inner = slotOf(slot, type, name)
      walk.pending.push({
        place: placeIn(place, name, value),
        slot: inner,
        scope: name === 'fallback' ? place : scope,
        card,
      })
    } else if (value !== null && isElementRole(slotOf(slot, type, name).role)) {
      showStray(walk, place, name, value)
    }
  }
}

/** The type under which Teams knows what it shows. */
function showCard({ visit, contents }: Walk, { place, scope }: Step, card: JsonObject): string {
  const isNested = place !== contents.place
  const type = stringMember(card, 'type')
  visit('adaptive', { place, card, isNested })
  const isRightType = type?.toLowerCase() === 'adaptivecard'
  if (!isRightType) {
    const isThere = Object.hasOwn(card, 'type')
    visit('typeless', { place, ...(isThere && { member: 'type' }), what: isNested ? 'nested' : 'root' })
  }
  const known = knownAs('AdaptiveCard')?.known
  const shown = isRightType && type ? type : 'AdaptiveCard'
  visit('element', {
    place,
    element: card,
    type: shown,
    knownAs: 'AdaptiveCard',
    known,
    role: 'element',
    implied: shown,
  })
  if (Array.isArray(card.actions)) visit('actions', { place, holder: card })
  collectId(contents, place, card, scope)
  collectEntities(contents, place, card)
  return 'AdaptiveCard'
}

function showElement(walk: Walk, step: Step, object: JsonObject, role: Slot['role']): string | undefined {
  if (!isElementRole(role)) return undefined
  const { visit, contents } = walk
  const { place, slot, scope } = step
  const type = stringMember(object, 'type') || slot.implied
  if (type === null) showTypeless(walk, step, object, role)
  const found = type === null ? undefined : knownAs(type)
  const { implied } = slot
  const element: CardElement = {
    place,
    element: object,
    type,
    knownAs: found?.type,
    known: found?.known,
    role,
    implied,
  }
  visit('element', element)
  if (role === 'action') {
    visit('action', { place, action: object, dialect: 'adaptive', type: found?.type ?? type ?? 'Action.' })
  }
  if (found?.type === 'ActionSet' && Array.isArray(object.actions)) visit('actions', { place, holder: object })
  if (found?.type.startsWith('Input.')) contents.inputs.push(element)
  collectId(contents, place, object, scope)
  return found?.type
}

function showTypeless({ visit }: Walk, { place, card }: Step, object: JsonObject, role: ElementRole): void {
  const list = place.parent
  const isInBody = list?.key === 'body' && list.parent?.value === card && typeof place.key === 'number'
  if (isInBody && Array.isArray(object.actions) && typeof place.key === 'number') {
    visit('actionsInBody', { place, card, index: place.key, wrapper: object })
  } else {
    const isThere = Object.hasOwn(object, 'type')
    visit('typeless', { place, ...(isThere && { member: 'type' }), what: role === 'action' ? 'action' : 'element' })
  }
}

function showStray({ visit }: Walk, place: Place, member: string | number, value: unknown): void {
  if (typeof value === 'string' && isTemplate(value)) return
  visit('typeless', { place, member, what: 'stray' })
}

function showText(walk: Walk, place: Place, member: string, text: string, type: string | undefined, slot: Slot): void {
  const isMarkdown =
    (type === 'TextBlock' && member === 'text') || (slot.role === 'fact' && (member === 'title' || member === 'value'))
  if (isMarkdown) {
    walk.visit('text', { place, member, text, dialect: 'markdown' })
    if (text.includes('<at>')) walk.contents.mentioning.push({ place, member, text, dialect: 'markdown' })
  } else if (type === 'TextRun' && member === 'text') {
    walk.visit('text', { place, member, text, dialect: 'run' })
  } else if (imageMembers.has(member) && isImage(member, text, type, slot)) {
    walk.visit('image', { place, member, url: text, alt: type === 'Image' ? 'altText' : null })
  }
  showString(walk, place, member, text, slot, isMarkdown)
}

function showString(
  { visit }: Walk,
  place: Place,
  member: string | number,
  text: string,
  slot: Slot,
  isMarkdown: boolean,
): void {
  if (!/[<${]/.test(text)) return
  visit('string', { place, member, text, isMarkdown, isOpaque: slot.role === 'opaque' })
}

function isImage(member: string, text: string, type: string | undefined, slot: Slot): boolean {
  if (slot.role === 'opaque') return false
  if (member === 'url') return slot.role === 'picture' || type === 'Image' || type === 'ImageRun'
  // A name of Teams' own icons instead of an address.
  return member !== 'iconUrl' || !text.startsWith('icon:')
}

function collectId({ identified }: CardContents, place: Place, object: JsonObject, scope: Place | null): void {
  const id = stringMember(object, 'id')
  if (id && !isTemplate(id)) identified.push({ place, id, scope })
}

function collectEntities({ entities }: CardContents, place: Place, card: JsonObject): void {
  const { msteams } = card
  if (!isObject(msteams)) return
  const items = listMember(msteams, 'entities')
  const list = placeIn(placeIn(place, 'msteams', msteams), 'entities', items)
  for (const [index, entity] of items.entries()) {
    if (isObject(entity) && entity.type === 'mention') entities.push({ place: placeIn(list, index, entity), entity })
  }
}
