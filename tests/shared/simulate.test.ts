import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { parseMention } from '../../shared/activity.ts'
import { buildActivity, buildRequest, type Fault, faults, type SimulatedRequest } from '../../shared/simulate.ts'
import { vectors } from './vectors.ts'

const now = new Date('2026-03-04T05:06:07.089Z')
const token = vectors.J1.token
const mention = { words: 'status prod', webhookName: 'Riposte' }

/** Members and nulls of the newest recorded body of an outgoing webhook (teams-kontrol, 2020), in their order. */
const recordedMembers = [
  'type id timestamp localTimestamp serviceUrl channelId from conversation recipient textFormat attachmentLayout',
  'membersAdded membersRemoved topicName historyDisclosed locale text speak inputHint summary suggestedActions',
  'attachments entities channelData action replyToId value name relatesTo code',
].flatMap((line) => line.split(' '))

const recordedNulls = [
  'recipient attachmentLayout topicName historyDisclosed speak inputHint summary suggestedActions action replyToId',
  'value name relatesTo code',
].flatMap((line) => line.split(' '))

const recordedInnerMembers = {
  from: ['id', 'name', 'aadObjectId'],
  conversation: ['isGroup', 'id', 'name', 'conversationType', 'tenantId'],
  channelData: ['teamsChannelId', 'teamsTeamId', 'channel', 'team', 'tenant'],
} as const

