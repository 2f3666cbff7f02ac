// Carousel: pages of which one is seen, turned by buttons. The library would bring a package of 100 KB for it.

import type { SerializationContext } from 'adaptivecards/lib/card-elements'
import { Container } from 'adaptivecards/lib/card-elements'
import { asObject } from '../../../json.ts'
import { element } from '../../dom.ts'
import { readNumber, setVisible } from './teams-element.ts'

export class CarouselPage extends Container {
  override getJsonTypeName(): string {
    return 'CarouselPage'
  }
}

/** To the library a container with its pages as items. */
export class Carousel extends Container {
  #at = 0

  override getJsonTypeName(): string {
    return 'Carousel'
  }

  protected override getItemsCollectionPropertyName(): string {
    return 'pages'
  }

  protected override internalParse(source: unknown, context: SerializationContext): void {
    super.internalParse(source, context)
    const first = Math.trunc(readNumber(asObject(source).initialPage, 0))
    this.#turnTo(Math.min(this.getItemCount() - 1, Math.max(0, first)))
  }

  protected override internalRender(): HTMLElement | undefined {
    const drawn = super.internalRender()
    const pages = this.getItemCount()
    if (!drawn || pages === 0) return drawn
    drawn.setAttribute('role', 'group')
    drawn.setAttribute('aria-roledescription', 'carousel')
    drawn.setAttribute('aria-label', `${pages} ${pages === 1 ? 'page' : 'pages'}`)
    if (pages > 1) this.#addTurning(drawn, pages)
    return drawn
  }

  /** By the library's own visibility, which it puts back at every layout. */
  #turnTo(page: number): void {
    this.#at = page
    for (let at = 0; at < this.getItemCount(); at++) setVisible(this.getItemAt(at), at === page)
  }

  #addTurning(drawn: HTMLElement, pages: number): void {
    const place = element('span', { role: 'status' })
    const tell = () => {
      place.textContent = `${this.#at + 1} of ${pages}`
      drawn.dataset.page = String(this.#at)
    }
    const turn = (label: string, by: number) => {
      const button = element('button', { type: 'button', class: 'rp-turn', 'aria-label': label })
      button.dataset.by = String(by)
      button.addEventListener('click', () => {
        this.#turnTo((this.#at + by + pages) % pages)
        tell()
      })
      return button
    }
    tell()
    drawn.dataset.begin = String(this.#at)
    drawn.append(element('div', { class: 'rp-turning' }, turn('Previous page', -1), place, turn('Next page', 1)))
  }
}
