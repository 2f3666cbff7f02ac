// Runs within a RichTextBlock beside those of text: pictures and citations.

import { element } from '../../dom.ts'
import { readPicture } from '../../pictures.ts'
import { press, readChoice, readNumber, readString, TeamsElement } from './teams-element.ts'

abstract class Run extends TeamsElement {
  override get isStandalone(): boolean {
    return false
  }

  override get isInline(): boolean {
    return true
  }
}

export class ImageRun extends Run {
  override getJsonTypeName(): string {
    return 'ImageRun'
  }

  protected override internalRender(): HTMLElement {
    const { url, size, style, altText } = this.source
    const src = readPicture(readString(url))
    const alt = readString(altText)
    const picture =
      src === undefined
        ? element('span', { class: 'rp-broken' }, alt || 'Picture')
        : element('img', { src, alt, class: 'rp-picture-run' })
    picture.dataset.text = readChoice(size, ['default', 'small', 'medium', 'large', 'extralarge'])
    picture.dataset.style = readChoice(style, ['default', 'person', 'roundedcorners'])
    press(picture, this.selectAction)
    return element('span', { class: 'rp-run' }, picture)
  }
}

/** The number of a source, as assistants give them; Teams shows the source when it is pressed. */
export class CitationRun extends Run {
  override getJsonTypeName(): string {
    return 'CitationRun'
  }

  protected override internalRender(): HTMLElement {
    const { referenceIndex, text } = this.source
    const number = String(readNumber(referenceIndex, 0))
    const title = readString(text)
    return element('span', { class: 'rp-citation', ...(title && { title }) }, number)
  }
}
