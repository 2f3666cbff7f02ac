// Shows a message and its cards to a visitor, part by part. Whatever has a wrong kind is passed over:
// saying so is the work of rules, which see what holds it.

import { type CardKind, cardKindOf } from '../cards/kinds.ts'
import { isObject, type JsonObject } from '../json.ts'
import { contentTypeFor, contentTypeInOtherCase } from './content-type.ts'
import { type Place, placeIn, rootPlace } from './place.ts'
import { recognise } from './recognise.ts'
import { listMember, stringMember } from './rule.ts'
import type { Subjects } from './subjects.ts'
import { walkAdaptive } from './walk-adaptive.ts'
import { walkConnector } from './walk-connector.ts'
import { walkRichCard } from './walk-rich.ts'

export type Visit = <About extends keyof Subjects>(about: About, subject: Subjects[About]) => void

/** Visits `value`, a message, an attachment or a bare card, in the order in which its parts stand in it. */
export function walk(value: unknown, visit: Visit): void {
  const place = rootPlace(isObject(value) ? value : {})
  const holds = recognise(value)
  visit('file', { place, holds, value })
  if (!isObject(value) || holds === undefined) return
  if (holds === 'message') walkMessage(place, value, visit)
  else if (holds === 'attachment') walkAttachment(place, value, visit)
  else walkCard(place, value, holds, visit)
}

function walkMessage(place: Place, message: JsonObject, visit: Visit): void {
  visit('message', { place, message })
  const text = stringMember(message, 'text')
  if (text !== undefined && (message.textFormat ?? 'markdown') === 'markdown') {
    visit('text', { place, member: 'text', text, dialect: 'message' })
  }
  const attachments = listMember(message, 'attachments')
  const list = placeIn(place, 'attachments', attachments)
  for (const [index, attachment] of attachments.entries()) {
    if (isObject(attachment)) walkAttachment(placeIn(list, index, attachment), attachment, visit)
    else visit('attachment', { place: list, index, attachment })
  }
}

function walkAttachment(place: Place, attachment: JsonObject, visit: Visit): void {
  visit('attachment', { place, index: undefined, attachment })
  const { contentType, content } = attachment
  if (!isObject(content)) return
  const given = typeof contentType === 'string' ? contentType : ''
  const kind = cardKindOf(contentTypeFor(content) ?? contentTypeInOtherCase(given) ?? given)
  if (kind) walkCard(placeIn(place, 'content', content), content, kind, visit)
}

function walkCard(place: Place, card: JsonObject, kind: CardKind, visit: Visit): void {
  visit('card', { place, card, kind })
  if (kind === 'adaptive') walkAdaptive(place, card, visit)
  else if (kind === 'connector') walkConnector(place, card, visit)
  else walkRichCard(place, card, visit)
}
