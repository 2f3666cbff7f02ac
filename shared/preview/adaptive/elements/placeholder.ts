// The labelled box for what is not drawn: elements that Teams draws and this preview cannot, and such as nobody knows.

import { CardElement } from 'adaptivecards/lib/card-elements'
import { element } from '../../dom.ts'

/** Known to Teams and too much for a preview: charts, parts of other products, data that only Teams can ask for. */
export function isDrawnByTeamsOnly(type: string): boolean {
  return /^(?:Chart|Component)(?:\.|$)|^Data\.Query$|^TabbedMedia$/.test(type)
}

export interface Missing {
  /** What is missing, mostly its type. */
  readonly name: string
  /** Why, to stand behind the name and a colon. */
  readonly reason: string
  readonly title: string
}

export class Placeholder extends CardElement {
  readonly missing: Missing
  readonly #inline: boolean

  constructor(missing: Missing, { inline = false }: { readonly inline?: boolean } = {}) {
    super()
    this.missing = missing
    this.#inline = inline
  }

  override getJsonTypeName(): string {
    return 'Placeholder'
  }

  override get isInline(): boolean {
    return this.#inline
  }

  protected override internalRender(): HTMLElement {
    const { name, reason, title } = this.missing
    const label = `${name}: ${reason}`
    if (this.#inline) return element('span', { class: 'rp-placeholder' }, label)
    const parts = title ? [element('p', { class: 'rp-placeholder-title' }, title)] : []
    return element('div', { class: 'rp-placeholder' }, ...parts, element('p', {}, label))
  }
}
