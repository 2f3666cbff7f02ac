// The actions over six, and those that a card calls secondary, below its buttons. In place of the library's menu: that one is
// laid over the page, outside of the preview.

import type { Action } from 'adaptivecards/lib/card-elements'
import { element } from '../dom.ts'

export function toggleOverflow(
  actions: readonly Action[],
  button: HTMLElement,
  pointerOf: (action: Action) => string | undefined,
): void {
  const strip = button.parentElement
  const open = strip?.parentElement?.querySelector(':scope > .rp-overflow')
  button.setAttribute('aria-expanded', String(!open))
  if (open) {
    open.remove()
    return
  }
  const menu = element('div', { class: 'rp-overflow' })
  for (const action of actions) {
    const choice = element('button', { type: 'button', class: 'ac-pushButton' }, action.title ?? '')
    const pointer = pointerOf(action)
    if (pointer !== undefined) choice.dataset.pointer = pointer
    choice.disabled = !action.isEnabled
    choice.addEventListener('click', () => action.execute())
    menu.append(choice)
  }
  strip?.after(menu)
}
