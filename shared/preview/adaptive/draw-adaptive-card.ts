// Adaptive Cards, drawn by `adaptivecards` in the looks of Teams. Every element and action of the JSON is accounted for:
// drawn with its pointer, or in the record that is shown below the card. Imported module by module: the index of the library
// would bring its carousel, and with it `swiper` (100 KB).

import { type Action, AdaptiveCard, OpenUrlAction, TextBlock } from 'adaptivecards/lib/card-elements'
import { GlobalSettings } from 'adaptivecards/lib/shared'
import { isObject, type JsonObject } from '../../json.ts'
import { element } from '../dom.ts'
import { explainAction } from '../explain-action.ts'
import { isPlain, renderCardText } from '../markdown.ts'
import type { Theme } from '../themes.ts'
import { CardContext } from './card-context.ts'
import { CardMarker } from './card-marker.ts'
import { drawNotes } from './card-notes.ts'
import { CardRecord } from './card-record.ts'
import { CardWidth } from './card-width.ts'
import { hostConfigOf } from './host-config.ts'
import { markLong } from './long-card.ts'
import { protectText, readMentions, restoreText } from './mentions.ts'
import { toggleOverflow } from './overflow.ts'

export interface CardOptions {
  readonly theme: Theme
  readonly onOpenLink: (url: string) => void
}

export interface AdaptiveOptions extends CardOptions {
  /** JSON pointer of the card within the message. */
  readonly pointer: string
  /** Width of the card in pixels, as far as it is known before it is drawn. */
  readonly width?: number
}

/** What Teams gives a card in a channel where there is room. */
const usualWidth = 500

// These belong to the library, not to a card. Marks would be drawn by inline styles, which the policy of the page forbids.
GlobalSettings.allowMarkForTextHighlighting = false
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true
GlobalSettings.allowPreProcessingPropertyValues = true
GlobalSettings.setTabIndexAtCardRoot = false
// It would write back markup with inline styles; browsers clamp lines by themselves.
GlobalSettings.useAdvancedTextBlockTruncation = false
AdaptiveCard.onProcessMarkdown = (text, result) => {
  // The library then writes it as text, which takes no parser.
  if (isPlain(text)) return
  result.outputHtml = restoreText(renderCardText(text))
  result.didProcess = true
}

/** The card with its notices. @throws where the library cannot make sense of `content`. */
export function drawAdaptiveCard(content: JsonObject, options: AdaptiveOptions): HTMLElement {
  const { theme, onOpenLink, pointer } = options
  const record = new CardRecord()
  const width = new CardWidth(options.width ?? usualWidth)
  const marker = new CardMarker(content, { record, width, theme, pointer })
  const card = new AdaptiveCard()
  card.hostConfig = hostConfigOf(theme)
  card.parse(content, new CardContext(marker))
  marker.mark(card, content)
  const { fallback } = content
  if (isObject(fallback)) {
    if (card.shouldFallback()) record.add('replaced', pointer, 'AdaptiveCard')
    else record.add('fallback', `${pointer}/fallback`)
  }

  const mentions = readMentions(content)
  card.onPreProcessPropertyValue = (sender, { name }, value: unknown) =>
    typeof value === 'string' && name === 'text'
      ? protectText(value, sender instanceof TextBlock ? mentions : [])
      : value
  const note = element('p', { class: 'rp-note', role: 'status' })
  card.onExecuteAction = (action) => {
    note.textContent = explain(action)
    if (action instanceof OpenUrlAction && action.url) onOpenLink(action.url)
  }
  card.onInlineCardExpanded = (action, isExpanded) => {
    note.textContent = isExpanded ? explain(action) : ''
  }
  card.onDisplayOverflowActionMenu = (actions, button) => {
    if (button) toggleOverflow(actions, button, (action) => marker.pointerOf(action))
    return true
  }
  const drawn = card.render()
  if (!drawn) throw new Error('Cannot draw the card: nothing in it can be shown')
  markLong(drawn)
  drawn.addEventListener('error', keepBrokenPicture, { capture: true })
  const whole = element('div', { class: 'rp-adaptive' }, drawn, note, ...drawNotes(record))
  whole.dataset.account = JSON.stringify(record)
  width.measure(drawn)
  return whole
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
