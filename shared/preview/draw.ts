// Draws what Teams would show for a mention: the mention as the first message of a thread, the reply below it, and how it
// was delivered. Owns everything inside of `root`; never loads, navigates or opens anything but pictures over https.

import { keepHeights } from './adaptive/long-card.ts'
import { warmUp } from './adaptive/warm-up.ts'
import { drawAttachments } from './attachments.ts'
import { codeBlock, element } from './dom.ts'
import { keepState, watchTyping } from './keep.ts'
import { interceptLinks } from './links.ts'
import { renderMessageText } from './markdown.ts'
import type { PreviewModel } from './model.ts'
import { describeReply, drawStatus } from './status.ts'
import { applyTheme, type Theme } from './themes.ts'
import { drawMessage } from './thread.ts'
import type { PreviewWidth } from './widths.ts'

export interface DrawOptions {
  readonly theme: Theme
  /** Called with an absolute http, https or mailto address; it is for the caller to show it before it is opened. */
  readonly onOpenLink: (url: string) => void
  /** BCP 47; the language of the document unless given. */
  readonly language?: string
  /** How wide cards are, in pixels; as wide as there is room, up to a measure, where it is absent. */
  readonly width?: PreviewWidth
}

/** What Teams says in place of a reply that it cannot show (protocol: OUT18, docs#693). */
const sorry = 'Sorry, there was a problem encountered with your request'

/**
 * Draws `model` in place of what was in `root` before. Call it again to change the model, the theme or the width: what was
 * opened, turned to, typed, scrolled to or focused stays so where the same is drawn again.
 */
export function drawPreview(root: HTMLElement, model: PreviewModel, options: DrawOptions): void {
  const language = options.language ?? (document.documentElement.lang || 'en')
  const asked = new Date(model.askedAt)
  const answered = new Date(asked.getTime() + (model.delivery?.elapsedMs ?? 0))
  const question = drawMessage(
    { name: model.question.senderName, kind: 'person' },
    asked,
    language,
    drawQuestion(model),
  )
  const reply = drawMessage(
    { name: model.webhookName, kind: 'webhook' },
    answered,
    language,
    ...drawReply(model, options),
  )
  const drawing = element(
    'div',
    { class: 'rp-drawing' },
    ...(model.delivery ? [drawStatus(model.reply, model.delivery)] : []),
    element('div', { class: 'rp-thread' }, question, reply),
    ...drawReason(model),
    ...drawRaw(model),
  )
  interceptLinks(drawing, options.onOpenLink)
  replaceDrawing(root, drawing, options.theme)
  // A card that is being written changes with each key: that would be read out without end.
  if (model.delivery) announce(root, describeReply(model))
}

/** Draws one sentence, for the time before there is anything to show. */
export function drawHint(root: HTMLElement, sentence: string, { theme }: Pick<DrawOptions, 'theme'>): void {
  const hint = element('p', { class: 'rp-hint' }, sentence)
  replaceDrawing(root, element('div', { class: 'rp-drawing' }, hint), theme)
  warmUp()
}

function drawQuestion({ webhookName, question }: PreviewModel): HTMLElement {
  const mention = element('span', { class: 'rp-mention' }, `@${webhookName}`)
  return element('p', { class: 'rp-plain' }, mention, ` ${question.words}`)
}

function drawReply({ reply }: PreviewModel, options: DrawOptions): readonly Node[] {
  if (!reply.ok) return [element('p', { class: 'rp-plain' }, sorry)]
  const { text, textFormat, entities } = reply.message
  const drawn: Node[] = []
  if (text?.trim()) {
    const attributes = { class: 'rp-text', 'data-pointer': '/text' }
    drawn.push(element('div', attributes, renderMessageText(text, textFormat, entities)))
  }
  drawn.push(...drawAttachments(reply.message, options))
  return drawn
}

/** No landmark, as nothing here is: a page may hold many drawings, and landmarks are told apart by their names. */
function drawReason({ reply }: PreviewModel): HTMLElement[] {
  if (reply.ok) return []
  const heading = element('h2', {}, 'Why Teams says so')
  return [element('div', { class: 'rp-reason' }, heading, element('p', {}, reply.reason))]
}

function drawRaw({ delivery, reply }: PreviewModel): HTMLElement[] {
  return delivery?.body ? [codeBlock('Body as received', delivery.body, { open: !reply.ok })] : []
}

function replaceDrawing(root: HTMLElement, drawing: HTMLElement, theme: Theme): void {
  const before = root.querySelector(':scope > .rp-drawing')
  // Before anything else is changed: what is asked for here would have to be laid out anew.
  const keep = before && [keepHeights(before), keepState(before)]
  root.classList.add('rp')
  applyTheme(root, theme)
  if (before) before.replaceWith(drawing)
  else root.append(drawing)
  for (const give of keep ?? []) give(drawing)
  watchTyping(drawing)
}

/** A live region must stay while its text changes, or it is not read out. A new theme alone changes nothing. */
function announce(root: HTMLElement, sentence: string): void {
  let region = root.querySelector(':scope > .rp-announcement')
  if (!region) {
    region = element('p', { class: 'rp-announcement', role: 'status', 'aria-live': 'polite' })
    root.prepend(region)
  }
  if (region.textContent !== sentence) region.textContent = sentence
}
