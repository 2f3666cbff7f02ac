// Adaptive Cards, drawn by `adaptivecards` in the looks of Teams. What it cannot draw is listed below the card.
// Imported module by module: the index of the library would bring its carousel, and with it `swiper` (100 KB).

import { type Action, AdaptiveCard, OpenUrlAction } from 'adaptivecards/lib/card-elements'
import { GlobalSettings } from 'adaptivecards/lib/shared'
import type { JsonObject } from '../json.ts'
import { CardContext } from './card-context.ts'
import { element } from './dom.ts'
import { explainAction } from './explain-action.ts'
import { buildHostConfig } from './host-config.ts'
import { renderCardText } from './markdown.ts'
import type { Theme } from './themes.ts'

export interface CardOptions {
  readonly theme: Theme
  readonly onOpenLink: (url: string) => void
}

// These belong to the library, not to a card. Marks would be drawn by inline styles, which the policy of the page forbids.
GlobalSettings.allowMarkForTextHighlighting = false
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true
GlobalSettings.setTabIndexAtCardRoot = false
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderCardText(text)
  result.didProcess = true
}

/** The card with its notices. @throws where the library cannot make sense of `content`. */
export function drawAdaptiveCard(content: JsonObject, { theme, onOpenLink }: CardOptions): HTMLElement {
  const context = new CardContext()
  const card = new AdaptiveCard()
  card.hostConfig = buildHostConfig(theme)
  card.parse(content, context)
  context.guard(card)
  if (card.shouldFallback() && content.fallback !== undefined) context.replaced.push('AdaptiveCard')

  const note = element('p', { class: 'rp-note', role: 'status' })
  card.onExecuteAction = (action) => {
    note.textContent = explain(action)
    if (action instanceof OpenUrlAction && action.url) onOpenLink(action.url)
  }
  card.onInlineCardExpanded = (action, isExpanded) => {
    note.textContent = isExpanded ? explain(action) : ''
  }
  card.onDisplayOverflowActionMenu = (actions, button) => {
    if (button) toggleOverflow(actions, button)
    return true
  }
  const drawn = card.render()
  if (!drawn) throw new Error('Cannot draw the card: nothing in it can be shown')
  drawn.addEventListener('error', keepBrokenPicture, { capture: true })
  return element('div', { class: 'rp-adaptive' }, drawn, note, ...drawOmissions(context))
}

function explain(action: Action): string {
  return explainAction(action.getJsonTypeName(), action instanceof OpenUrlAction ? action.url : undefined)
}

/** The library takes away what does not load; so it stays, with its alternative text. */
function keepBrokenPicture(event: Event): void {
  if (!(event.target instanceof HTMLImageElement)) return
  event.stopPropagation()
  event.target.classList.add('rp-broken')
}

/** The actions over six, in place of the library's menu: that one is laid over the page, outside of the preview. */
function toggleOverflow(actions: readonly Action[], button: HTMLElement): void {
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
    choice.disabled = !action.isEnabled
    choice.addEventListener('click', () => action.execute())
    menu.append(choice)
  }
  strip?.after(menu)
}

function drawOmissions({ undrawn, replaced, pictures }: CardContext): HTMLElement[] {
  const sentences = [
    undrawn.length > 0 &&
      `${count(undrawn.length, 'element is', 'elements are')} not drawn here: ${listNames(undrawn)}.`,
    replaced.length > 0 &&
      `${count(replaced.length, 'element is', 'elements are')} drawn as ${replaced.length === 1 ? 'its' : 'their'} fallback here: ${listNames(replaced)}.`,
    pictures.length > 0 &&
      `${count(pictures.length, 'picture is', 'pictures are')} not loaded: Teams shows pictures from https addresses only.`,
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return []
  return [
    element(
      'div',
      { class: 'rp-omissions', role: 'note', 'aria-label': 'What this preview lacks' },
      ...sentences.map((sentence) => element('p', {}, sentence)),
    ),
  ]
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function listNames(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts, ([name, times]) => (times === 1 ? name : `${name} (${times})`)).join(', ')
}
