// The message around cards: its type, its attachments, and which kinds of card go where.

import { cardKindOf, cardKinds } from '../../cards/kinds.ts'
import { isObject } from '../../json.ts'
import { contentTypeFor, contentTypeInOtherCase } from '../content-type.ts'
import type { Fix } from '../finding.ts'
import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import { everywhere, listMember, quote, type Rule, receivers, stringMember } from '../rule.ts'

const otherCard = /^application\/vnd\.microsoft\.(?:teams\.)?card\./i

export const envelopeRules = {
  'envelope-type': {
    summary: 'A message with attachments has the type "message"',
    documentation: pages.sending,
    severities: everywhere('error'),
    about: 'message',
    check({ place, message }, report) {
      if (!Object.hasOwn(message, 'attachments') || message.type === 'message') return
      const isThere = Object.hasOwn(message, 'type')
      report({
        place,
        ...(isThere && { member: 'type' }),
        message: `A message with attachments needs "type": "message"${isThere ? ', not another type' : ''}: without it Teams may show nothing. Set it.`,
        fix: () => ({
          title: 'Set "type" to "message"',
          edits: [{ kind: 'set', pointer: pointerOf(place, 'type'), value: 'message' }],
        }),
      })
    },
  },
  'envelope-attachments': {
    summary: 'Cards stand in the list "attachments" of a message',
    documentation: pages.sending,
    severities: everywhere('error'),
    about: 'file',
    check({ place, holds, value }, report, { destination, requireEnvelope }) {
      if (holds === undefined) {
        return report({
          place,
          message:
            'This is neither a message nor a card that can be told from its members: Teams shows nothing for it. Give an object with "type": "message" or "type": "AdaptiveCard".',
        })
      }
      if (holds !== 'message') {
        // A legacy incoming webhook takes a MessageCard as it is.
        if (!requireEnvelope || (destination === 'incoming' && holds === 'connector')) return
        return report({
          place,
          message: `A card cannot be sent to ${receivers[destination]} by itself: put it into the "attachments" of a message.`,
          fix: () => ({
            title: 'Wrap it in a message',
            edits: [
              {
                kind: 'set',
                pointer: '',
                value: {
                  type: 'message',
                  attachments: [
                    holds === 'attachment' ? value : { contentType: cardKinds[holds].contentType, content: value },
                  ],
                },
              },
            ],
          }),
        })
      }
      if (!isObject(value)) return
      const { attachments } = value
      if (attachments !== undefined && !Array.isArray(attachments)) {
        return report({
          place,
          member: 'attachments',
          message: '"attachments" is not a list: Teams cannot read the message. Put the attachment into brackets.',
          ...(isObject(attachments) && {
            fix: () => ({
              title: 'Make "attachments" a list',
              edits: [{ kind: 'set', pointer: '/attachments', value: [attachments] }],
            }),
          }),
        })
      }
      if (listMember(value, 'attachments').length > 0) return
      const spot = { place, ...(attachments !== undefined && { member: 'attachments' }), severity: 'warning' } as const
      if (destination === 'workflow') {
        report({
          ...spot,
          message:
            'The message has no attachments: the usual flow posts only these, so that nothing would appear. Put the text into an Adaptive Card.',
        })
      } else if (!stringMember(value, 'text')?.trim()) {
        report({
          ...spot,
          message: 'The message has neither a text nor attachments: Teams has nothing to show. Add one of them.',
        })
      }
    },
  },
  'attachment-content-type': {
    summary: 'An attachment names the content type of the card that it holds',
    documentation: pages.cardsReference,
    severities: everywhere('error'),
    about: 'attachment',
    check({ place, index, attachment }, report, { destination }) {
      if (!isObject(attachment)) {
        return report({
          place,
          ...(index !== undefined && { member: index }),
          message:
            'This attachment is not an object: Teams cannot read it. Give an object with "contentType" and "content".',
        })
      }
      const given = attachment.contentType
      const kind = typeof given === 'string' ? cardKindOf(given) : undefined
      const right = contentTypeFor(attachment.content)
      if (kind && (right === undefined || right === given)) return
      const inOtherCase = typeof given === 'string' ? contentTypeInOtherCase(given) : undefined
      const isOtherCard = typeof given === 'string' && otherCard.test(given)
      // As a reply it is refused for its kind, which says more.
      if (destination === 'outgoing' && isOtherCard && !kind && !inOtherCase && !right) return
      const value = right ?? inOtherCase
      report({
        place,
        ...(Object.hasOwn(attachment, 'contentType') && { member: 'contentType' }),
        message:
          typeof given !== 'string'
            ? 'The attachment has no "contentType": Teams cannot tell what card it is. Add it.'
            : kind
              ? `The content type says ${cardKinds[kind].name}, but the content is another card: Teams shows nothing or an error. Set the content type that fits.`
              : `Teams knows no content type ${quote(given)}; case matters. Set that of the card.`,
        ...(value !== undefined && {
          fix: () => ({
            title: `Set "contentType" to "${value}"`,
            edits: [{ kind: 'set', pointer: pointerOf(place, 'contentType'), value }],
          }),
        }),
      })
    },
  },
  'attachment-content-object': {
    summary: 'The content of an attachment is an object',
    documentation: pages.sending,
    severities: everywhere('error'),
    about: 'attachment',
    check({ place, attachment }, report) {
      if (!isObject(attachment) || isObject(attachment.content)) return
      if (typeof attachment.contentUrl === 'string' && attachment.content === undefined) return
      const { content } = attachment
      const isThere = Object.hasOwn(attachment, 'content')
      report({
        place,
        ...(isThere && { member: 'content' }),
        message:
          typeof content === 'string'
            ? 'The content is a string: Teams expects the card itself, as an object. Remove the quotes around it.'
            : 'The attachment has no card in "content": Teams shows nothing for it. Put the card there.',
        ...(typeof content === 'string' && {
          fix: (): Fix | undefined => {
            const value = parseObject(content)
            if (value === undefined) return undefined
            const title = 'Replace the string by the card in it'
            return { title, edits: [{ kind: 'set', pointer: pointerOf(place, 'content'), value }] }
          },
        }),
      })
    },
  },
  'card-type-unsupported': {
    summary: 'An outgoing webhook answers with adaptive, hero, thumbnail, list and connector cards only',
    documentation: pages.cardsReference,
    severities: { outgoing: 'error' },
    about: 'attachment',
    check({ place, attachment }, report) {
      if (!isObject(attachment) || typeof attachment.contentType !== 'string') return
      const kind = cardKindOf(attachment.contentType)
      if (kind ? cardKinds[kind].mayReply : !otherCard.test(attachment.contentType)) return
      if (!kind && (contentTypeInOtherCase(attachment.contentType) || contentTypeFor(attachment.content))) return
      report({
        place,
        member: 'contentType',
        message: `${kind ? `A ${cardKinds[kind].name.toLowerCase()}` : 'A card of this type'} cannot be the reply of an outgoing webhook. Answer with an Adaptive Card, or a hero, thumbnail, list or connector card.`,
      })
    },
  },
  'card-type-doubtful': {
    summary: 'Whether outgoing webhooks may answer with list, thumbnail and connector cards is documented both ways',
    documentation: pages.outgoing,
    severities: { outgoing: 'info' },
    isOpen: true,
    about: 'card',
    check({ place, kind }, report) {
      if (kind !== 'list' && kind !== 'thumbnail' && kind !== 'connector') return
      report({
        place,
        message: `Documentation differs on ${cardKinds[kind].name.toLowerCase()}s in replies: one page and a sample allow them, another names only adaptive and hero cards. Try it in a team, or use an Adaptive Card.`,
      })
    },
  },
} as const satisfies Record<string, Rule>

function parseObject(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
