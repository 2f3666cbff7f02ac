// Examples of the rules about hero, thumbnail, list and connector cards, and about size.

import { card, connector, type Examples, hero, listType, message, text, thumbnailType } from './example.ts'

const button = { type: 'openUrl', title: 'Open', value: 'https://contoso.com' }
const times = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
const section = (members: object) => connector({ sections: [members] })

export const richCardExamples: Examples = {
  'buttons-over-six': {
    flagged: [
      { value: hero({ buttons: times(7, button) }), at: '/content/buttons', severity: 'warning' },
      {
        to: 'incoming',
        value: message({ contentType: listType, content: { title: 'T', items: [], buttons: times(7, button) } }),
        at: '/attachments/0/content/buttons',
        severity: 'warning',
      },
    ],
    fine: [{ value: hero({ buttons: times(6, button) }) }],
  },
  'carousel-over-ten': {
    flagged: [
      {
        value: { ...message(...times(11, hero({ title: 'T' }))), attachmentLayout: 'carousel' },
        at: '/attachments',
        severity: 'warning',
      },
    ],
    fine: [
      { value: { ...message(...times(10, hero({ title: 'T' }))), attachmentLayout: 'carousel' } },
      { value: { ...message(...times(11, hero({ title: 'T' }))), attachmentLayout: 'list' } },
    ],
  },
  'hero-title-long': {
    flagged: [
      { value: hero({ title: 'a '.repeat(60) }), at: '/content/title', severity: 'info' },
      { value: hero({ subtitle: 'a <b>b</b>' }), at: '/content/subtitle', severity: 'info' },
      { value: hero({ title: '**a**' }), at: '/content/title', severity: 'info' },
    ],
    fine: [{ value: hero({ title: 'Deployment of the service', subtitle: 'a < b' }) }],
  },
  'hero-text-markup': {
    flagged: [
      {
        value: hero({ text: '**a** [b](https://contoso.com)' }),
        at: '/content/text',
        severity: 'warning',
        fixed: hero({ text: '<strong>a</strong> <a href="https://contoso.com">b</a>' }),
      },
      {
        value: message({ contentType: thumbnailType, content: { text: '# a' } }),
        at: '/attachments/0/content/text',
        severity: 'warning',
        fixed: message({ contentType: thumbnailType, content: { text: '<h1>a</h1>' } }),
      },
      { value: hero({ text: '<table><tr><td>a</td></tr></table>' }), at: '/content/text', severity: 'warning' },
    ],
    fine: [{ value: hero({ text: '<strong>a</strong> <em>b</em> <a href="https://contoso.com">c</a><p>2 * 3</p>' }) }],
  },
  'hero-several': {
    flagged: [
      {
        value: message(hero({ title: 'A' }), hero({ title: 'B' })),
        at: '/attachments',
        severity: 'info',
        fixed: { ...message(hero({ title: 'A' }), hero({ title: 'B' })), attachmentLayout: 'carousel' },
      },
    ],
    fine: [
      { value: message(hero({ title: 'A' })) },
      { value: { ...message(hero({ title: 'A' }), hero({ title: 'B' })), attachmentLayout: 'list' } },
    ],
  },
  'messagecard-summary': {
    flagged: [
      {
        to: 'incoming',
        value: { '@type': 'MessageCard', title: 'Build failed' },
        at: '',
        severity: 'error',
        fixed: { '@type': 'MessageCard', title: 'Build failed', summary: 'Build failed' },
      },
      { value: { '@type': 'MessageCard', sections: [{ images: [] }] }, at: '', severity: 'error' },
    ],
    fine: [{ to: 'incoming', value: { '@type': 'MessageCard', text: 'a' } }, { value: connector({}) }],
  },
  'messagecard-limits': {
    flagged: [
      {
        to: 'incoming',
        value: connector({ sections: times(11, { text: 'a' }) }),
        at: '/sections',
        severity: 'warning',
      },
      {
        value: section({ images: times(6, { image: 'https://contoso.com/a.png' }) }),
        at: '/sections/0/images',
        severity: 'warning',
      },
      { value: section({ potentialAction: times(6, {}) }), at: '/sections/0/potentialAction', severity: 'warning' },
    ],
    fine: [{ value: connector({ sections: times(10, { images: times(5, {}), potentialAction: times(5, {}) }) }) }],
  },
  'messagecard-ignored': {
    flagged: [
      { value: connector({ correlationId: 'a' }), at: '/correlationId', severity: 'warning', fixed: connector({}) },
      {
        value: section({ heroImage: { image: 'a' } }),
        at: '/sections/0/heroImage',
        severity: 'warning',
        fixed: section({}),
      },
      {
        to: 'incoming',
        value: section({ startGroup: false }),
        at: '/sections/0/startGroup',
        severity: 'warning',
        fixed: section({}),
      },
    ],
    fine: [{ value: section({ startGroup: true }) }],
  },
  'messagecard-html': {
    flagged: [
      {
        value: section({ text: 'a<br>b' }),
        at: '/sections/0/text',
        severity: 'warning',
        fixed: section({ text: 'a<br>b', markdown: false }),
      },
      {
        value: section({ facts: [{ name: 'a', value: '<b>b</b>' }] }),
        at: '/sections/0/facts/0',
        severity: 'warning',
        fixed: section({ facts: [{ name: 'a', value: '<b>b</b>' }], markdown: false }),
      },
      { to: 'incoming', value: connector({ text: '<b>a</b>' }), at: '/text', severity: 'warning' },
    ],
    fine: [{ value: section({ text: 'a<br>b', markdown: false }) }, { value: section({ text: '**a** < b' }) }],
  },
  'messagecard-kind': {
    flagged: [
      {
        value: connector({ potentialAction: [{ '@type': 'ViewAction', name: 'V', target: ['https://contoso.com'] }] }),
        at: '/potentialAction/0',
        severity: 'warning',
        fixed: connector({
          potentialAction: [
            { '@type': 'OpenUri', name: 'V', targets: [{ os: 'default', uri: 'https://contoso.com' }] },
          ],
        }),
      },
      {
        to: 'incoming',
        value: connector({ potentialAction: [{ '@type': 'ActionCard', inputs: [{ '@type': 'NumberInput' }] }] }),
        at: '/potentialAction/0/inputs/0',
        severity: 'warning',
      },
    ],
    fine: [
      {
        to: 'incoming',
        value: connector({
          potentialAction: [
            { '@type': 'ActionCard', inputs: [{ '@type': 'TextInput' }], actions: [{ '@type': 'HttpPOST' }] },
            { '@type': 'OpenUri' },
          ],
        }),
      },
    ],
  },
  'messagecard-form': {
    flagged: [
      { value: connector({ '@context': 'https://schema.org' }), at: '/@context', severity: 'info' },
      { value: connector({ themeColor: 'red' }), at: '/themeColor', severity: 'info' },
      { to: 'incoming', value: section({ activityText: 'a\nb' }), at: '/sections/0/activityText', severity: 'info' },
    ],
    fine: [{ value: connector({ '@context': 'http://schema.org/extensions', themeColor: '0078D7', text: 'a\n\nb' }) }],
  },
  'payload-over-28k': {
    flagged: [
      { to: 'workflow', value: card(text('a'.repeat(28 * 1024))), at: '', severity: 'error' },
      { to: 'incoming', options: { bytes: 28 * 1024 + 1 }, value: message(), at: '', severity: 'error' },
    ],
    fine: [
      { to: 'workflow', options: { bytes: 28 * 1024 }, value: message() },
      { value: card(text('a'.repeat(28 * 1024))) },
    ],
  },
  'payload-near-limit': {
    flagged: [{ to: 'incoming', value: card(text('é'.repeat(10_500))), at: '', severity: 'warning' }],
    fine: [
      { to: 'incoming', options: { bytes: 21_000 }, value: message() },
      { to: 'workflow', options: { bytes: 30_000 }, value: message() },
    ],
  },
  'reply-size': {
    flagged: [{ value: card(text('a'.repeat(28 * 1024))), at: '', severity: 'warning' }],
    fine: [
      { options: { bytes: 28 * 1024 }, value: message() },
      { to: 'workflow', options: { bytes: 99_999 }, value: message() },
    ],
  },
}
