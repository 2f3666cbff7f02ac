// Examples of the rules about pictures.

import { card, cardWith, connector, type Examples, hero } from './example.ts'

const url = 'https://contoso.com/a.png'
const image = (address: string, members: object = {}) => ({ type: 'Image', url: address, altText: 'a', ...members })
const known = (facts: object) => ({ options: { images: new Map([[url, facts]]) }, value: card(image(url)) })

export const imageExamples: Examples = {
  'image-not-https': {
    flagged: [
      { value: card(image('http://contoso.com/a.png')), at: '/body/0/url', severity: 'error', fixed: card(image(url)) },
      {
        value: cardWith({ backgroundImage: 'HTTP://contoso.com/a.png' }),
        at: '/backgroundImage',
        severity: 'error',
        fixed: cardWith({ backgroundImage: url }),
      },
      {
        value: cardWith({ backgroundImage: { url: 'http://contoso.com/a.png' } }),
        at: '/backgroundImage/url',
        severity: 'error',
        fixed: cardWith({ backgroundImage: { url } }),
      },
      {
        value: cardWith({ actions: [{ type: 'Action.OpenUrl', url, iconUrl: 'http://contoso.com/a.png' }] }),
        at: '/actions/0/iconUrl',
        severity: 'error',
        fixed: cardWith({ actions: [{ type: 'Action.OpenUrl', url, iconUrl: url }] }),
      },
      {
        value: hero({ images: [{ url: 'http://contoso.com/a.png', alt: 'a' }] }),
        at: '/content/images/0/url',
        severity: 'error',
        fixed: hero({ images: [{ url, alt: 'a' }] }),
      },
      {
        to: 'incoming',
        value: connector({ sections: [{ images: [{ image: 'http://contoso.com/a.png' }] }] }),
        at: '/sections/0/images/0/image',
        severity: 'error',
        fixed: connector({ sections: [{ images: [{ image: url }] }] }),
      },
    ],
    fine: [
      { value: card(image(url)) },
      { value: card({ type: 'TextBlock', text: 'http://contoso.com/a.png' }) },
      {
        value: cardWith({ actions: [{ type: 'Action.OpenUrl', url: 'http://contoso.com', iconUrl: 'icon:Calendar' }] }),
      },
    ],
  },
  'image-format': {
    flagged: [
      { value: card(image('https://contoso.com/a.svg?size=1')), at: '/body/0/url', severity: 'warning' },
      { value: card(image('https://contoso.com/a.WEBP#x')), at: '/body/0/url', severity: 'warning' },
      { value: card(image('data:image/svg+xml;base64,AAAA')), at: '/body/0/url', severity: 'warning' },
      { ...known({ isAnimated: true }), at: '/body/0/url', severity: 'warning' },
    ],
    fine: [
      { value: card(image(url), image('https://contoso.com/picture'), image('https://contoso.com/a.JPG?x=.svg')) },
      { value: card(image('data:image/png;base64,AAAA')) },
    ],
  },
  'image-too-large': {
    flagged: [
      { ...known({ width: 1025, height: 10 }), at: '/body/0/url', severity: 'warning' },
      { ...known({ bytes: 1024 * 1024 + 1 }), at: '/body/0/url', severity: 'warning' },
      { value: card(image(`data:image/png;base64,${'A'.repeat(1_400_000)}`)), at: '/body/0/url', severity: 'warning' },
    ],
    fine: [known({ width: 1024, height: 1024, bytes: 1024 * 1024 }), { value: card(image(url)) }],
  },
  'image-redirect': {
    flagged: [
      {
        ...known({ redirectsTo: 'https://cdn.contoso.com/a.png' }),
        at: '/body/0/url',
        severity: 'warning',
        fixed: card(image('https://cdn.contoso.com/a.png')),
      },
    ],
    fine: [known({})],
  },
  'image-data-uri': {
    flagged: [{ value: card(image('data:image/png;base64,AAAA')), at: '/body/0/url', severity: 'info' }],
    fine: [{ value: card(image(url)) }],
  },
  'image-alt-missing': {
    flagged: [
      {
        value: card({ type: 'Image', url }),
        at: '/body/0',
        severity: 'warning',
        fixed: card({ type: 'Image', url, altText: '' }),
      },
      {
        value: hero({ images: [{ url }] }),
        at: '/content/images/0',
        severity: 'warning',
        fixed: hero({ images: [{ url, alt: '' }] }),
      },
    ],
    fine: [
      { value: card(image(url)) },
      { value: hero({ images: [{ url, alt: '' }] }) },
      { value: cardWith({ backgroundImage: { url } }) },
    ],
  },
  'image-both-sizes': {
    flagged: [
      {
        value: card(image(url, { width: '20px', height: '50px' })),
        at: '/body/0/height',
        severity: 'info',
        fixed: card(image(url, { width: '20px' })),
      },
    ],
    fine: [{ value: card(image(url, { width: '20px' }), image(url, { width: '20px', height: 'auto' })) }],
  },
}
