// One good message of each kind to begin with: what an outgoing webhook may answer, and what the linter has
// no error or warning about.

import { adaptiveCard } from '../../../../shared/cards/adaptive.ts'
import { openUrl } from '../../../../shared/cards/buttons.ts'
import { connectorCard } from '../../../../shared/cards/connector.ts'
import { heroCard } from '../../../../shared/cards/hero.ts'
import { listCard } from '../../../../shared/cards/list.ts'
import { thumbnailCard } from '../../../../shared/cards/thumbnail.ts'
import { buildMessage, type Reply } from '../../../../shared/reply.ts'

interface Sample {
  readonly label: string
  readonly reply: Reply
}

const dashboard = 'https://example.com/dashboard'
const picture = 'https://adaptivecards.io/content/airplane.png'

const deployment = adaptiveCard({
  // The newest that phones draw rightly too.
  version: '1.2',
  body: [
    { type: 'TextBlock', text: 'web is on its way to prod', size: 'Large', weight: 'Bolder', wrap: true },
    { type: 'TextBlock', text: 'Build **4711**, started by Adele Vance', isSubtle: true, spacing: 'None', wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Version', value: '2.14.0' },
        { title: 'Region', value: 'West Europe' },
        { title: 'Checks', value: '12 of 12 passed' },
      ],
    },
  ],
  actions: [{ type: 'Action.OpenUrl', title: 'Open the dashboard', url: dashboard }],
})

const regions = ['West Europe', 'North Europe', 'East US'].map((title, index) =>
  heroCard({
    title,
    subtitle: `p95 ${120 + index * 35} ms`,
    text: '<strong>Healthy</strong>, no alerts today.',
    buttons: [openUrl(dashboard, 'Open')],
  }),
)

export const samples = {
  adaptive: { label: 'Adaptive Card', reply: deployment },
  hero: {
    label: 'Hero card',
    reply: heroCard({
      title: 'Release 2.14',
      subtitle: 'Out since this morning',
      text: 'With <strong>faster</strong> start-up and two fixes.',
      images: [{ url: picture, alt: 'An airplane' }],
      buttons: [openUrl(dashboard, 'Read the notes')],
    }),
  },
  thumbnail: {
    label: 'Thumbnail card',
    reply: thumbnailCard({
      title: 'Flight to Amsterdam',
      subtitle: 'On time',
      text: 'Gate <strong>B 12</strong>, boarding at 10:40.',
      images: [{ url: picture, alt: 'An airplane' }],
      buttons: [openUrl(dashboard, 'Details')],
    }),
  },
  list: {
    label: 'List card',
    reply: listCard({
      title: 'Open incidents',
      items: [
        { type: 'section', title: 'Today' },
        { type: 'resultItem', title: 'Checkout is slow', subtitle: 'Since 10:24', tap: openUrl(dashboard) },
        { type: 'resultItem', title: 'Search is down', subtitle: 'Since 09:12', tap: openUrl(dashboard) },
      ],
      buttons: [openUrl(dashboard, 'All incidents')],
    }),
  },
  connector: {
    label: 'Connector card',
    reply: connectorCard({
      summary: 'Build 4711 passed',
      title: 'Build 4711 passed',
      themeColor: '0E700E',
      sections: [
        { activityTitle: 'Adele Vance', activitySubtitle: 'main', facts: [{ name: 'Duration', value: '3 min 12 s' }] },
      ],
      potentialAction: [{ '@type': 'OpenUri', name: 'Open the build', targets: [{ os: 'default', uri: dashboard }] }],
    }),
  },
  carousel: { label: 'Several cards, side by side', reply: { cards: regions, layout: 'carousel' } },
  text: {
    label: 'Text',
    reply: '**web** is on its way to *prod*.\n\nVersion 2.14.0, [dashboard](https://example.com/dashboard)',
  },
} as const satisfies Record<string, Sample>

export type SampleName = keyof typeof samples

export function isSampleName(name: string): name is SampleName {
  return Object.hasOwn(samples, name)
}

/** The message as JSON, set out to be edited. */
export function sampleText(name: SampleName): string {
  return JSON.stringify(buildMessage(samples[name].reply), null, 2)
}