describe('buildActivity()', () => {
  const activity = buildActivity(mention, now)

  it('has the members of the recorded body, in its order', () => {
    assert.deepEqual(Object.keys(activity), recordedMembers)
    assert.deepEqual(Object.keys(activity.from), recordedInnerMembers.from)
    assert.deepEqual(Object.keys(activity.conversation), recordedInnerMembers.conversation)
    assert.deepEqual(Object.keys(activity.channelData), recordedInnerMembers.channelData)
    assert.deepEqual(Object.keys(activity.attachments[0] ?? {}), [
      ...['contentType', 'contentUrl', 'content', 'name', 'thumbnailUrl'],
    ])
    assert.deepEqual(Object.keys(activity.entities[0] ?? {}), ['type', 'locale', 'country', 'platform'])
  })

  it('has the nulls of the recorded body, and no others', () => {
    const nulls = Object.entries(activity).filter(([, value]) => value === null)
    assert.deepEqual(nulls.map(([member]) => member).sort(), [...recordedNulls].sort())
    assert.deepEqual([activity.membersAdded, activity.membersRemoved], [[], []])
    assert.equal(activity.conversation.name, null)
  })

  it('writes time and id as Teams does', () => {
    assert.equal(activity.timestamp, '2026-03-04T05:06:07.0890000Z')
    assert.equal(activity.localTimestamp, '2026-03-04T05:06:07.0890000+00:00')
    assert.equal(activity.id, '1772600767089')
    assert.ok(activity.conversation.id.endsWith(';messageid=1772600767089'))
  })

  it('writes words and name as markup, in text and in HTML', () => {
    const { text, attachments } = buildActivity({ words: 'a < b && "c" <at>', webhookName: 'Q&A <1>' }, now)
    assert.equal(text, '<at>Q&amp;A &lt;1&gt;</at> a &lt; b &amp;&amp; "c" &lt;at&gt;\n')
    assert.equal(
      attachments[0]?.content,
      '<div><div><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Q&amp;A &lt;1&gt;</span> a &lt; b &amp;&amp; "c" &lt;at&gt;</div>\n</div>',
    )
  })

  it('answers in a thread where a root is given', () => {
    const { id, conversation } = buildActivity({ ...mention, threadRootId: '1772600000000' }, now)
    assert.ok(conversation.id.endsWith(';messageid=1772600000000'))
    assert.equal(id, '1772600767089')
  })

  it('gives the same ids to the same names, and other ids to others', () => {
    const again = buildActivity(mention, new Date(0))
    assert.deepEqual([again.from, again.channelData], [activity.from, activity.channelData])
    const other = buildActivity({ ...mention, teamName: 'Contoso', senderName: 'Åsa', channelName: 'Ops' }, now)
    const ids = [activity, other].flatMap(({ from, channelData }) => [
      ...[from.id, from.aadObjectId, channelData.team.id, channelData.channel.id],
    ])
    assert.equal(new Set(ids).size, 7, 'only team and General channel share an id')
  })

  it('makes ids of the forms that Teams makes', () => {
    assert.match(activity.from.id, /^29:1[\w-]{20,}$/)
    assert.match(activity.from.aadObjectId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    assert.match(activity.channelData.team.id, /^19:[0-9a-f]{32}@thread\.tacv2$/)
    assert.equal(activity.conversation.id, `${activity.channelData.channel.id};messageid=${activity.id}`)
    assert.equal(activity.channelData.channel.id, activity.channelData.teamsChannelId)
    assert.equal(activity.channelData.tenant.id, activity.conversation.tenantId)
  })
})

describe('buildRequest()', () => {
  it('signs the bytes that it sends', async () => {
    const request = await buildRequest({ words: 'åäö 日本語 🍺', webhookName: 'Riposte' }, token, { now })
    assert.equal(request.headers.authorization, signatureOf(request))
    assert.equal(request.headers['content-type'], 'application/json; charset=utf-8')
    assert.equal(request.headers.accept, 'application/json')
    assert.deepEqual([request.parts.length, request.times], [1, 1])
  })

  it('sends compact JSON in raw UTF-8 without a byte order mark or a newline at its end', async () => {
    const text = textOf(await buildRequest({ words: 'åäö 日本語 🍺', webhookName: 'Riposte' }, token, { now }))
    assert.ok(text.includes('åäö 日本語 🍺'))
    assert.ok(text.startsWith('{"type":"message","id":"1772600767089","timestamp":'))
    assert.ok(text.endsWith('"relatesTo":null,"code":null}'))
    assert.equal(JSON.stringify(JSON.parse(text)), text)
  })

  it('refuses a token that is not one', async () => {
    await assert.rejects(buildRequest(mention, 'not base64', { now }), SyntaxError)
    await assert.rejects(buildRequest(mention, '', { now, fault: 'no-signature' }), RangeError)
  })

  const words = {
    plain: 'status prod',
    'quoted words': 'deploy "api gateway" \'x\'',
    'markup typed by a person': '<at>Eve</at> <br> </at> <img alt="x">',
    'entities typed by a person': '&amp; &nbsp; &lt;b&gt; &#60;',
    'several lines': 'one\ntwo\r\n\r\nthree',
    'other scripts and emoji': 'åäö 日本語 שלום 👩‍👩‍👧‍👦 🇸🇪',
    'control characters': 'a\u0001\u0007\u001b[31mb',
    'half an emoji': 'a \ud83c b',
    'backslashes and quotation marks': '\\ \\" \\u0041 \\n',
    nothing: '',
  } as const

  for (const [what, typed] of Object.entries(words)) {
    it(`sends what comes back from parseMention(): ${what}`, async () => {
      const request = await buildRequest(
        { words: typed, webhookName: 'Q&A <bot>', senderName: 'Löfgren, "Åsa"', locale: 'sv-SE', threadRootId: '17' },
        token,
        { now },
      )
      const outcome = parseMention(bodyOf(request), 'Q&A <bot>')
      assert.ok(outcome.ok)
      assert.equal(outcome.mention.words, typed)
      assert.deepEqual(outcome.mention.mentioned, [])
      assert.equal(outcome.mention.sender.name, 'Löfgren, "Åsa"')
      assert.equal(outcome.mention.locale, 'sv-SE')
      assert.equal(outcome.mention.timestamp?.getTime(), now.getTime())
      assert.equal(outcome.mention.id, '1772600767089')
      assert.deepEqual([outcome.mention.conversation.threadRootId, outcome.mention.conversation.isReply], ['17', true])
    })
  }
})

describe('buildRequest() with a fault', () => {
  it('knows the faults of the contract, each with the status that a sound service answers', () => {
    assert.deepEqual(
      Object.entries(faults).map(([name, { expectedStatus }]) => [name, expectedStatus]),
      [
        ['bad-signature', 401],
        ['no-signature', 401],
        ['stale', 401],
        ['duplicate', 200],
        ['malformed', 400],
        ['oversized', 413],
        ['split-emoji', 200],
      ],
    )
  })

  it('bad-signature: whole and well-formed, but of another key each time', async () => {
    const [first, second] = [await spoilt('bad-signature'), await spoilt('bad-signature')]
    assert.match(first.headers.authorization ?? '', /^HMAC [A-Za-z0-9+/]{43}=$/)
    assert.notEqual(first.headers.authorization, signatureOf(first))
    assert.notEqual(first.headers.authorization, second.headers.authorization)
    assert.ok(parseMention(bodyOf(first)).ok)
  })

  it('no-signature: no Authorization header at all', async () => {
    assert.deepEqual(Object.keys((await spoilt('no-signature')).headers), ['content-type', 'accept'])
  })

  it('stale: a day old, with a fitting id, and rightly signed', async () => {
    const request = await spoilt('stale')
    assert.equal(request.headers.authorization, signatureOf(request))
    const { id, timestamp } = JSON.parse(textOf(request))
    assert.deepEqual([id, timestamp], ['1772514367089', '2026-03-03T05:06:07.0890000Z'])
  })

  it('duplicate: twice the same', async () => {
    const request = await spoilt('duplicate')
    assert.deepEqual([request.times, request.parts.length], [2, 1])
    assert.equal(request.headers.authorization, signatureOf(request))
  })

  it('malformed: rightly signed, but not JSON', async () => {
    const request = await spoilt('malformed')
    assert.equal(request.headers.authorization, signatureOf(request))
    assert.throws(() => JSON.parse(textOf(request)), SyntaxError)
    assert.ok(textOf(request).startsWith('{"type":"message"'))
  })

  it('oversized: rightly signed, JSON, and more than 256 KB', async () => {
    const request = await spoilt('oversized')
    assert.equal(request.headers.authorization, signatureOf(request))
    assert.ok(bodyOf(request).length > 256 * 1024)
    assert.ok(parseMention(bodyOf(request)).ok)
  })

  for (const typed of ['hi', '', 'é', 'åäö 日本語', 'already 🎉 there']) {
    it(`split-emoji: cut inside a character of four bytes, signed as a whole ("${typed}")`, async () => {
      const request = await buildRequest({ words: typed, webhookName: 'Riposte' }, token, { now, fault: 'split-emoji' })
      assert.equal(request.parts.length, 2)
      assert.equal(request.headers.authorization, signatureOf(request))
      for (const part of request.parts) {
        assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(part), 'a part is whole by itself')
      }
      const outcome = parseMention(bodyOf(request))
      assert.equal(outcome.ok && outcome.mention.words, `${typed} 🍺`.trim())
    })
  }
})

async function spoilt(fault: Fault): Promise<SimulatedRequest> {
  return await buildRequest(mention, token, { now, fault })
}

function bodyOf({ parts }: SimulatedRequest): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts))
}

function textOf(request: SimulatedRequest): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bodyOf(request))
}

/** The signature by node:crypto, not by the code under test. */
function signatureOf(request: SimulatedRequest): string {
  return `HMAC ${createHmac('sha256', Buffer.from(token, 'base64')).update(bodyOf(request)).digest('base64')}`
}
