// The cards of a message, below each other or side by side. A kind that is not drawn is shown as its JSON, with its name.

import { type CardKind, cardKindOf, cardKinds } from '../cards/kinds.ts'
import { isObject } from '../json.ts'
import type { ReceivedMessage } from '../reply.ts'
import { type AdaptiveOptions, type CardOptions, drawAdaptiveCard } from './adaptive.ts'
import { codeBlock, element } from './dom.ts'

type Attachment = ReceivedMessage['attachments'][number]

interface Notice {
  readonly name: string
  readonly sentence: string
}

const notDrawnYet = 'Teams draws this card. This preview shows what it is made of.'
const refused = 'An outgoing webhook may not send this kind of card: Teams does not show it.'

/** Teams shows no more than ten cards in a message (protocol: REF). */
const maxCards = 10

export function drawAttachments(
  { attachments, attachmentLayout }: ReceivedMessage,
  options: CardOptions,
): readonly HTMLElement[] {
  if (attachments.length === 0) return []
  const cards = attachments
    .slice(0, maxCards)
    .map((attachment, at) => drawAttachment(attachment, { ...options, pointer: `/attachments/${at}/content` }))
  const drawn =
    attachmentLayout === 'carousel' && cards.length > 1
      ? drawCarousel(cards)
      : element('div', { class: 'rp-list' }, ...cards)
  if (attachments.length <= maxCards) return [drawn]
  const sentence = `Teams shows ten cards in a message. This one has ${attachments.length}: the others are left out.`
  return [drawn, element('p', { class: 'rp-omissions', role: 'note' }, sentence)]
}

function drawCarousel(cards: readonly HTMLElement[]): HTMLElement {
  const items = cards.map((card) => element('li', {}, card))
  // In the tab order, so that the arrow keys scroll it.
  return element(
    'div',
    { class: 'rp-carousel', role: 'region', tabindex: '0', 'aria-label': `${cards.length} cards side by side` },
    element('ul', {}, ...items),
  )
}

function drawAttachment({ contentType, content }: Attachment, options: AdaptiveOptions): HTMLElement {
  const kind = cardKindOf(contentType)
  if (kind !== 'adaptive') return drawAsJson(explainKind(contentType, kind), content)
  const { name } = cardKinds.adaptive
  if (!isObject(content)) return drawAsJson({ name, sentence: 'The content of this card is not an object.' }, content)
  try {
    return element('div', { class: 'rp-card' }, drawAdaptiveCard(content, options))
  } catch {
    // The card comes from elsewhere and the library is not made for hostile ones: whatever it throws is about the card.
    return drawAsJson({ name, sentence: 'This card cannot be drawn: it is not built as Adaptive Cards are.' }, content)
  }
}

function explainKind(contentType: string | null, kind: CardKind | undefined): Notice {
  if (contentType === null) {
    return { name: 'Attachment without a content type', sentence: 'Teams cannot tell what this is, and shows nothing.' }
  }
  if (!kind) return { name: contentType, sentence: 'Teams does not show attachments of this content type.' }
  const { name, mayReply } = cardKinds[kind]
  return { name, sentence: mayReply ? notDrawnYet : refused }
}

function drawAsJson({ name, sentence }: Notice, content: unknown): HTMLElement {
  return element(
    'div',
    { class: 'rp-card rp-kind' },
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
