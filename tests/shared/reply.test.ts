import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AdaptiveCard, TextBlock } from '@microsoft/teams.cards'
import { adaptiveCard } from '../../shared/cards/adaptive.ts'
import { heroCard } from '../../shared/cards/hero.ts'
import { replyFaults } from '../../shared/outcome.ts'
import { buildMessage, type Reply, readReply } from '../../shared/reply.ts'

const hero = { contentType: 'application/vnd.microsoft.card.hero', content: { title: 'One' } } as const
const adaptive = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.4', body: [] },
} as const

describe('buildMessage()', () => {
  const replies = {
    'a text': ['**done**', { type: 'message', text: '**done**' }],
    'a text with blanks at its ends, as it is': [' a\n', { type: 'message', text: ' a\n' }],
    'a card': [heroCard({ title: 'One' }), { type: 'message', attachments: [hero] }],
    'an Adaptive Card as it is': [
      { type: 'AdaptiveCard', body: [] },
      { type: 'message', attachments: [adaptive] },
    ],
    'an Adaptive Card in its envelope, once': [
      adaptiveCard({ body: [] }),
      { type: 'message', attachments: [adaptive] },
    ],
    'a list of cards of several kinds, in order': [
      [heroCard({ title: 'One' }), { type: 'AdaptiveCard', body: [] }],
      { type: 'message', attachments: [hero, adaptive] },
    ],
    'text and cards and a layout': [
      { text: 'see', cards: [heroCard({ title: 'One' })], layout: 'carousel' },
      { type: 'message', text: 'see', attachmentLayout: 'carousel', attachments: [hero] },
    ],
    'cards without text': [
      { text: '', cards: [heroCard({ title: 'One' })] },
      { type: 'message', attachments: [hero] },
    ],
    'text alone in an object': [{ text: 'hi' }, { type: 'message', text: 'hi' }],
    'text with an empty list of cards': [
      { text: 'hi', cards: [], layout: 'list' },
      { type: 'message', text: 'hi' },
    ],
  } as const satisfies Record<string, readonly [Reply, object]>

  for (const [what, [reply, message]] of Object.entries(replies)) {
    it(`builds ${what}`, () => {
      assert.deepEqual(buildMessage(reply), message)
      assert.deepEqual(JSON.parse(JSON.stringify(buildMessage(reply))), message)
    })
  }

  it('builds a card of the builders of @microsoft/teams.cards', () => {
    const card = new AdaptiveCard(new TextBlock('hi', { weight: 'Bolder' }))
    assert.deepEqual(JSON.parse(JSON.stringify(buildMessage(card).attachments?.[0]?.content)), {
      type: 'AdaptiveCard',
      version: '1.4',
      body: [{ type: 'TextBlock', text: 'hi', weight: 'Bolder' }],
      ...JSON.parse(JSON.stringify(card)),
    })
  })

  it('leaves the reply as it was', () => {
    const reply = Object.freeze({ text: 'a', cards: Object.freeze([Object.freeze(heroCard({ title: 'One' }))]) })
    buildMessage(reply)
    assert.deepEqual(reply.cards, [hero])
  })

  const misuse: Record<string, unknown> = {
    undefined,
    null: null,
    'a number': 7,
    'a function': () => 'x',
    'a promise': Promise.resolve('x'),
    'an empty text': '',
    'a blank text': ' \n\t',
    'an empty object': {},
    'an empty list': [],
    'an empty text in an object': { text: '' },
    'a blank text without cards': { text: '  ', cards: [] },
    'a list of texts': ['a', 'b'],
    'a list with a hole': [heroCard({}), undefined],
    'a list with null': [null],
    'an object that is no card': [{ title: 'x' }],
    'a card of another type': [{ type: 'Container' }],
    'a text that is a number': { text: 7 },
    'a card in the place of a list': { cards: heroCard({}) },
    'a text in the place of a list': { cards: 'card' },
    'a layout that Teams does not know': { cards: [heroCard({})], layout: 'grid' },
  }

  for (const [what, reply] of Object.entries(misuse)) {
    it(`throws for ${what}, saying what could not be done and why`, () => {
      assert.throws(() => buildMessage(reply as Reply), /^TypeError: Cannot build a message: \S/)
    })
  }
})

