// The schemas of a message, of an attachment, and of a card file, which holds either of them or a card by itself.

import { type CardKind, cardKinds } from '../../shared/cards/kinds.ts'
import { type Branch, branch, describe, draft, has, type JsonSchema, suggest, when } from './json-schema.ts'

/** The files beside this one, by the kind of card that they describe. */
const files = {
  adaptive: 'adaptive-card.json',
  hero: 'hero-card.json',
  thumbnail: 'thumbnail-card.json',
  list: 'list-card.json',
  connector: 'connector-card.json',
} as const satisfies Partial<Record<CardKind, string>>

const contents = Object.entries(files).map(
  ([kind, $ref]): Branch => ({
    value: cardKinds[kind as keyof typeof files].contentType,
    description: cardKinds[kind as keyof typeof files].name,
    schema: { properties: { content: { $ref } } },
  }),
)

const card = { type: 'AdaptiveCard', version: '1.4', body: ['^$1'] }
const adaptive = { contentType: cardKinds.adaptive.contentType, content: card }

const attachment: JsonSchema = {
  ...branch('contentType', contents, 'The kind of card. Case matters.'),
  defaultSnippets: [
    { label: 'Adaptive Card', body: adaptive },
    { label: 'Hero card', body: { contentType: cardKinds.hero.contentType, content: { title: '$1', text: '$2' } } },
  ],
}

export const messageSchema: JsonSchema = {
  $schema: draft,
  title: 'Message of an outgoing webhook',
  type: 'object',
  properties: {
    type: suggest([{ value: 'message', description: 'A message.' }], 'Teams takes `message` only.'),
    text: { type: 'string', ...describe('Text above the cards: Teams’ Markdown, `\\n\\n` between paragraphs.') },
    textFormat: suggest(
      [
        { value: 'markdown', description: 'The default.' },
        { value: 'plain', description: 'As it is.' },
        { value: 'xml', description: 'A subset of HTML.' },
      ],
      'How `text` is read.',
    ),
    attachmentLayout: suggest(
      [
        { value: 'list', description: 'One below the other: the default.' },
        { value: 'carousel', description: 'Side by side.' },
      ],
      'How several cards are laid out; Teams shows ten.',
    ),
    attachments: { type: 'array', items: attachment, ...describe('The cards.') },
  },
}

/** Told apart as `readCardFile` tells them apart. */
export const cardFileSchema: JsonSchema = {
  $schema: draft,
  title: 'Card or message for Microsoft Teams',
  type: 'object',
  allOf: [
    when(
      has('type', 'AdaptiveCard'),
      { $ref: files.adaptive },
      when(
        has('@type', 'MessageCard'),
        { $ref: files.connector },
        when(
          { required: ['contentType'] },
          attachment,
          when({ anyOf: [{ required: ['attachments'] }, has('type', 'message')] }, messageSchema, beginning()),
        ),
      ),
    ),
  ],
  defaultSnippets: [
    { label: 'Adaptive Card', description: 'A card by itself.', body: card },
    {
      label: 'Message',
      description: 'A message with an Adaptive Card.',
      body: { type: 'message', attachments: [adaptive] },
    },
    { label: 'Attachment', description: 'A card with its content type.', body: adaptive },
  ],
}

/** Of a file that does not say yet what it holds. */
function beginning(): JsonSchema {
  const types = [
    { value: 'AdaptiveCard', description: 'An Adaptive Card by itself.' },
    { value: 'message', description: 'A message with cards.' },
  ]
  return { properties: { type: suggest(types, 'What this file holds.') } }
}
