// Rating: stars that are given, and Input.Rating: stars to give.

import type { SerializationContext } from 'adaptivecards/lib/card-elements'
import { Input } from 'adaptivecards/lib/card-elements'
import type { PropertyBag } from 'adaptivecards/lib/serialization'
import { asObject, type JsonObject } from '../../../json.ts'
import { element } from '../../dom.ts'
import { readChoice, readNumber, TeamsElement } from './teams-element.ts'

/** Nobody counts more; a card may ask for any number. */
const mostStars = 20

export class Rating extends TeamsElement {
  override getJsonTypeName(): string {
    return 'Rating'
  }

  protected override internalRender(): HTMLElement {
    const { source } = this
    const most = readMost(source)
    const value = Math.min(most, Math.max(0, readNumber(source.value, 0)))
    const compact = readChoice(source.style, ['default', 'compact']) === 'compact'
    const count = typeof source.count === 'number' ? source.count.toLocaleString('en') : undefined
    const label = `${value} of ${most} stars${count === undefined ? '' : `, ${count} ratings`}`
    const stars = compact ? [drawStar(1)] : Array.from({ length: most }, (_, at) => drawStar(value - at))
    const drawn = element('div', { class: 'rp-rating', role: 'img', 'aria-label': label }, ...stars)
    dress(drawn, source)
    if (compact || count !== undefined) drawn.append(element('strong', {}, String(value)))
    if (count !== undefined)
      drawn.append(element('span', { class: 'rp-rating-count' }, compact ? `(${count})` : `· ${count}`))
    return this.align(drawn)
  }
}

export class RatingInput extends Input {
  #source: JsonObject = {}
  #chosen: number | undefined
  #group: HTMLElement | undefined

  override getJsonTypeName(): string {
    return 'Input.Rating'
  }

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context)
    this.#source = asObject(source)
    this.#chosen = typeof this.#source.value === 'number' ? this.#source.value : undefined
  }

  protected override internalRender(): HTMLElement {
    const most = readMost(this.#source)
    const step = this.#source.allowHalfSteps === true ? 0.5 : 1
    const group = element('div', { class: 'rp-rating rp-rating-input', role: 'slider', tabindex: '0' })
    group.setAttribute('aria-label', this.label || 'Rating')
    group.setAttribute('aria-valuemin', '0')
    group.setAttribute('aria-valuemax', String(most))
    dress(group, this.#source)
    const show = (value: number) => {
      this.#chosen = Math.min(most, Math.max(0, value))
      const chosen = this.#chosen
      group.setAttribute('aria-valuenow', String(chosen))
      group.replaceChildren(...Array.from({ length: most }, (_, at) => drawStar(chosen - at)))
    }
    group.addEventListener('click', ({ target }) => {
      const at = Array.from(group.children).findIndex((star) => star.contains(target instanceof Node ? target : null))
      if (at >= 0) show(at + 1)
    })
    group.addEventListener('keydown', (event) => {
      const change = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step }[event.key]
      if (change === undefined) return
      event.preventDefault()
      show((this.#chosen ?? 0) + change)
    })
    show(this.#chosen ?? 0)
    this.#group = group
    return group
  }

  override focus(): void {
    this.#group?.focus()
  }

  override isSet(): boolean {
    return this.#chosen !== undefined
  }

  override isDirty(): boolean {
    return false
  }

  get value(): number | undefined {
    return this.#chosen
  }
}

function readMost({ max }: JsonObject): number {
  return Math.min(mostStars, Math.max(1, Math.trunc(readNumber(max, 5))))
}

function dress(drawn: HTMLElement, { size, color }: JsonObject): void {
  drawn.dataset.size = readChoice(size, ['medium', 'large'])
  drawn.dataset.color = readChoice(color, ['neutral', 'marigold'])
}

/** Full, half or empty, by how much of it is given. */
function drawStar(share: number): HTMLElement {
  const star = element('span', { class: 'rp-star' })
  star.dataset.fill = share >= 0.75 ? 'full' : share >= 0.25 ? 'half' : 'none'
  return star
}
