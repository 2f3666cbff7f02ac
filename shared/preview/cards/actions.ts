// Buttons and taps of cards that are not Adaptive. Those that open a link do so; all others say that they do nothing.

import { element } from '../dom.ts'
import { explainAction } from '../explain-action.ts'
import { readLink } from '../read-link.ts'
import type { Part } from './part.ts'

interface CardAction {
  readonly type: string
  readonly title: string | undefined
  /** The address that it opens, where it opens one. */
  readonly url: string | undefined
}

/** More are not shown (protocol: REF). */
const buttonLimit = { most: 6, noun: 'buttons' }

/** The buttons of a hero, thumbnail, list, receipt or sign-in card: below each other, each on one line (protocol: REF). */
export function drawButtons(card: Part): HTMLElement[] {
  return drawActions(card.parts('buttons', buttonLimit), readCardAction, 'rp-buttons rp-stacked')
}

/** The actions of a connector card or of one of its sections, side by side. */
export function drawConnectorActions(part: Part, most: number): HTMLElement[] {
  return drawActions(part.parts('potentialAction', { most, noun: 'actions' }), readConnectorAction, 'rp-buttons')
}

/** A button around `content` that does what the member `tap` of `part` says; `content` alone where there is none. */
export function drawTap(part: Part, content: HTMLElement | string, label?: string): HTMLElement | string {
  const tap = part.part('tap')
  if (!tap) return content
  const action = readCardAction(tap)
  const button = element('button', { type: 'button', class: 'rp-tap', 'data-pointer': tap.pointer }, content)
  const name = action.title ?? label
  // Words that are seen are its name.
  if (name !== undefined && button.textContent === '') button.setAttribute('aria-label', name)
  onPress(button, action, tap)
  return button
}

/** Makes all of `card` do what its `tap` says, for those who point; the keyboard has the button of `drawTap`. */
export function makeTappable(card: HTMLElement, part: Part): void {
  const tap = part.part('tap')
  if (!tap) return
  const action = readCardAction(tap)
  card.classList.add('rp-tappable')
  card.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('a, button')) press(action, tap)
  })
}

function drawActions(parts: readonly Part[], read: (part: Part) => CardAction, className: string): HTMLElement[] {
  if (parts.length === 0) return []
  return [element('div', { class: className }, ...parts.map((part) => drawButton(part, read(part))))]
}

function drawButton(part: Part, action: CardAction): HTMLElement {
  const attributes = { type: 'button', class: 'rp-button', 'data-pointer': part.pointer }
  const button = element('button', attributes, action.title ?? 'Untitled')
  onPress(button, action, part)
  return button
}

function onPress(button: HTMLElement, action: CardAction, part: Part): void {
  button.addEventListener('click', () => press(action, part))
}

function press({ type, url }: CardAction, { drawing }: Part): void {
  drawing.note.textContent = explainAction(type, url)
  if (url) drawing.onOpenLink(url)
}

function readCardAction(part: Part): CardAction {
  const type = part.text('type')
  const url = type === 'openUrl' ? readLink(part.text('value')) : undefined
  return { type: type ?? 'an action without a type', title: part.text('title'), url }
}

/** `ViewAction` is older than `OpenUri`; samples of Microsoft still have it (protocol: SAMP). */
function readConnectorAction(part: Part): CardAction {
  const type = part.text('@type')
  const url = type === 'OpenUri' ? readTarget(part) : type === 'ViewAction' ? part.firstText('target') : undefined
  return { type: type ?? 'an action without a type', title: part.text('name'), url: readLink(url) }
}

function readTarget(part: Part): string | undefined {
  const targets = part.parts('targets')
  const target = targets.find((each) => each.is('os', 'default')) ?? targets[0]
  return target?.text('uri')
}
