// Connector cards (MessageCard): a coloured edge, a title, sections, actions. Teams shows less of them than Outlook did.

import { element } from '../dom.ts'
import { drawConnectorActions } from './actions.ts'
import { drawConnectorSection } from './connector-section.ts'
import type { Part } from './part.ts'
import { drawMarkdown, drawTitle } from './texts.ts'

/** What Teams shows of a card (protocol 5.2). */
const maxSections = 10
const maxActions = 4

export function drawConnector(card: Part): HTMLElement {
  const sections = card.parts('sections', { most: maxSections, noun: 'sections' })
  const head = [...drawTitle(card), ...drawMarkdown(card, 'text', '', false)]
  const drawn = element(
    'div',
    { class: 'rp-connector' },
    ...(head.length > 0 ? [element('div', { class: 'rp-section' }, ...head)] : []),
    ...sections.map(drawConnectorSection),
    ...drawConnectorActions(card, maxActions),
  )
  const color = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(card.text('themeColor') ?? '')?.[1]
  if (color !== undefined) {
    drawn.classList.add('rp-edged')
    drawn.style.setProperty('--edge', `#${color}`)
  }
  return drawn
}
