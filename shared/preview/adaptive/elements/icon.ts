// Icon, and its like within a line of text.

import { element } from '../../dom.ts'
import { drawIcon } from './icon-glyph.ts'
import { press, readChoice, readString, TeamsElement } from './teams-element.ts'

export const textColors = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] as const

export class Icon extends TeamsElement {
  override getJsonTypeName(): string {
    return 'Icon'
  }

  protected override internalRender(): HTMLElement {
    const { source } = this
    const glyph = drawNamed(this.source)
    glyph.dataset.size = readChoice(source.size, [
      'standard',
      'xxsmall',
      'xsmall',
      'small',
      'medium',
      'large',
      'xlarge',
      'xxlarge',
    ])
    press(glyph, this.selectAction)
    return this.align(glyph)
  }
}

export class IconRun extends TeamsElement {
  override getJsonTypeName(): string {
    return 'IconRun'
  }

  override get isStandalone(): boolean {
    return false
  }

  override get isInline(): boolean {
    return true
  }

  protected override internalRender(): HTMLElement {
    const glyph = drawNamed(this.source)
    glyph.dataset.text = readChoice(this.source.size, ['default', 'small', 'medium', 'large', 'extralarge'])
    press(glyph, this.selectAction)
    return element('span', { class: 'rp-run' }, glyph)
  }
}

function drawNamed({ name, style, color }: { readonly [member: string]: unknown }): HTMLElement {
  const text = readString(name) || 'Icon without a name'
  const glyph = drawIcon(text, { label: text, filled: readChoice(style, ['regular', 'filled']) === 'filled' })
  glyph.dataset.color = readChoice(color, textColors)
  return glyph
}
