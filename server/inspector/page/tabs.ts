// Tabs after the pattern of ARIA: one panel each, drawn when it is first opened.

import { element } from '../../../shared/preview/dom.ts'

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
function stepOf(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % length
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + length) % length
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : undefined
}
