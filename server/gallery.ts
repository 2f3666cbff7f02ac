// The command `gallery`: a reply of each kind of card that an outgoing webhook may send, to look at and to copy from.

import { adaptiveCard } from '../shared/cards/adaptive.ts'
import { openUrl } from '../shared/cards/buttons.ts'
import { connectorCard } from '../shared/cards/connector.ts'
import { heroCard } from '../shared/cards/hero.ts'
import { listCard } from '../shared/cards/list.ts'
import { thumbnailCard } from '../shared/cards/thumbnail.ts'
import type { Card } from '../shared/reply.ts'
import type { Command } from './commands.ts'

const documentation = 'https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference'

const cards = {
  adaptive: adaptiveCard({
    body: [
      { type: 'TextBlock', text: 'Adaptive Card', size: 'Large', weight: 'Bolder', wrap: true },
      { type: 'TextBlock', text: 'The richest kind: text, facts, columns, tables, images.', wrap: true },
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'Build', weight: 'Bolder' }] },
          { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: 'passed', color: 'Good' }] },
        ],
      },
    ],
    actions: [{ type: 'Action.OpenUrl', title: 'Documentation', url: documentation }],
  }),
  hero: heroCard({
    title: 'Hero card',
    subtitle: 'A title, a text and up to six buttons',
    text: 'Its text may hold <strong>some</strong> HTML.',
    buttons: [openUrl(documentation, 'Documentation')],
  }),
  thumbnail: thumbnailCard({
    title: 'Thumbnail card',
    subtitle: 'As a hero card, with a small picture',
    text: 'Made for several results in one reply.',
    buttons: [openUrl(documentation, 'Documentation')],
  }),
  list: listCard({
    title: 'List card',
    items: [
      { type: 'section', title: 'Results' },
      { type: 'resultItem', title: 'A result', subtitle: 'Opens a page', tap: openUrl(documentation) },
    ],
    buttons: [openUrl(documentation, 'Documentation')],
  }),
  connector: connectorCard({
    summary: 'Connector card',
    title: 'Connector card',
    themeColor: '5B5FC7',
    sections: [{ activityTitle: 'MessageCard', facts: [{ name: 'Made for', value: 'notifications' }] }],
    potentialAction: [{ '@type': 'OpenUri', name: 'Documentation', targets: [{ os: 'default', uri: documentation }] }],
  }),
} as const satisfies Record<string, Card>

const kinds: ReadonlyMap<string, Card> = new Map(Object.entries(cards))

export const gallery: Command = {
  summary: `shows each kind of card, or one of them: ${[...kinds.keys()].join(', ')}`,
  run: ({ arguments: [kind = ''] }) => kinds.get(kind.toLowerCase()) ?? [...kinds.values()],
}
