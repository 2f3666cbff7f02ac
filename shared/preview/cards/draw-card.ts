// Cards that are not Adaptive, drawn from the JSON as it came. Below each stands what the drawing lacks and why.

import { type CardKind, cardKinds } from '../../cards/kinds.ts'
import type { JsonObject } from '../../json.ts'
import { element } from '../dom.ts'
import { drawConnector } from './connector.ts'
import { drawHero, drawThumbnail } from './hero.ts'
import { drawList } from './list.ts'
import { createDrawing, type Drawing, Part } from './part.ts'
import { drawReceipt, drawSignIn } from './receipt.ts'

type DrawnKind = Exclude<CardKind, 'adaptive'>

const drawings = {
  hero: drawHero,
  thumbnail: drawThumbnail,
  list: drawList,
  connector: drawConnector,
  receipt: drawReceipt,
  signin: drawSignIn,
} as const satisfies Record<DrawnKind, (card: Part) => HTMLElement>

const refused = 'An outgoing webhook may not send this kind of card: Teams does not show it.'

/** The card and its notices. `pointer` is that of `content` within the message. */
export function drawCard(
  kind: DrawnKind,
  content: JsonObject,
  pointer: string,
  onOpenLink: Drawing['onOpenLink'],
): readonly HTMLElement[] {
  const { name, mayReply } = cardKinds[kind]
  const drawing = createDrawing(onOpenLink)
  const drawn = drawings[kind](new Part(content, pointer, drawing))
  const isEmpty = !drawn.querySelector('[data-pointer]')
  const frame = element('div', { class: 'rp-frame-card', role: 'group', 'aria-label': name, 'data-pointer': pointer })
  if (!mayReply) frame.append(element('p', { class: 'rp-refused', role: 'note' }, refused))
  frame.append(isEmpty ? element('p', { class: 'rp-nothing' }, `${name}: nothing in it can be shown.`) : drawn)
  return [frame, drawing.note, ...drawOmissions(drawing)]
}

function drawOmissions({ omissions, pictures }: Drawing): HTMLElement[] {
  const sentences = [...omissions]
  if (pictures.length > 0) {
    const count = pictures.length === 1 ? '1 picture is' : `${pictures.length} pictures are`
    sentences.push(`${count} not loaded: Teams shows pictures from https addresses only.`)
  }
  if (sentences.length === 0) return []
  const attributes = { class: 'rp-omissions', role: 'note', 'aria-label': 'What this preview lacks' }
  return [element('div', attributes, ...sentences.map((sentence) => element('p', {}, sentence)))]
}
