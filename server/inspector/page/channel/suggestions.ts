// The list that opens above the words as they are typed, after the combobox pattern of ARIA: focus stays in the words.

import { element } from '../../../../shared/preview/dom.ts'
import { announce } from '../announce.ts'
import { count } from '../format.ts'
import { type Suggestion, suggest } from './suggest.ts'

export interface Suggestions {
  readonly list: HTMLElement
  readonly isOpen: boolean
  /** Opens for what is typed now, or for everything. */
  update(wantsAll?: boolean): void
  close(): void
  /** Moves the choice; false where there is nothing to move. */
  move(step: 1 | -1): boolean
  /** Takes what is chosen; false where nothing is. */
  accept(): boolean
}

let listsMade = 0

export function createSuggestions(input: HTMLInputElement, commands: () => readonly Suggestion[]): Suggestions {
  listsMade += 1
  const id = `suggestions-${listsMade}`
  const list = element('ul', { class: 'suggestions', role: 'listbox', id, 'aria-label': 'Commands', hidden: '' })
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id }
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
  let shown: readonly Suggestion[] = []
  let chosen = -1

  const show = (suggestions: readonly Suggestion[]) => {
    if (suggestions.length > 0 && suggestions.length !== shown.length) announce(count(suggestions.length, 'suggestion'))
    shown = suggestions
    list.hidden = shown.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    list.replaceChildren(...shown.map((suggestion, index) => drawOption(suggestion, `${id}-${index}`)))
    choose(-1)
  }
  const choose = (index: number) => {
    chosen = index
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === chosen))
    const option = list.children[chosen]
    if (option) {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else input.removeAttribute('aria-activedescendant')
  }
  const take = (index: number): boolean => {
    const suggestion = shown[index]
    if (!suggestion) return false
    input.value = `${suggestion.name} `
    show([])
    return true
  }
  list.addEventListener('mousedown', (event) => {
    // Before the words lose the focus.
    event.preventDefault()
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option) take([...list.children].indexOf(option))
  })
  return {
    list,
    get isOpen() {
      return !list.hidden
    },
    update: (wantsAll = false) => show(wantsAll ? commands() : suggest(commands(), input.value)),
    close: () => show([]),
    move(step) {
      if (shown.length === 0) return false
      choose(chosen < 0 && step < 0 ? shown.length - 1 : (chosen + step + shown.length) % shown.length)
      return true
    },
    accept: () => take(chosen),
  }
}

function drawOption({ name, summary }: Suggestion, id: string): HTMLElement {
  return element(
    'li',
    { role: 'option', id, 'aria-selected': 'false' },
    element('strong', {}, name),
    element('span', {}, summary),
  )
}
