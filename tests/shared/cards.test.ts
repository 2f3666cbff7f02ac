import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { adaptiveCard } from '../../shared/cards/adaptive.ts'
import { openUrl } from '../../shared/cards/buttons.ts'
import { connectorCard } from '../../shared/cards/connector.ts'
import { heroCard } from '../../shared/cards/hero.ts'
import { listCard } from '../../shared/cards/list.ts'
import { thumbnailCard } from '../../shared/cards/thumbnail.ts'

describe('openUrl()', () => {
  it('names the action as cards-reference.md does', () => {
    assert.deepEqual(openUrl('https://example.com/', 'Open'), {
      type: 'openUrl',
      title: 'Open',
      value: 'https://example.com/',
    })
  })

  it('leaves the title out where there is none', () => {
    assert.deepEqual(Object.keys(openUrl('https://example.com/')), ['type', 'value'])
  })
})

describe('adaptiveCard()', () => {
  it('puts the card into its envelope, with type and version', () => {
    assert.deepEqual(adaptiveCard({ body: [{ type: 'TextBlock', text: 'hi' }] }), {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.4', body: [{ type: 'TextBlock', text: 'hi' }] },
    })
  })

  it('keeps the version that is given', () => {
    assert.equal(adaptiveCard({ version: '1.5', body: [] }).content.version, '1.5')
  })

  it('changes nothing of the card it was given', () => {
    const card = Object.freeze({ type: 'AdaptiveCard', body: Object.freeze([]) as [] } as const)
    assert.notEqual(adaptiveCard(card).content, card)
    assert.deepEqual(Object.keys(card), ['type', 'body'])
  })
})

describe('heroCard() and thumbnailCard()', () => {
  const content = {
    title: 'Seattle Center Monorail',
    images: [{ url: 'https://example.com/monorail.jpg', alt: 'a monorail' }],
    buttons: [openUrl('https://example.com/', 'Official website')],
    tap: openUrl('https://example.com/tap'),
  }

  it('give the content types of cards-reference.md', () => {
    assert.deepEqual(heroCard(content), { contentType: 'application/vnd.microsoft.card.hero', content })
    assert.deepEqual(thumbnailCard(content), { contentType: 'application/vnd.microsoft.card.thumbnail', content })
  })
})

describe('listCard()', () => {
  it('gives the content type of Teams', () => {
    const content = { title: 'Files', items: [{ type: 'section', title: 'Recent' }] as const }
    assert.deepEqual(listCard(content), { contentType: 'application/vnd.microsoft.teams.card.list', content })
  })
})

describe('connectorCard()', () => {
  it('adds the @type and @context of message-card-reference.md', () => {
    assert.deepEqual(connectorCard({ summary: 'Issue 176715375', themeColor: '0078D7' }), {
      contentType: 'application/vnd.microsoft.teams.card.o365connector',
      content: {
        '@type': 'MessageCard',
        '@context': 'https://schema.org/extensions',
        summary: 'Issue 176715375',
        themeColor: '0078D7',
      },
    })
  })
})
