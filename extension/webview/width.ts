// The list of widths in the preview panel.

import { element } from '../../shared/preview/dom.ts'
import { isWidthChoice, type WidthChoice, widthChoices } from '../../shared/preview/width-choice.ts'

/** A list of the widths, with a name of its own. */
export function createWidthList(chosen: WidthChoice, onChoose: (choice: WidthChoice) => void): HTMLElement {
  const options = widthChoices.map(({ value, label }) => element('option', { value }, label))
  const list = element('select', { 'aria-label': 'Width of the cards' }, ...options)
  list.value = chosen
  list.addEventListener('change', () => {
    if (isWidthChoice(list.value)) onChoose(list.value)
  })
  return element('div', { class: 'width-list' }, list)
}
