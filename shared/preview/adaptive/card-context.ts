// Reads an Adaptive Card for drawing. Sees every element and action on its way into `adaptivecards`, which drops what it does
// not know with no more than an event: here a placeholder stands for it, and the record says so.

import {
  type Action,
  type CardElement,
  Container,
  RichTextBlock,
  SerializationContext,
} from 'adaptivecards/lib/card-elements'
import type { CardObject } from 'adaptivecards/lib/card-object'
import type { TypeErrorType } from 'adaptivecards/lib/enums'
import { Versions } from 'adaptivecards/lib/serialization'
import { TableCell, TableRow } from 'adaptivecards/lib/table'
import { asObject, isObject, type JsonObject } from '../../json.ts'
import type { CardMarker } from './card-marker.ts'
import { OtherAction } from './elements/actions.ts'
import { isDrawnByTeamsOnly, type Missing, Placeholder } from './elements/placeholder.ts'
import { actionRegistry, elementRegistry } from './elements/registry.ts'
import { readString } from './elements/teams-element.ts'

/** No card for people nests this deep; browsers fail at some hundred. */
const maxDepth = 60

export class CardContext extends SerializationContext {
  readonly #marker: CardMarker
  #depth = 0

  constructor(marker: CardMarker) {
    super(Versions.v1_5)
    this.#marker = marker
    this.setElementRegistry(elementRegistry)
    this.setActionRegistry(actionRegistry)
  }

  override parseElement(
    parent: CardElement | undefined,
    source: unknown,
    forbiddenTypes: string[],
    allowFallback: boolean,
  ): CardElement | undefined {
    if (parent && isObject(source) && isDrawnByTeamsOnly(readString(source.type))) {
      return this.#holdPlace(parent, source, 'drawn by Teams only')
    }
    const parsed = super.parseElement(parent, source, forbiddenTypes, allowFallback)
    if (!parent || (!parsed && isDropped(source))) return parsed
    if (!parsed) return this.#holdPlace(parent, source, this.#whyMissing('not known to Teams'))
    // The library throws where an element stands in a line of text, or a part of a text stands alone.
    const fits = parent instanceof RichTextBlock ? parsed.isInline : parsed.isStandalone
    return fits ? parsed : this.#holdPlace(parent, source, 'not drawn at this place')
  }

  override parseAction(
    parent: CardElement,
    source: unknown,
    forbiddenTypes: string[],
    allowFallback: boolean,
  ): Action | undefined {
    const parsed = super.parseAction(parent, source, forbiddenTypes, allowFallback)
    if (parsed || source === undefined || isDropped(source)) return parsed
    const { name, title } = describeMissing(source, '')
    const action = new OtherAction(name)
    action.setParent(parent)
    action.title = title || name
    this.#marker.markPlaceholder(action, source, name)
    return action
  }

  override parseCardObject<T extends CardObject>(
    parent: CardElement | undefined,
    source: unknown,
    forbiddenTypes: string[],
    allowFallback: boolean,
    create: (type: string) => T | undefined,
    log: (type: string, error: TypeErrorType) => void,
  ): T | undefined {
    if (source === undefined) return undefined
    if (this.#depth >= maxDepth) return this.#holdPart(parent, source, create)
    const chain = fallbacksOf(source)
    // Called for the element and for each fallback that is tried: the last call made what is drawn.
    let tried = -1
    const follow = (type: string) => {
      tried++
      return create(type)
    }
    this.#depth++
    try {
      const parsed = super.parseCardObject(parent, source, forbiddenTypes, allowFallback, follow, log)
      const drawn = chain[tried]
      if (parsed && drawn) {
        this.#marker.markFallbacks(chain, tried)
        this.#marker.mark(parsed, drawn)
        return parsed
      }
    } finally {
      this.#depth--
    }
    if (isDropped(source)) {
      this.#marker.markFallbacks(chain, chain.length)
      return undefined
    }
    return this.#holdPart(parent, source, create)
  }

  #holdPlace(parent: CardElement, source: unknown, reason: string): Placeholder {
    const missing = describeMissing(source, reason)
    const placeholder = new Placeholder(missing, { inline: parent instanceof RichTextBlock })
    placeholder.setParent(parent)
    this.#marker.markPlaceholder(placeholder, source, missing.name)
    return placeholder
  }

  /** A column, row or cell with a placeholder in it: these are made without a type too, which nothing else is. */
  #holdPart<T extends CardObject>(
    parent: CardElement | undefined,
    source: unknown,
    create: (type: string) => T | undefined,
  ): T | undefined {
    const part = create('')
    if (!part || !parent) return undefined
    part.setParent(parent)
    const container = part instanceof TableRow ? new TableCell() : part
    if (part instanceof TableRow && container instanceof TableCell) part.addCell(container)
    if (container instanceof Container) {
      const missing = describeMissing(source, this.#whyMissing('not known at this place'))
      const placeholder = new Placeholder(missing)
      container.addItem(placeholder)
      this.#marker.markPlaceholder(placeholder, source, missing.name)
    }
    return part
  }

  #whyMissing(otherwise: string): string {
    return this.#depth >= maxDepth ? 'nested too deep to be drawn' : otherwise
  }
}

/** `source`, its fallback, the fallback of that, and so on. */
function fallbacksOf(source: unknown): readonly JsonObject[] {
  const chain: JsonObject[] = []
  for (let at = source; isObject(at) && chain.length < maxDepth; at = at.fallback) chain.push(at)
  return chain
}

/** Whether `source` asks to be left out where it cannot be drawn. */
function isDropped(source: unknown): boolean {
  return readString(fallbacksOf(source).at(-1)?.fallback).toLowerCase() === 'drop'
}

function describeMissing(source: unknown, reason: string): Missing {
  if (!isObject(source)) {
    const kind = source === null ? 'null' : Array.isArray(source) ? 'A list' : `A ${typeof source}`
    return { name: kind, reason: 'not an element', title: '' }
  }
  const { title } = asObject(source)
  return { name: readString(source.type) || 'Element without a type', reason, title: readString(title) }
}
