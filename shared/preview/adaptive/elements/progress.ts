// ProgressBar and ProgressRing. Without a value they say that something goes on, and not how far it is.

import { element } from '../../dom.ts'
import { readChoice, readNumber, readString, TeamsElement } from './teams-element.ts'

export class ProgressBar extends TeamsElement {
  override getJsonTypeName(): string {
    return 'ProgressBar'
  }

  protected override internalRender(): HTMLElement {
    const { value, max, color } = this.source
    const fill = element('span')
    const bar = element('div', { class: 'rp-progress-bar', role: 'progressbar', 'aria-label': 'Progress' }, fill)
    bar.dataset.color = readChoice(color, ['accent', 'good', 'warning', 'attention'])
    if (typeof value === 'number') {
      const whole = readNumber(max, 100)
      const share = whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0
      bar.setAttribute('aria-valuenow', String(Math.round(share * 100)))
      fill.style.width = `${share * 100}%`
    } else bar.dataset.endless = ''
    return bar
  }
}

export class ProgressRing extends TeamsElement {
  override getJsonTypeName(): string {
    return 'ProgressRing'
  }

  protected override internalRender(): HTMLElement {
    const { label, labelPosition, size } = this.source
    const text = readString(label)
    const ring = element('span', { class: 'rp-ring', role: 'progressbar', 'aria-label': text || 'In progress' })
    ring.dataset.size = readChoice(size, ['medium', 'tiny', 'small', 'large'])
    const drawn = element('div', { class: 'rp-progress-ring' }, ring)
    drawn.dataset.label = readChoice(labelPosition, ['below', 'above', 'before', 'after'])
    // The ring itself says it to those who listen.
    if (text) drawn.append(element('span', { 'aria-hidden': 'true' }, text))
    return this.align(drawn)
  }
}
