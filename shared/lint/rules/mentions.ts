// Mentions of people in Adaptive Cards: `<at>Name</at>` in a text, and the entity that says who it is.

import { asObject, asString } from '../../json.ts'
import { pages } from '../pages.ts'
import { takingOut } from '../removal.ts'
import { everywhere, isTemplate, quote, type Rule } from '../rule.ts'
import { findMentions } from '../text-markup.ts'

const entraId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const principalName = /^[^\s@]{1,128}@[^\s@]{1,256}$/

export const mentionRules = {
  'at-without-entity': {
    summary: 'Every <at> in a text has its entity',
    documentation: pages.mentions,
    severities: everywhere('error'),
    about: 'contents',
    check({ mentioning, entities }, report) {
      const known = new Set(entities.map(({ entity }) => asString(entity.text)))
      for (const { place, member, text } of mentioning) {
        const lacking = findMentions(text).find((mention) => !known.has(mention) && !isTemplate(mention))
        if (lacking === undefined) continue
        report({
          place,
          member,
          message: `Nothing says who ${quote(lacking)} is, so that Teams does not mention anybody. Add an entity with exactly this text to "msteams.entities".`,
        })
      }
    },
  },
  'entity-without-at': {
    summary: 'Every mention entity says who is meant, and its text occurs in the card',
    documentation: pages.mentions,
    severities: everywhere('error'),
    about: 'contents',
    check({ mentioning, entities }, report) {
      if (entities.length === 0) return
      const used = new Set(mentioning.flatMap(({ text }) => findMentions(text)))
      for (const { place, entity } of entities) {
        const text = asString(entity.text)
        const { id, name } = asObject(entity.mentioned)
        if (text !== null && (isTemplate(text) || text.includes('{{'))) continue
        if (text === null || !used.has(text)) {
          report({
            place,
            ...(text !== null && { member: 'text' }),
            message:
              text === null
                ? 'The mention has no "text": Teams cannot find its place. Add the "<at>Name</at>" that stands in a text.'
                : `${quote(text)} stands in no text of the card: Teams may refuse the card. Add it to a text, or remove the entity.`,
            fix: () => takingOut(place, 'the mention'),
          })
        } else if (!asString(id) || !asString(name)) {
          report({
            place,
            message: `The mention has no "${asString(id) ? 'name' : 'id'}" in "mentioned": Teams cannot tell who is meant. Add it.`,
          })
        }
      }
    },
  },
  'mention-place': {
    summary: 'Mentions work in TextBlock and FactSet only',
    documentation: pages.mentions,
    severities: everywhere('warning'),
    about: 'string',
    check({ place, member, text, isMarkdown, isOpaque }, report) {
      if (isMarkdown || isOpaque || findMentions(text).length === 0) return
      report({
        place,
        member,
        message: 'Teams draws mentions in a TextBlock and a FactSet only: here the tags show. Move it.',
      })
    },
  },
  'mention-id': {
    summary: 'A mention names a person by Entra id or user principal name',
    documentation: pages.mentions,
    severities: everywhere('warning'),
    about: 'contents',
    check({ entities }, report, { destination }) {
      for (const { place, entity } of entities) {
        const mentioned = asObject(entity.mentioned)
        const id = asString(mentioned.id)
        const type = asString(mentioned.type)
        if (!id || isTemplate(id)) continue
        const isGroup = /^(?:channel|team|conversation|tag)$/i.test(type ?? '') || id.startsWith('19:')
        const isBotId = id.startsWith('29:')
        if (isGroup) {
          report({
            place,
            member: 'mentioned',
            message: 'Cards can mention people only, not channels, teams and tags. Name people.',
          })
        } else if (isBotId ? destination !== 'outgoing' : !entraId.test(id) && !principalName.test(id)) {
          report({
            place,
            member: 'mentioned',
            message: isBotId
              ? 'An id that begins with "29:" belongs to one bot and fails through this webhook. Use the Entra id or the user principal name.'
              : `${quote(id)} is no id of a person. Use an Entra id or a user principal name such as person.one@contoso.com.`,
          })
        }
      }
    },
  },
} as const satisfies Record<string, Rule>
