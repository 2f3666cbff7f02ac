// Gives everything drawn from a card the JSON pointer of where it comes from, and what Teams adds to its looks. The library
// draws some things late, as the inside of `Action.ShowCard`: so it is done whenever an element is drawn.

import {
  Action,
  ActionSet,
  AdaptiveCard,
  CardElement,
  ImageSet,
  RichTextBlock,
  ShowCardAction,
} from 'adaptivecards/lib/card-elements'
import type { CardObject } from 'adaptivecards/lib/card-object'
import { Table } from 'adaptivecards/lib/table'
import { asObject, isObject, type JsonObject } from '../../json.ts'
import { indexPointers, type Pointers } from '../pointers.ts'
import type { Theme } from '../themes.ts'
import { guardAddresses } from './card-guard.ts'
import type { CardRecord, Fate } from './card-record.ts'
import type { CardWidth } from './card-width.ts'
import { drawNothing, dressAction, dressElement, followWidth, forceBorder } from './dress.ts'
import { readString } from './elements/teams-element.ts'

export interface MarkerOptions {
  readonly record: CardRecord
  readonly width: CardWidth
  readonly theme: Theme
  /** JSON pointer of the card. */
  readonly pointer: string
}

export class CardMarker {
  readonly #options: MarkerOptions
  readonly #pointers: Pointers
  readonly #sources = new WeakMap<CardObject, JsonObject>()

  constructor(content: JsonObject, options: MarkerOptions) {
    this.#options = options
    this.#pointers = indexPointers(content, options.pointer)
  }

  /** To be called for each object that is parsed, before it is drawn. */
  mark(object: CardObject, source: JsonObject): void {
    this.#sources.set(object, source)
    guardAddresses(object, source, this.#options)
    if (object instanceof CardElement) this.#markElement(object, source)
    if (object instanceof Action) this.#markAction(object, source)
    this.#markParts(object, source)
    this.#leaveOut(source)
  }

  markPlaceholder(object: CardObject, source: unknown, name: string): void {
    const pointer = this.#pointers.get(source)
    this.#options.record.add('placeholder', pointer, name)
    if (object instanceof CardElement) this.#markElement(object, {}, pointer)
    if (object instanceof Action) this.#markAction(object, {}, pointer)
  }

  /** `chain` is an element followed by its fallbacks; that at `drawn` is drawn. */
  markFallbacks(chain: readonly JsonObject[], drawn: number): void {
    const { record } = this.#options
    chain.slice(0, drawn).forEach((source) => {
      record.add('replaced', this.#pointers.get(source), readString(source.type) || 'Element without a type')
    })
    const unused = chain[drawn + 1]
    if (unused) record.add('fallback', this.#pointers.get(unused), readString(unused.type))
  }

  pointerOf(object: CardObject): string | undefined {
    return this.#pointers.get(this.#sources.get(object))
  }

  #markElement(object: CardElement, source: JsonObject, pointer = this.#pointers.get(source)): void {
    const render = object.render.bind(object)
    if (source.showBorder === true) forceBorder(object)
    followWidth(object, source, this.#options.width)
    object.render = () => {
      const drawn = render() ?? drawNothing(object)
      if (pointer !== undefined) drawn.setAttribute('data-pointer', pointer)
      this.#markInner(drawn, source)
      dressElement(object, source, drawn, this.#options.width, (child) => this.#sources.get(child) ?? {})
      return drawn
    }
  }

  /** Actions that are part of how an element behaves and are no button of their own. */
  #markInner(drawn: HTMLElement, { selectAction, inlineAction }: JsonObject): void {
    const selected = this.#pointers.get(selectAction)
    if (selected !== undefined) drawn.dataset.selectPointer = selected
    const inline = this.#pointers.get(inlineAction)
    if (inline === undefined) return
    const button = drawn.querySelector<HTMLElement>('[class*=ac-inlineActionButton]')
    if (button) button.dataset.pointer = inline
  }

  #markAction(action: Action, source: JsonObject, pointer = this.#pointers.get(source)): void {
    const render = action.render.bind(action)
    if (pointer !== undefined) this.#sources.set(action, source)
    action.render = () => {
      render()
      if (pointer !== undefined && action.renderedElement) action.renderedElement.dataset.pointer = pointer
      dressAction(action, source)
    }
    if (!(action instanceof ShowCardAction)) return
    const card = asObject(source.card ?? source.content)
    const [fate, name] = this.#fateOfInside(action)
    this.#options.record.add(fate, this.#pointers.get(card), name)
    this.mark(action.card, card)
  }

  #fateOfInside(action: ShowCardAction): readonly [Fate, string] {
    if (!action.isEnabled) return ['unseen', '']
    const { parent } = action
    // The library opens cards below rows of buttons, not below what is pressed as a whole.
    return parent instanceof ActionSet || parent instanceof AdaptiveCard
      ? ['collapsed', '']
      : ['left out', `inside of ${action.getJsonTypeName()}`]
  }

  /** What the library makes by itself, without asking the context: pictures of a set, words in a text. */
  #markParts(object: CardObject, source: JsonObject): void {
    if (object instanceof ImageSet) {
      const images = Array.isArray(source.images) ? source.images : []
      images.slice(0, object.getItemCount()).forEach((image, at) => {
        this.mark(object.getItemAt(at), asObject(image))
      })
    }
    if (object instanceof RichTextBlock && Array.isArray(source.inlines)) {
      const pointer = this.#pointers.get(source.inlines)
      source.inlines.forEach((inline, at) => {
        if (typeof inline === 'string' && pointer !== undefined && at < object.getInlineCount()) {
          this.#markElement(object.getInlineAt(at), {}, `${pointer}/${at}`)
        }
      })
    }
    if (object instanceof Table) this.#leaveOutCells(object, source)
  }

  /** The library draws as many cells of a row as the table has columns. */
  #leaveOutCells(table: Table, source: JsonObject): void {
    for (const row of Array.isArray(source.rows) ? source.rows : []) {
      const cells = asObject(row).cells
      if (!Array.isArray(cells)) continue
      for (const cell of cells.slice(table.getColumnCount())) {
        this.#options.record.add('left out', this.#pointers.get(cell), 'TableCell without a column')
      }
    }
  }

  /** Actions that nobody sees: they work between Teams and a bot. */
  #leaveOut({ refresh, valueChangedAction }: JsonObject): void {
    for (const action of [asObject(refresh).action, valueChangedAction]) {
      if (isObject(action)) this.#options.record.add('unseen', this.#pointers.get(action), readString(action.type))
    }
  }
}
