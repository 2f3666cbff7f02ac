// One model of each kind of reply that the preview draws, for its reference pictures: every member that a kind has is used.

import { PNG } from 'pngjs'
import { cardKinds } from '../../shared/cards/kinds.ts'
import { adaptive, fullCard, modelOf, modelOfBody, modelOfText } from './models.ts'

const hero = {
  title: 'Deployment of web to prod',
  subtitle: 'Build 4711, started by Adele Vance',
  text: 'All <strong>12</strong> checks passed:<ul><li>migrations</li><li>cache</li></ul>See the <a href="https://example.com/log">log</a>.',
  images: [{ url: paint(160, 90), alt: 'Map of the regions' }],
  buttons: [openUrl('Open dashboard'), openUrl('Logs'), { type: 'imBack', title: 'Repeat', value: 'deploy' }],
  tap: openUrl('Open the deployment'),
}

const list = {
  title: 'Results for “budget”',
  items: [
    { type: 'section', title: 'Files' },
    { type: 'file', id: 'https://contoso.sharepoint.com/Budget.xlsx', title: 'Budget', subtitle: 'Teams > Finance' },
    {
      type: 'resultItem',
      icon: paint(32, 32),
      title: 'Board',
      subtitle: '12 cards',
      tap: openUrl(''),
    },
    { type: 'section', title: 'People' },
    { type: 'person', id: 'adele@contoso.com', title: 'Adele Vance', subtitle: 'Controller', tap: openUrl('') },
  ],
  buttons: [openUrl('Show all')],
}

const connector = {
  '@type': 'MessageCard',
  '@context': 'https://schema.org/extensions',
  summary: 'Adele commented',
  themeColor: 'd83b01',
  title: 'Project Tango',
  text: 'Two **new** comments.',
  sections: [
    {
      activityTitle: '**Adele Vance** commented',
      activitySubtitle: 'On Project Tango',
      activityText: '“Here are the designs”',
      activityImage: paint(32, 32),
    },
    {
      title: 'Details',
      facts: [
        { name: 'Labels', value: 'Designs, redlines' },
        { name: 'Due', value: 'Dec 7, [calendar](https://example.com/calendar)' },
      ],
      images: [{ image: paint(32, 32), title: 'Draft' }, { image: 'http://example.com/2.png' }],
      potentialAction: [openUri('Reply')],
    },
  ],
  potentialAction: [openUri('View'), { '@type': 'HttpPOST', name: 'Close', target: 'https://example.com' }],
}

const receipt = {
  title: 'Adele Vance',
  facts: [{ key: 'Order number', value: '1234' }],
  items: [
    { title: 'Data transfer', subtitle: '368 GB', image: { url: paint(32, 32) }, price: '$ 38.45' },
    { title: 'App service', price: '$ 45.00', quantity: '720' },
  ],
  tax: '$ 7.50',
  total: '$ 90.95',
  buttons: [openUrl('More information')],
}

const signIn = {
  text: 'Sign in to go on',
  buttons: [{ type: 'signin', title: 'Sign in', value: 'https://example.com' }],
}

const text =
  'Done, <at>Adele Vance</at>: **web** is _live_.\n\n> All checks passed\n\n- `migrations`\n- [log](https://example.com/log)'

/** By the names of their pictures. */
export const samples = {
  text: modelOf({
    type: 'message',
    text,
    entities: [{ type: 'mention', text: '<at>Adele Vance</at>', mentioned: {} }],
  }),
  adaptive: modelOf({ type: 'message', attachments: [adaptive(fullCard)] }),
  hero: modelOf(messageWith('hero', hero)),
  thumbnail: modelOf(messageWith('thumbnail', hero)),
  list: modelOf(messageWith('list', list)),
  connector: modelOf(messageWith('connector', connector)),
  receipt: modelOf(messageWith('receipt', receipt)),
  'sign-in': modelOf(messageWith('signin', signIn)),
  carousel: modelOf({
    type: 'message',
    text: 'Two of them:',
    attachmentLayout: 'carousel',
    attachments: [attach('hero', { ...hero, buttons: [] }), attach('hero', { title: 'Another', text: 'Shorter.' })],
  }),
  failure: modelOfBody('{"error":{"message":"The signature does not match."}}', { status: 401, elapsedMs: 4600 }),
  draft: { ...modelOfText('Not sent yet'), delivery: null },
} as const

function messageWith(kind: keyof typeof cardKinds, content: unknown) {
  return { type: 'message', attachments: [attach(kind, content)] }
}

function attach(kind: keyof typeof cardKinds, content: unknown) {
  return { contentType: cardKinds[kind].contentType, content }
}

/** A picture inside of the card, the same on every machine: from violet to green. */
function paint(width: number, height: number): string {
  const png = new PNG({ width, height })
  for (let at = 0; at < width * height; at++) {
    const share = (at % width) / width
    png.data.set([90 + 40 * share, 95 + 100 * share, 200 - 80 * share, 255], at * 4)
  }
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`
}

function openUrl(title: string) {
  return { type: 'openUrl', title, value: 'https://example.com/open' }
}

function openUri(name: string) {
  return { '@type': 'OpenUri', name, targets: [{ os: 'default', uri: 'https://example.com/open' }] }
}
