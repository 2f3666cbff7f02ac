import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describeMessage } from '../../server/reply-text.ts'
import { readReply } from '../../shared/reply.ts'

/** What the terminal shows of the message that came over the wire as `json`. */
function show(json: unknown): string {
  const reply = readReply({ status: 200, body: new TextEncoder().encode(JSON.stringify(json)), elapsedMs: 1 })
  assert.ok(reply.ok)
  return describeMessage(reply.message)
}

function showCard(kind: string, content: unknown): string {
  return show({ type: 'message', attachments: [{ contentType: `application/vnd.microsoft.${kind}`, content }] })
}

describe('describeMessage()', () => {
  it('shows a text as it is', () => {
    assert.equal(show({ type: 'message', text: '**bold**\n\nåäö 🍺' }), '**bold**\n\nåäö 🍺')
  })

  it('shows the texts of an Adaptive Card in their order, each fact and each column on a line', () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.4',
      body: [
        { type: 'TextBlock', text: 'Title', size: 'Large' },
        {
          type: 'FactSet',
          facts: [
            { title: 'Asked by', value: 'Person One' },
            { title: 'At', value: 'noon' },
          ],
        },
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', items: [{ type: 'TextBlock', text: 'Build' }] },
            { type: 'Column', items: [{ type: 'TextBlock', text: 'passed' }] },
          ],
        },
        { type: 'Image', url: 'https://example.com/a.png', altText: 'A picture' },
      ],
      actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com' }],
    }
    assert.equal(
      showCard('card.adaptive', card),
      ['[Adaptive Card]', 'Title', 'Asked by  Person One', 'At  noon', 'Build', 'passed', 'A picture', 'Open'].join(
        '\n  ',
      ),
    )
  })

  it('shows the texts of the other cards', () => {
    const hero = {
      title: 'T',
      subtitle: 'S',
      text: 'X',
      buttons: [{ type: 'openUrl', title: 'Go', value: 'https://e.com' }],
    }
    assert.equal(showCard('card.hero', hero), '[Hero card]\n  T\n  S\n  X\n  Go  https://e.com')
    assert.match(
      showCard('teams.card.list', { title: 'T', items: [{ title: 'one' }] }),
      /^\[List card\]\n {2}T\n {2}one$/,
    )
    assert.match(
      showCard('teams.card.o365connector', { summary: 'S', sections: [{ activityTitle: 'A' }] }),
      /^\[Connector card\]\n {2}S\n {2}A$/,
    )
  })

  it('shows the text before the cards, and each card', () => {
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.hero', content: { title: 'one' } },
      { contentType: 'something/else', content: { title: 'two' } },
      { content: 'no object' },
    ]
    assert.equal(
      show({ type: 'message', text: 'Look:', attachments }),
      'Look:\n\n[Hero card]\n  one\n\n[something/else]\n  two\n\n[Attachment without a content type]',
    )
  })

  it('neutralises what would steer a terminal, in texts, cards and content types', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b1m\rX'
    const shown = show({
      type: 'message',
      text: hostile,
      attachments: [{ contentType: hostile, content: { title: hostile, items: [{ text: hostile }] } }],
    })
    assert.doesNotMatch(shown.replaceAll('\n', ''), /\p{Cc}/u)
  })

  it('ends with cards that are nested deeper than any card is', () => {
    let nested: unknown = { text: 'the deepest' }
    for (let depth = 0; depth < 2000; depth++) nested = depth % 2 ? [nested] : { body: nested }
    assert.equal(showCard('card.adaptive', nested), '[Adaptive Card]')
  })
})
