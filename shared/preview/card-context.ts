// Reads an Adaptive Card for drawing, and keeps a record of everything that the drawing will lack: `adaptivecards` drops
// what it does not know with no more than an event. Also keeps from the page what Teams would not load or open.

import {
  Action,
  type CardElement,
  Container,
  Image,
  OpenUrlAction,
  SerializationContext,
} from 'adaptivecards/lib/card-elements'
import type { CardObject } from 'adaptivecards/lib/card-object'
import type { TypeErrorType } from 'adaptivecards/lib/enums'
import { CardObjectRegistry, GlobalRegistry } from 'adaptivecards/lib/registry'
import { Versions } from 'adaptivecards/lib/serialization'
import { Table } from 'adaptivecards/lib/table'
import { asString, isObject } from '../json.ts'
import { readPicture } from './pictures.ts'
import { readLink } from './read-link.ts'

/** No card for people nests this deep; browsers fail at some hundred. */
const maxDepth = 60

export class CardContext extends SerializationContext {
  /** Types of the elements and actions that are not drawn, one entry for each. */
  readonly undrawn: string[] = []
  /** Types of those that are drawn as their `fallback`. */
  readonly replaced: string[] = []
  /** Addresses of pictures that are not loaded. */
  readonly pictures: string[] = []
  #depth = 0

  constructor() {
    super(Versions.v1_5)
    this.setElementRegistry(createRegistry())
  }

  override parseCardObject<T extends CardObject>(
    parent: CardElement | undefined,
    source: unknown,
    forbiddenTypes: string[],
    allowFallback: boolean,
    create: (type: string) => T | undefined,
    log: (type: string, error: TypeErrorType) => void,
  ): T | undefined {
    if (source === undefined || source === null) return undefined
    const type = isObject(source) ? (asString(source.type) ?? 'element without a type') : `a ${typeof source}`
    if (this.#depth >= maxDepth) {
      this.undrawn.push(`${type} nested too deep`)
      return undefined
    }
    this.#depth++
    try {
      const drawn = super.parseCardObject(parent, source, forbiddenTypes, allowFallback, create, log)
      if (!drawn) this.undrawn.push(type)
      else {
        if (isObject(source) && source.type !== undefined && drawn.getJsonTypeName() !== type) this.replaced.push(type)
        this.guard(drawn)
      }
      return drawn
    } finally {
      this.#depth--
    }
  }

  /** Takes from `object` the addresses that Teams would not load or open. */
  guard(object: CardObject): void {
    if (object instanceof Image) object.url = this.#picture(object.url) ?? ''
    if (object instanceof Container) {
      const url = this.#picture(object.backgroundImage.url)
      // An empty address makes a background that is not valid, and so is not drawn.
      object.backgroundImage.url = url ?? ''
    }
    if (object instanceof Action && object.iconUrl) object.iconUrl = this.#picture(object.iconUrl) ?? ''
    if (object instanceof OpenUrlAction) object.url = readLink(object.url) ?? ''
  }

  #picture(url: string | undefined): string | undefined {
    if (!url) return undefined
    const picture = readPicture(url)
    if (picture === undefined) this.pictures.push(url)
    return picture
  }
}

/** The default elements without `Media`, which would load from anywhere as soon as it is played. */
function createRegistry(): CardObjectRegistry<CardElement> {
  const registry = new CardObjectRegistry<CardElement>()
  GlobalRegistry.populateWithDefaultElements(registry)
  // Named here, or the bundler would leave the module out that registers it.
  registry.register('Table', Table, Versions.v1_5)
  registry.unregister('Media')
  return registry
}
