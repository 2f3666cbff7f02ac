// What the elements have in common that Teams draws and `adaptivecards` does not know. They read their JSON themselves, and
// believe nothing of it: a member of the wrong type counts as missing.

import { type Action, CardElement, type SerializationContext } from 'adaptivecards/lib/card-elements'
import { HorizontalAlignment } from 'adaptivecards/lib/enums'
import type { PropertyBag } from 'adaptivecards/lib/serialization'
import { asObject, isObject, type JsonObject } from '../../../json.ts'
import { element } from '../../dom.ts'

export abstract class TeamsElement extends CardElement {
  protected source: JsonObject = {}
  protected selectAction: Action | undefined

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context)
    this.source = asObject(source)
    this.selectAction = parseSelectAction(this, this.source, context)
  }

  protected abstract override internalRender(): HTMLElement

  /** A row that holds `drawn` where `horizontalAlignment` says. */
  protected align(drawn: HTMLElement): HTMLElement {
    const row = element('div', { class: 'rp-aligned' }, drawn)
    const alignment = this.getEffectiveHorizontalAlignment()
    if (alignment === HorizontalAlignment.Center) row.style.justifyContent = 'center'
    if (alignment === HorizontalAlignment.Right) row.style.justifyContent = 'flex-end'
    return row
  }
}

export function parseSelectAction(
  parent: CardElement,
  { selectAction }: JsonObject,
  context: SerializationContext,
): Action | undefined {
  return isObject(selectAction) ? context.parseAction(parent, selectAction, ['Action.ShowCard'], true) : undefined
}

/** Makes `target` do what `action` does, by pointer and keyboard. */
export function press(target: HTMLElement, action: Action | undefined): void {
  if (!action) return
  action.setupElementForAccessibility(target)
  const execute = (event: Event) => {
    if (!action.isEffectivelyEnabled()) return
    event.preventDefault()
    event.stopPropagation()
    action.execute()
  }
  target.addEventListener('click', execute)
  // Buttons make a click of these keys by themselves.
  if (target instanceof HTMLButtonElement) return
  target.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') execute(event)
  })
}

/** Shows or hides `object`, drawn or not. */
export function setVisible(object: CardElement, isVisible: boolean): void {
  object.isVisible = isVisible
  // Set by the library on elements that have no role which knows it.
  object.renderedElement?.removeAttribute('aria-expanded')
}

export function readString(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function readNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

/** The one of `choices` that `value` names in any case, as the library reads enumerations; the first where it names none. */
export function readChoice<Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...(readonly Choice[])],
): Choice {
  const name = readString(value).toLowerCase()
  return choices.find((choice) => choice === name) ?? choices[0]
}
