// What stands around the views: the rail that leads to them, the state of the connection, the themes.

import { element } from '../../../shared/preview/dom.ts'
import { isThemeChoice, themeChoices } from '../../../shared/preview/theme-choice.ts'
import { type App, type AppState, teamNameOf, webhookNameOf } from './app.ts'
import { select } from './controls.ts'
import { icon } from './icons.ts'
import { addressOf, type View, views } from './route.ts'
import type { Theming } from './theme.ts'

const connections = {
  connecting: 'Connecting',
  live: 'Live',
  restarting: 'Service is restarting',
  refused: 'No key',
} as const satisfies Record<AppState['connection'], string>

const subtitles = {
  channel: 'What is typed here reaches your service as if Teams had sent it',
  exchanges: 'Everything that reached the webhook',
  workbench: 'Write a card, and see it as Teams draws it',
} as const satisfies Record<View, string>

export interface Frame {
  readonly root: readonly HTMLElement[]
  readonly stage: HTMLElement
}

export function createFrame({ store }: App, theming: Theming): Frame {
  const badge = element('span', { class: 'badge', hidden: '' })
  const links = Object.entries(views).map(([view, { title, icon: name }]) => {
    const attributes = { href: addressOf(view as View), class: 'rail-link' }
    const link = element('a', attributes, icon(name), element('span', {}, title))
    if (view === 'exchanges') link.append(badge)
    return { view, link }
  })
  const rail = element('nav', { class: 'rail', 'aria-label': 'Views' }, ...links.map(({ link }) => link))
  const heading = element('h1', {})
  const subtitle = element('p', { class: 'subtle' })
  const connection = element('p', { class: 'connection', role: 'status' })
  const theme = select('Theme', optionsOf(), theming.choice, (choice) => {
    if (isThemeChoice(choice)) theming.choose(choice)
  })
  theme.field.classList.add('theme')
  const header = element(
    'header',
    { class: 'bar' },
    element('div', { class: 'titles' }, heading, subtitle),
    connection,
    theme.field,
  )
  const stage = element('main', { class: 'main' })
  let seen = new Set<string>()

  store.watch(['route', 'service', 'voice'], (state) => {
    const { view } = state.route
    const isOneOfTeams = view === 'channel' && (state.service?.teams.length ?? 0) > 1
    heading.textContent = view === 'channel' ? 'General' : views[view].title
    subtitle.textContent = isOneOfTeams
      ? `${teamNameOf(state, state.voice.team)} · ${subtitles[view]}`
      : subtitles[view]
    document.title = `${views[view].title} · ${webhookNameOf(state)} playground`
    for (const { view: each, link } of links) {
      if (each === view) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
  })
  store.watch(['connection'], ({ connection: state }) => {
    connection.textContent = connections[state]
    connection.dataset.state = state
  })
  // What came from elsewhere while one looked at another view.
  store.watch(['exchanges', 'route'], ({ exchanges, route, connection }) => {
    const others = exchanges.filter(({ isOwn }) => !isOwn)
    if (route.view === 'exchanges' || connection === 'connecting') seen = new Set(others.map(({ id }) => id))
    const unseen = others.filter(({ id }) => !seen.has(id)).length
    badge.hidden = unseen === 0
    badge.replaceChildren(unseen > 99 ? '99+' : String(unseen), element('span', { class: 'unseen' }, ' new'))
  })
  return { root: [rail, header, stage], stage }
}

function optionsOf() {
  return Object.entries(themeChoices).map(([value, label]) => ({ value, label }))
}
