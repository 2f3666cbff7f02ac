// Accordion: pages below their headers, opened and closed one by one.

import type { SerializationContext } from 'adaptivecards/lib/card-elements'
import { Container } from 'adaptivecards/lib/card-elements'
import { asObject, type JsonObject } from '../../../json.ts'
import { element } from '../../dom.ts'
import { drawIcon } from './icon-glyph.ts'
import { readChoice, readString } from './teams-element.ts'

let accordions = 0

export class Accordion extends Container {
  /** Browsers close the other pages of the same name when one is opened. */
  #name = ''

  override getJsonTypeName(): string {
    return 'Accordion'
  }

  protected override getItemsCollectionPropertyName(): string {
    return 'pages'
  }

  protected override internalParse(source: unknown, context: SerializationContext): void {
    this.#name = asObject(source).allowMultipleExpandedPages === true ? '' : `rp-accordion-${++accordions}`
    super.internalParse(source, context)
  }

  get name(): string {
    return this.#name
  }
}

export class AccordionPage extends Container {
  #source: JsonObject = {}

  override getJsonTypeName(): string {
    return 'AccordionPage'
  }

  protected override internalParse(source: unknown, context: SerializationContext): void {
    this.#source = asObject(source)
    super.internalParse(source, context)
  }

  protected override internalRender(): HTMLElement | undefined {
    const inner = super.internalRender()
    const { headerTitle, headerIconName, headerSize, expandIconPosition, isExpanded } = this.#source
    const title = readString(headerTitle)
    const summary = element('summary', {}, element('span', {}, title || 'Page'))
    summary.dataset.size = readChoice(headerSize, ['medium', 'small', 'large'])
    summary.dataset.chevron = readChoice(expandIconPosition, ['after', 'before'])
    const icon = readString(headerIconName)
    if (icon) summary.prepend(drawIcon(icon))
    const page = element('details', { class: 'rp-accordion-page' }, summary, ...(inner ? [inner] : []))
    const { parent } = this
    if (parent instanceof Accordion && parent.name) page.name = parent.name
    page.open = isExpanded === true
    return page
  }
}
