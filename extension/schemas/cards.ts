// The schemas of hero, thumbnail and list cards, for what an outgoing webhook may answer.
// Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference

import { type Branch, branch, describe, draft, type JsonSchema, list, object, suggest, text } from './json-schema.ts'

const openUrl: JsonSchema = {
  type: 'object',
  properties: {
    type: suggest(
      [{ value: 'openUrl', description: 'Opens the address.' }],
      'An outgoing webhook can use `openUrl` only.',
    ),
    title: text('What the button says.'),
    value: text('The https address that it opens.'),
  },
  defaultSnippets: [{ label: 'openUrl', body: { type: 'openUrl', title: '$1', value: 'https://$2' } }],
}

const title = text('At most two lines; no markup.')
const buttons: JsonSchema = { ...list(openUrl), ...describe('Teams shows six.') }

const hero = {
  title,
  subtitle: text('At most two lines; no markup.'),
  text: text(
    'HTML: `strong`, `em`, `h1` to `h3`, `strike`, `ul`, `ol`, `li`, `p`, `pre`, `blockquote`, `a`, `img`; no Markdown.',
  ),
  images: list({
    type: 'object',
    properties: {
      url: text('The https address of a PNG, JPEG or still GIF of up to 1024 x 1024 pixels and 1 MB.'),
      alt: text('What the picture shows, for people who do not see it.'),
    },
    defaultSnippets: [{ label: 'image', body: { url: 'https://$1', alt: '$2' } }],
  }),
  buttons,
  tap: { ...openUrl, ...describe('What a press on the card opens.') },
} as const satisfies Record<string, JsonSchema>

const itemMembers = {
  title: text('The first line.'),
  subtitle: text('The second line.'),
  tap: { ...openUrl, ...describe('What a press on the row opens.') },
}

const items: readonly Branch[] = [
  {
    value: 'section',
    description: 'A heading over the rows that follow.',
    schema: object({ title: itemMembers.title }),
  },
  {
    value: 'resultItem',
    description: 'A row with a picture.',
    schema: object({ icon: text('The https address of a picture.'), ...itemMembers }),
  },
  {
    value: 'file',
    description: 'A row with the picture of its kind of file.',
    schema: object({ id: text('The https address of the file.'), ...itemMembers }),
  },
  {
    value: 'person',
    description: 'A row with the picture of a person.',
    schema: object({ id: text('The user principal name, such as `person.one@contoso.com`.'), ...itemMembers }),
  },
]

export const heroCardSchema: JsonSchema = { $schema: draft, title: 'Hero card', ...object(hero) }

export const thumbnailCardSchema: JsonSchema = { $schema: draft, title: 'Thumbnail card', ...object(hero) }

export const listCardSchema: JsonSchema = {
  $schema: draft,
  title: 'List card',
  ...object({
    title,
    items: list({
      ...branch('type', items, 'What this row is.'),
      defaultSnippets: [
        { label: 'section', body: { type: 'section', title: '$1' } },
        { label: 'resultItem', body: { type: 'resultItem', title: '$1', subtitle: '$2' } },
        { label: 'file', body: { type: 'file', id: 'https://$1', title: '$2' } },
        { label: 'person', body: { type: 'person', id: '$1', title: '$2' } },
      ],
    }),
    buttons,
  }),
}
