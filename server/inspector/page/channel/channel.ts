// The channel: threads above, the words to post below, and beside them the details of one reply.

import { element } from '../../../../shared/preview/dom.ts'
import { announce } from '../announce.ts'
import type { App } from '../app.ts'
import { createDetails } from '../details/details.ts'
import { inspectSent } from '../details/inspected.ts'
import { passFocus } from '../pass-focus.ts'
import { go } from '../route.ts'
import { createComposer } from './composer.ts'
import { ask, findAsked } from './conversation.ts'
import { createThread, type ThreadView } from './thread.ts'
import { drawWelcome } from './welcome.ts'

export function createChannel(app: App, onReplay: (exchangeId: string) => Promise<void>): HTMLElement {
  const { store, api } = app
  const threads = element('div', { class: 'threads' })
  const scroller = element('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': 'Posts' }, threads)
  const say = (words: string, thread?: string) => {
    if (!api) return
    void ask(store, api, { words, ...(thread !== undefined && { thread }) }).then((id) => {
      const asked = findAsked(store.get().threads, id)
      announce(describe(asked?.sent?.reply, asked?.problem))
      bringIntoView(id)
    })
    bringIntoView(thread)
  }
  const composer = createComposer({ app, kind: 'post', onSend: (words) => say(words) })
  const welcome = drawWelcome(app, (words) => {
    say(words)
    composer.focus()
  })
  const details = createDetails(app, { onClose: () => go('channel'), onReplay, findDrawing })
  const root = element(
    'div',
    { class: 'view channel' },
    element('div', { class: 'pane conversation' }, scroller, composer.root),
    details.root,
  )
  const views = new Map<string, ThreadView>()
  let openedId = ''

  function findDrawing(id: string): HTMLElement | undefined {
    return [...views.values()].map((view) => view.find(id)).find((found) => found !== undefined)
  }

  function findDetailsLink(id: string): HTMLElement | null | undefined {
    return findDrawing(id)?.querySelector<HTMLElement>('.reply-line a')
  }

  function bringIntoView(id: string | undefined): void {
    const entry = id === undefined ? undefined : findDrawing(id)
    if (entry) entry.scrollIntoView({ block: 'nearest' })
    else if (id === undefined) scroller.scrollTop = scroller.scrollHeight
  }

  store.watch(['threads', 'theme', 'service'], (state) => {
    welcome.hidden = state.threads.length > 0
    if (!welcome.isConnected) threads.append(welcome)
    for (const thread of state.threads) {
      let view = views.get(thread.id)
      if (!view) {
        view = createThread(app, (words) => say(words, thread.id))
        views.set(thread.id, view)
        threads.append(view.root)
      }
      view.update(thread)
    }
  })
  store.watch(['route', 'threads', 'theme'], ({ route, threads }) => {
    const asked = route.view === 'channel' ? findAsked(threads, route.id) : undefined
    for (const view of views.values()) view.root.querySelector('.entry.opened')?.classList.remove('opened')
    if (asked) findDrawing(asked.id)?.classList.add('opened')
    if (asked?.sent) details.show(inspectSent(asked.sent, asked))
    else details.hide()
    const id = asked?.sent ? asked.id : ''
    root.classList.toggle('has-details', id !== '')
    if (id === openedId) return
    if (route.view === 'channel') passFocus(id === '' ? findDetailsLink(openedId) : details.root)
    openedId = id
  })
  scroller.scrollTop = scroller.scrollHeight
  return root
}

function describe(
  reply: Parameters<typeof inspectSent>[0]['reply'] | undefined,
  problem: string | null | undefined,
): string {
  if (!reply) return problem ?? ''
  return reply.ok
    ? `Teams shows this reply. ${reply.message.text ?? ''}`.slice(0, 300)
    : `Teams shows an error instead. ${reply.reason}`
}
