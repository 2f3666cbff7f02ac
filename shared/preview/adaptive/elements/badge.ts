// Badge: a short label in a coloured pill, with or without an icon.

import { element } from '../../dom.ts'
import { drawIcon } from './icon-glyph.ts'
import { readChoice, readString, TeamsElement } from './teams-element.ts'

export class Badge extends TeamsElement {
  override getJsonTypeName(): string {
    return 'Badge'
  }

  protected override internalRender(): HTMLElement {
    const { source } = this
    const text = readString(source.text)
    const tooltip = readString(source.tooltip)
    const badge = element('span', { class: 'rp-badge', ...(tooltip && { title: tooltip }) })
    badge.dataset.style = readChoice(source.style, [
      'default',
      'subtle',
      'informative',
      'accent',
      'good',
      'attention',
      'warning',
    ])
    badge.dataset.appearance = readChoice(source.appearance, ['filled', 'tint'])
    badge.dataset.size = readChoice(source.size, ['medium', 'large', 'extralarge'])
    badge.dataset.shape = readChoice(source.shape, ['circular', 'rounded', 'square'])
    if (text) badge.append(element('span', {}, text))
    const icon = readString(source.icon)
    if (icon) {
      const glyph = drawIcon(icon, { label: text ? '' : icon })
      if (readChoice(source.iconPosition, ['before', 'after']) === 'after') badge.append(glyph)
      else badge.prepend(glyph)
    }
    return this.align(badge)
  }
}
