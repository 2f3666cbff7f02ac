// CompoundButton: a title with an icon, a badge, and a sentence below.

import { asObject, isObject } from '../../../json.ts'
import { element } from '../../dom.ts'
import { textColors } from './icon.ts'
import { drawIcon } from './icon-glyph.ts'
import { press, readChoice, readString, TeamsElement } from './teams-element.ts'

export class CompoundButton extends TeamsElement {
  override getJsonTypeName(): string {
    return 'CompoundButton'
  }

  protected override internalRender(): HTMLElement {
    const { title, description, badge, icon } = this.source
    const name = element('span', { class: 'rp-compound-name' })
    if (isObject(icon)) {
      const glyph = drawIcon(readString(icon.name), { filled: readString(icon.style).toLowerCase() === 'filled' })
      glyph.dataset.color = readChoice(asObject(icon).color, textColors)
      name.append(glyph)
    }
    name.append(element('strong', {}, readString(title)))
    const head = element('span', { class: 'rp-compound-head' }, name)
    if (readString(badge)) head.append(element('span', { class: 'rp-badge rp-compound-badge' }, readString(badge)))
    const button = element('button', { type: 'button', class: 'rp-compound' }, head)
    if (readString(description)) button.append(element('span', { class: 'rp-compound-text' }, readString(description)))
    press(button, this.selectAction)
    // What is written on it is what it is called, not the title of its action.
    button.removeAttribute('aria-label')
    return button
  }
}