describe('readReply()', () => {
  it('reads a text', () => {
    const body = utf8('{"type":"message","text":"åäö 🍺"}')
    assert.deepEqual(readReply({ status: 200, body, elapsedMs: 12 }), {
      ok: true,
      bytes: 39,
      message: {
        type: 'message',
        text: 'åäö 🍺',
        textFormat: null,
        attachmentLayout: null,
        attachments: [],
        entities: [],
      },
    })
  })

  it('reads the attachments of others, whatever their kind', () => {
    const body = utf8(
      '{"type":"message","textFormat":"xml","attachmentLayout":"carousel","attachments":[{"contentType":"x/y","content":[1]},null,7,{"contentType":3}],"extra":1}',
    )
    const reply = readReply({ status: 200, body, elapsedMs: 12 })
    assert.ok(reply.ok)
    assert.deepEqual(reply.message, {
      type: 'message',
      text: null,
      textFormat: 'xml',
      attachmentLayout: 'carousel',
      attachments: [
        { contentType: 'x/y', content: [1] },
        // Each keeps its position: findings and drawings are told by it.
        { contentType: null, content: null },
        { contentType: null, content: 7 },
        { contentType: null, content: undefined },
      ],
      entities: [],
    })
  })

  it('reads a body with a byte order mark, and an ArrayBuffer', () => {
    assert.ok(readReply({ status: 200, body: utf8('\ufeff{"type":"message","text":"x"}'), elapsedMs: 1 }).ok)
    assert.ok(readReply({ status: 200, body: utf8('{"type":"message","text":"x"}').buffer, elapsedMs: 1 }).ok)
  })

  it('reads the types that published samples of Microsoft send and Teams shows', () => {
    for (const body of ['{"text":"x"}', '{"type":"result","text":"x"}']) {
      const reply = readReply({ status: 200, body: utf8(body), elapsedMs: 1 })
      assert.ok(reply.ok)
      assert.deepEqual([reply.message.type, reply.message.text], ['message', 'x'])
    }
  })

  const good = '{"type":"message","text":"x"}'
  const faulty = {
    'an answer after 5 seconds': [200, good, 5001, 'reply-late', ' It took 5001 ms.'],
    'a late refusal as late': [500, '', 6000.4, 'reply-late', ' It took 6000 ms.'],
    'status 401 with a sentence of ours': [
      401,
      '{"error":{"code":"signature-wrong","message":"Check the token."}}',
      1,
      'reply-status',
      ' It is 401. Check the token.',
    ],
    'status 500 with a page': [500, '<html>', 1, 'reply-status', ' It is 500.'],
    'status 201': [201, good, 1, 'reply-status', ' It is 201.'],
    'status 204': [204, '', 1, 'reply-status', ' It is 204.'],
    'status 302': [302, '', 1, 'reply-status', ' It is 302.'],
    'an error whose message is no text': [400, '{"error":{"message":{}}}', 1, 'reply-status', ' It is 400.'],
    'no body': [200, '', 1, 'reply-empty', ''],
    'a page': [200, '<html></html>', 1, 'reply-not-json', ''],
    'two JSON texts': [200, good + good, 1, 'reply-not-json', ''],
    'a list': [200, `[${good}]`, 1, 'reply-not-message', ''],
    'a string': [200, '"x"', 1, 'reply-not-message', ''],
    null: [200, 'null', 1, 'reply-not-message', ''],
    'another type': [200, '{"type":"typing"}', 1, 'reply-not-message', ''],
    'neither text nor attachments': [200, '{"type":"message"}', 1, 'reply-not-message', ''],
    'a blank text': [200, '{"type":"message","text":" \\n"}', 1, 'reply-not-message', ''],
    'a text that is a number': [200, '{"type":"message","text":7}', 1, 'reply-not-message', ''],
    'attachments that are none': [200, '{"type":"message","attachments":[null,"x"]}', 1, 'reply-not-message', ''],
    'attachments that are no list': [200, '{"type":"message","attachments":{"0":{}}}', 1, 'reply-not-message', ''],
  } as const

  for (const [what, [status, text, elapsedMs, code, detail]] of Object.entries(faulty)) {
    it(`takes ${what} for ${code}`, () => {
      assert.deepEqual(readReply({ status, body: utf8(text), elapsedMs }), {
        ok: false,
        code,
        reason: replyFaults[code] + detail,
        bytes: text.length,
      })
    })
  }

  it('waits exactly 5 seconds unless told otherwise', () => {
    assert.ok(readReply({ status: 200, body: utf8(good), elapsedMs: 5000 }).ok)
    assert.ok(readReply({ status: 200, body: utf8(good), elapsedMs: 9000 }, 10_000).ok)
    assert.equal(readReply({ status: 200, body: utf8(good), elapsedMs: 2 }, 1).ok, false)
  })

  it('takes bytes that are not UTF-8 for not JSON', () => {
    const reply = readReply({ status: 200, body: Uint8Array.from([0x22, 0xff, 0x22]), elapsedMs: 1 })
    assert.equal(reply.ok ? '' : reply.code, 'reply-not-json')
  })
})

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
