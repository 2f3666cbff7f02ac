// The cards of a message, below each other or side by side. What Teams does not know is shown as its JSON, with its name.

import { type CardKind, cardKindOf, cardKinds } from '../cards/kinds.ts'
import { asObject, isObject, type JsonObject } from '../json.ts'
import type { ReceivedMessage } from '../reply.ts'
import { type CardOptions, drawAdaptiveCard } from './adaptive/draw-adaptive-card.ts'
import { drawCard } from './cards/draw-card.ts'
import { codeBlock, element } from './dom.ts'
import { type PreviewWidth, widthOfFull } from './widths.ts'

type Attachment = ReceivedMessage['attachments'][number]

export interface AttachmentOptions extends Pick<CardOptions, 'theme' | 'onOpenLink'> {
  /** In pixels. As wide as there is room, up to a measure, where it is absent. */
  readonly width?: PreviewWidth
}

interface Notice {
  readonly name: string
  readonly sentence: string
}

/** Teams shows no more than ten cards in a message (protocol: REF). */
const maxCards = 10

export function drawAttachments(
  { attachments, attachmentLayout }: ReceivedMessage,
  options: AttachmentOptions,
): readonly HTMLElement[] {
  if (attachments.length === 0) return []
  const cards = attachments
    .slice(0, maxCards)
    .map((attachment, index) => drawAttachment(attachment, `/attachments/${index}`, options))
  const isCarousel = attachmentLayout === 'carousel' && cards.length > 1
  const drawn = isCarousel ? drawCarousel(cards) : drawList(cards, options.width)
  if (attachments.length <= maxCards) return [drawn]
  const sentence = `Teams shows ten cards in a message. This one has ${attachments.length}: the others are left out.`
  return [drawn, element('p', { class: 'rp-omissions', role: 'note' }, sentence)]
}

function drawCarousel(cards: readonly HTMLElement[]): HTMLElement {
  const items = cards.map((card) => element('li', {}, card))
  return element(
    'div',
    { class: 'rp-carousel', ...scrolling(`${cards.length} cards side by side`) },
    element('ul', {}, ...items),
  )
}

/** Cards of a chosen width may be wider than the page. */
function drawList(cards: readonly HTMLElement[], width: PreviewWidth | undefined): HTMLElement {
  const attributes = width === undefined ? {} : scrolling(`Cards, ${width} pixels wide`)
  return element('div', { class: 'rp-list', ...attributes }, ...cards)
}

/** In the tab order, so that the arrow keys scroll it. */
function scrolling(label: string): Readonly<Record<string, string>> {
  return { role: 'group', tabindex: '0', 'aria-label': label }
}

function drawAttachment(attachment: Attachment, pointer: string, options: AttachmentOptions): HTMLElement {
  const { contentType, content } = attachment
  const kind = cardKindOf(contentType)
  const card = element('div', { class: 'rp-card', 'data-pointer': pointer })
  const width = kind === 'adaptive' && isFull(content) ? widthOfFull(options.width) : options.width
  if (width === undefined) card.classList.toggle('rp-full', kind === 'adaptive' && isFull(content))
  else card.style.setProperty('--width', `${width}px`)
  card.append(...drawContent(attachment, kind, `${pointer}/content`, options))
  return card
}

function drawContent(
  { contentType, content }: Attachment,
  kind: CardKind | undefined,
  pointer: string,
  options: AttachmentOptions,
): readonly HTMLElement[] {
  if (!kind) return [drawAsJson(explainType(contentType), content)]
  const { name } = cardKinds[kind]
  if (!isObject(content)) return [drawAsJson({ name, sentence: 'The content of this card is not an object.' }, content)]
  if (kind !== 'adaptive') return drawCard(kind, content, pointer, options.onOpenLink)
  return [drawAdaptive(content, pointer, options)]
}

function drawAdaptive(content: JsonObject, pointer: string, options: AttachmentOptions): HTMLElement {
  const cardOptions = { ...options, pointer }
  try {
    return drawAdaptiveCard(content, cardOptions)
  } catch {
    // The card comes from elsewhere and the library is not made for hostile ones: whatever it throws is about the card.
    const sentence = 'This card cannot be drawn: it is not built as Adaptive Cards are.'
    return drawAsJson({ name: cardKinds.adaptive.name, sentence }, content)
  }
}

function isFull(content: unknown): boolean {
  const { width } = asObject(asObject(content).msteams)
  return typeof width === 'string' && width.toLowerCase() === 'full'
}

function explainType(contentType: string | null): Notice {
  if (contentType === null) {
    return { name: 'Attachment without a content type', sentence: 'Teams cannot tell what this is, and shows nothing.' }
  }
  return { name: contentType, sentence: 'Teams does not show attachments of this content type.' }
}

function drawAsJson({ name, sentence }: Notice, content: unknown): HTMLElement {
  return element(
    'div',
    { class: 'rp-kind' },
    element('h3', {}, name),
    element('p', { class: 'rp-small' }, sentence),
    codeBlock(`JSON of the ${name}`, toText(content), { open: true }),
  )
}

function toText(content: unknown): string {
  try {
    return JSON.stringify(content, null, 2) ?? 'no content'
  } catch {
    return 'nested too deep to be shown'
  }
}
