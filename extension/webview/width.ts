// How wide the cards of the preview are: as wide as the panel, or as in one of the places where Teams shows them.

import { element } from '../../shared/preview/dom.ts'
import { type PreviewWidth, previewWidths } from '../../shared/preview/widths.ts'

const choices = {
  fluid: 'Panel width',
  veryNarrow: 'Very narrow',
  narrow: 'Narrow',
  standard: 'Standard',
  wide: 'Wide',
} as const satisfies Record<'fluid' | keyof typeof previewWidths, string>

export type WidthChoice = keyof typeof choices

export function isWidthChoice(value: unknown): value is WidthChoice {
  return typeof value === 'string' && Object.hasOwn(choices, value)
}

/** The width in pixels; nothing where the panel decides. */
export function resolveWidth(choice: WidthChoice): PreviewWidth | undefined {
  return choice === 'fluid' ? undefined : previewWidths[choice]
}

/** A list of the widths, with a label before it. */
export function createWidthList(chosen: WidthChoice, onChoose: (choice: WidthChoice) => void): HTMLElement {
  const list = element('select', { 'aria-label': 'Width of the cards' })
  for (const [choice, label] of Object.entries(choices)) {
    const width = isWidthChoice(choice) ? resolveWidth(choice) : undefined
    list.append(element('option', { value: choice }, width === undefined ? label : `${label}: ${width} px`))
  }
  list.value = chosen
  list.addEventListener('change', () => {
    if (isWidthChoice(list.value)) onChoose(list.value)
  })
  return element('div', { class: 'width-list' }, list)
}
