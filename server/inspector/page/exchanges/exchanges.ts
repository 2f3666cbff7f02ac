// Everything that reached the webhook, from here, from the terminal or from Teams: a list that grows by itself, and one of it opened.

import { element } from '../../../../shared/preview/dom.ts'
import { drawPreview } from '../../../../shared/preview/draw.ts'
import { tell } from '../announce.ts'
import { type App, type AppState, webhookNameOf } from '../app.ts'
import { button, select } from '../controls.ts'
import { createDetails } from '../details/details.ts'
import { type Inspected, inspectExchange } from '../details/inspected.ts'
import { count } from '../format.ts'
import { passFocus } from '../pass-focus.ts'
import { go } from '../route.ts'
import { filterExchanges, isOutcomeFilter, type OutcomeFilter, outcomeFilters } from './filter.ts'
import { drawRow } from './row.ts'

const maxOpened = 50

export function createExchanges(app: App, onReplay: (exchangeId: string) => Promise<void>): HTMLElement {
  const { store, api } = app
  const opened = new Map<string, Inspected>()
  let filter: OutcomeFilter = 'all'
  let openedId = ''
  const options = Object.entries(outcomeFilters).map(([value, { label }]) => ({ value, label }))
  const kind = select('Show', options, filter, (value) => {
    if (isOutcomeFilter(value)) filter = value
    drawList(store.get())
  })
  const text = element('input', { type: 'search', placeholder: 'Filter by text', 'aria-label': 'Filter by text' })
  text.addEventListener('input', () => drawList(store.get()))
  const list = element('ul', { class: 'rows' })
  const hint = element('p', { class: 'hint' })
  const drawing = element('div', { class: 'drawing' })
  const back = button('All exchanges', { icon: 'back', kind: 'quiet', onPress: () => go('exchanges') })
  const stage = element('section', { class: 'pane stage', 'aria-label': 'Reply', hidden: '' }, back, drawing)
  const details = createDetails(app, { onClose: () => go('exchanges'), onReplay, findDrawing: () => drawing })
  const side = element(
    'section',
    { class: 'pane list', 'aria-label': 'Exchanges' },
    element('div', { class: 'filter' }, text, kind.field),
    hint,
    list,
  )
  const root = element('div', { class: 'view exchanges' }, side, stage, details.root)

  function drawList(state: AppState): void {
    const found = filterExchanges(state.exchanges, filter, text.value)
    const focused = document.activeElement?.closest<HTMLElement>('.row')?.dataset.id
    list.replaceChildren(...found.map((exchange) => drawRow(exchange, state)))
    if (focused) findRow(focused)?.focus()
    markCurrent(state.route.id)
    hint.textContent = describe(found.length, state.exchanges.length)
  }

  function findRow(id: string): HTMLElement | null {
    return list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
  }

  function markCurrent(id: string): void {
    for (const row of list.querySelectorAll<HTMLElement>('.row')) {
      if (row.dataset.id === id) row.setAttribute('aria-current', 'true')
      else row.removeAttribute('aria-current')
    }
  }

  async function open({ route }: AppState): Promise<void> {
    const id = route.view === 'exchanges' ? route.id : ''
    root.classList.toggle('has-details', id !== '')
    markCurrent(id)
    if (id === '') {
      stage.hidden = true
      details.hide()
      if (route.view === 'exchanges') passFocus(findRow(openedId))
      openedId = ''
      return
    }
    const known = opened.get(id)
    if (known) draw(known)
    const result = await api?.exchange(id)
    if (store.get().route.id !== id || !result) return
    if (result.ok) {
      const inspected = inspectExchange(result.value, store.get().service)
      remember(id, inspected)
      draw(inspected)
    } else if (!known) {
      tell(result.isGone ? 'The service remembers this exchange no more: it was restarted since.' : result.message)
      go('exchanges')
    }
  }

  /** An exchange may hold megabytes: the latest ones opened are kept. */
  function remember(id: string, inspected: Inspected): void {
    opened.delete(id)
    opened.set(id, inspected)
    for (const oldest of opened.keys()) if (opened.size > maxOpened) opened.delete(oldest)
  }

  function draw(inspected: Inspected): void {
    const state = store.get()
    stage.hidden = false
    const { sender, words, at, reply } = inspected
    const question = { senderName: sender ?? 'Somebody', words: words ?? '' }
    const model = { webhookName: webhookNameOf(state), question, askedAt: at, reply, delivery: null }
    drawPreview(drawing, model, { theme: state.theme, onOpenLink: app.onOpenLink })
    details.show(inspected)
    if (inspected.key !== openedId) passFocus(details.root)
    openedId = inspected.key
  }

  store.watch(['exchanges', 'service'], drawList)
  store.watch(['route', 'theme'], (state) => void open(state))
  // A late answer, or one opened before it had ended: what is shown is to be true.
  store.watch(['exchanges'], (state) => {
    if (state.route.view === 'exchanges' && state.route.id) void open(state)
  })
  return root
}

function describe(found: number, all: number): string {
  if (all === 0)
    return 'Nothing has reached the webhook yet. Mention it in the channel, with “bun run mention” in a terminal, or in Teams.'
  return found === all ? count(all, 'exchange') : `${found} of ${count(all, 'exchange')}`
}
