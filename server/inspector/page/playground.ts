// The playground: one page with a channel, the exchanges and a card workbench. This file puts its parts together.

import { element } from '../../../shared/preview/dom.ts'
import { announce, createAnnouncer, tell } from './announce.ts'
import { createApi } from './api.ts'
import type { App, AppState } from './app.ts'
import { createChannel } from './channel/channel.ts'
import { recallThreads, show } from './channel/conversation.ts'
import { recallVoice } from './channel/voice.ts'
import { createExchanges } from './exchanges/exchanges.ts'
import { withAll, withExchange } from './exchanges/remember.ts'
import { follow } from './follow.ts'
import { createFrame } from './frame.ts'
import { drawGate } from './gate.ts'
import { forgetKey, takeKey } from './key.ts'
import { confirmLink } from './link-dialog.ts'
import { go, readRoute, type View, views } from './route.ts'
import { createStore } from './store.ts'
import { createTheming } from './theme.ts'
import type { Workbench } from './workbench/workbench.ts'

const key = takeKey(window.location, window.history)
const store = createStore<AppState>({
  theme: 'light',
  route: readRoute(window.location.hash),
  service: null,
  connection: key === undefined ? 'refused' : 'connecting',
  exchanges: [],
  threads: recallThreads(),
  voice: recallVoice(),
})
const theming = createTheming((theme) => store.set({ theme }))
const leaving = new AbortController()
const api = key === undefined ? undefined : createApi(key, refuse)

let workbench: Promise<Workbench> | undefined
const app: App = {
  store,
  api,
  onOpenLink: confirmLink,
  edit(text) {
    void openWorkbench().then((opened) => opened.edit(text))
    go('workbench')
  },
}
const frame = createFrame(app, theming)
const drawn = new Map<View, HTMLElement>()

document.body.append(...frame.root, ...createAnnouncer())
window.addEventListener('hashchange', () => {
  // An address from the terminal, pasted over this one.
  if (window.location.hash.startsWith('#key=')) window.location.reload()
  else store.set({ route: readRoute(window.location.hash) })
})
store.watch(['route'], openView)
if (api) void follow(api, { onService, onExchange, onLost }, leaving.signal)

function openView({ route }: AppState): void {
  if (!drawn.has(route.view)) {
    const root = drawView(route.view)
    drawn.set(route.view, root)
    frame.stage.append(root)
  }
  for (const [view, root] of drawn) root.hidden = view !== route.view
}

function drawView(view: View): HTMLElement {
  if (view === 'workbench') return drawWorkbench()
  if (!api) return drawGate('missing')
  return view === 'channel' ? createChannel(app, replay) : createExchanges(app, replay)
}

/** The editor is more than half of the page: whoever does not write cards does not wait for it. */
function openWorkbench(): Promise<Workbench> {
  workbench ??= import('./workbench/workbench.ts').then(({ createWorkbench }) => createWorkbench(app))
  return workbench
}

function drawWorkbench(): HTMLElement {
  const place = element('div', { class: 'place' })
  openWorkbench().then(
    ({ root }) => place.replaceChildren(root),
    () => {
      // The service was restarted with another page since this one was loaded, or it is gone.
      workbench = undefined
      place.replaceChildren(element('p', { class: 'problem' }, 'The workbench cannot be loaded: reload this page.'))
    },
  )
  return place
}

async function replay(exchangeId: string): Promise<void> {
  const result = await api?.replay(exchangeId)
  if (!result) return
  if (!result.ok) return tell(result.message)
  const { exchange } = result.value
  const id = show(store, result.value, exchange?.team ?? 'default')
  tell('Replayed with a fresh id and time.')
  if (store.get().route.view === 'exchanges' && exchange) go('exchanges', exchange.id)
  else go('channel', id)
}

async function onService(service: NonNullable<AppState['service']>): Promise<void> {
  if (store.get().connection === 'restarting') announce('The service is back.')
  store.set({ service, connection: 'live' })
  const listed = await api?.exchanges()
  if (listed?.ok) store.set({ exchanges: withAll(store.get().exchanges, listed.value) })
}

function onExchange(exchange: Parameters<typeof withExchange>[1]): void {
  store.set({ exchanges: withExchange(store.get().exchanges, exchange) })
}

function onLost(): void {
  if (store.get().connection !== 'refused') store.set({ connection: 'restarting' })
}

function refuse(): void {
  if (store.get().connection === 'refused') return
  leaving.abort()
  forgetKey()
  store.set({ connection: 'refused' })
  for (const view of Object.keys(views)) {
    const root = drawn.get(view as View)
    if (!root || view === 'workbench') continue
    const gate = drawGate('refused')
    gate.hidden = root.hidden
    root.replaceWith(gate)
    drawn.set(view as View, gate)
  }
}
