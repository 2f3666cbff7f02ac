// The page's buttons, choices and tabs: native ones, with a name that is always there for those who do not see the icon.

import { type Child, element } from '../../../shared/preview/dom.ts'
import { type IconName, icon } from './icons.ts'

export interface ButtonOptions {
  readonly icon?: IconName
  readonly kind?: 'plain' | 'primary' | 'quiet'
  /** Shows the icon alone; the label is its name. */
  readonly isIconOnly?: boolean
  readonly onPress: () => void
}

export function button(label: string, { icon: name, kind = 'plain', isIconOnly, onPress }: ButtonOptions) {
  const children: Child[] = name ? [icon(name)] : []
  if (!isIconOnly) children.push(element('span', {}, label))
  const made = element(
    'button',
    {
      type: 'button',
      class: `button ${kind}${isIconOnly ? ' square' : ''}`,
      ...(isIconOnly && { 'aria-label': label, title: label }),
    },
    ...children,
  )
  made.addEventListener('click', onPress)
  return made
}

export interface Option {
  readonly value: string
  readonly label: string
}

let choicesMade = 0

/** A choice of one, with its label before it. */
export function select(
  label: string,
  options: readonly Option[],
  chosen: string,
  onChoose: (value: string) => void,
): { readonly field: HTMLElement; readonly input: HTMLSelectElement } {
  choicesMade += 1
  const id = `choice-${choicesMade}`
  const input = element('select', { id }, ...options.map(({ value, label }) => element('option', { value }, label)))
  input.value = chosen
  input.addEventListener('change', () => onChoose(input.value))
  return { field: element('div', { class: 'field' }, element('label', { for: id }, label), input), input }
}

export interface Tab {
  readonly id: string
  readonly label: string
  /** Called when the tab is first opened. */
  readonly draw: (panel: HTMLElement) => void
}

export interface Tabs {
  readonly list: HTMLElement
  readonly panels: readonly HTMLElement[]
  /** The panel of the tab, now opened. */
  open(id: string): HTMLElement | undefined
}

let tabsMade = 0

/** Tabs with one panel each, the first open; arrow keys, Home and End go from one to the next. */
export function createTabs(label: string, tabs: readonly Tab[], onOpen: (id: string) => void = () => {}): Tabs {
  tabsMade += 1
  const group = `tabs-${tabsMade}`
  const made = tabs.map(({ id, label, draw }) => ({
    id,
    draw,
    isDrawn: false,
    tab: element(
      'button',
      { type: 'button', role: 'tab', id: `${group}-${id}`, 'aria-controls': `${group}-${id}-panel` },
      label,
    ),
    panel: element('div', { role: 'tabpanel', id: `${group}-${id}-panel`, 'aria-labelledby': `${group}-${id}` }),
  }))
  const open = (wanted: string): HTMLElement | undefined => {
    let opened: HTMLElement | undefined
    for (const each of made) {
      const isOpen = each.id === wanted
      each.tab.setAttribute('aria-selected', String(isOpen))
      each.tab.tabIndex = isOpen ? 0 : -1
      each.panel.hidden = !isOpen
      if (!isOpen) continue
      opened = each.panel
      if (!each.isDrawn) each.draw(each.panel)
      each.isDrawn = true
    }
    return opened
  }
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': label }, ...made.map(({ tab }) => tab))
  for (const { id, tab } of made) {
    tab.addEventListener('click', () => {
      open(id)
      onOpen(id)
    })
  }
  list.addEventListener('keydown', (event) => {
    const at = made.findIndex(({ tab }) => tab === document.activeElement)
    const to = stepOf(event.key, at, made.length)
    const target = to === undefined ? undefined : made[to]
    if (!target) return
    event.preventDefault()
    open(target.id)
    onOpen(target.id)
    target.tab.focus()
  })
  const [first] = made
  if (first) open(first.id)
  return { list, panels: made.map(({ panel }) => panel), open }
}

/** Where an arrow key leads from `at` among `length`; `undefined` for other keys. */
export function stepOf(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % length
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + length) % length
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : undefined
}
