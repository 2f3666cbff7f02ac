// The schema of connector cards (MessageCard).
// Source: https://learn.microsoft.com/outlook/actionable-messages/message-card-reference

import { type Branch, branch, describe, draft, type JsonSchema, list, object, suggest, text } from './json-schema.ts'

const boolean: JsonSchema = { type: 'boolean' }

const actions: readonly Branch[] = [
  {
    value: 'OpenUri',
    description: 'Opens an address: the only action that an outgoing webhook can use.',
    schema: object({
      name: text('What the button says.'),
      targets: list(
        object({
          os: suggest(
            ['default', 'windows', 'iOS', 'android'].map((value) => ({ value, description: '' })),
            'Where this address is opened.',
          ),
          uri: text('The address.'),
        }),
      ),
    }),
  },
  {
    value: 'HttpPOST',
    description: 'Calls a service. Nothing of it comes back to an outgoing webhook.',
    schema: object({
      name: text('What the button says.'),
      target: text('The address that is called.'),
      body: text('What is sent.'),
    }),
  },
  {
    value: 'ActionCard',
    description: 'Shows inputs and further actions. Nothing of it comes back to an outgoing webhook.',
    schema: object({
      name: text('What the button says.'),
      inputs: list({ type: 'object' }),
      actions: list({ type: 'object' }),
    }),
  },
]

const potentialAction: JsonSchema = {
  ...list({
    ...branch('@type', actions, 'What the button does.'),
    defaultSnippets: [
      { label: 'OpenUri', body: { '@type': 'OpenUri', name: '$1', targets: [{ os: 'default', uri: 'https://$2' }] } },
    ],
  }),
  ...describe('Teams shows five.'),
}

const section = object({
  title: text('The heading of the section.'),
  startGroup: { ...boolean, ...describe('Whether a line stands above the section.') },
  activityImage: text('The https address of a picture, drawn round beside the activity.'),
  activityTitle: text('Who or what it is about.'),
  activitySubtitle: text('The line below.'),
  activityText: text('The text beside the picture.'),
  text: text('Text of the section.'),
  facts: list(object({ name: text('What is told.'), value: text('What it is.') })),
  images: list(object({ image: text('The https address of a picture.'), title: text('What it shows.') })),
  markdown: { ...boolean, ...describe('`false` where the texts of the section are HTML.') },
  potentialAction,
})

export const connectorCardSchema: JsonSchema = {
  $schema: draft,
  title: 'Connector card (MessageCard)',
  ...object({
    '@type': suggest([{ value: 'MessageCard', description: 'A connector card.' }], 'Says what this is.'),
    '@context': suggest([{ value: 'https://schema.org/extensions', description: '' }], 'Says what the names mean.'),
    summary: text('A line that stands for the card in lists. It or `text` is needed.'),
    title: text('The heading of the card.'),
    text: text('The text of the card, in Markdown.'),
    themeColor: text('The colour of its edge: RRGGBB in hexadecimal.'),
    sections: { ...list(section), ...describe('Teams shows ten.') },
    potentialAction,
  }),
}
