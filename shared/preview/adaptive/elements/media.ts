// Media is not played here: nothing may be loaded but its poster, over https.

import { element } from '../../dom.ts'
import { readPicture } from '../../pictures.ts'
import { readString, TeamsElement } from './teams-element.ts'

export class Media extends TeamsElement {
  override getJsonTypeName(): string {
    return 'Media'
  }

  protected override internalRender(): HTMLElement {
    const alt = readString(this.source.altText)
    const poster = readPicture(readString(this.source.poster))
    const drawn = element('div', { class: 'rp-media' })
    if (poster !== undefined) drawn.append(element('img', { src: poster, alt }))
    else if (alt) drawn.append(element('p', {}, alt))
    drawn.append(
      element(
        'p',
        { class: 'rp-media-note' },
        element('span', { class: 'rp-play', 'aria-hidden': 'true' }),
        'Teams plays this.',
      ),
    )
    return drawn
  }
}
