import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type Mention, parseMention } from '../../shared/activity.ts'
import { recorded } from './recorded.ts'

const empty = {
  id: null,
  timestamp: null,
  words: 'status',
  command: 'status',
  arguments: [],
  rest: '',
  mentioned: [],
  sender: { name: null, id: null, aadObjectId: null },
  team: { id: null },
  channel: { id: null },
  tenant: { id: null },
  conversation: { id: null, threadRootId: null, isReply: false },
  locale: null,
} as const satisfies Mention

const optionalMembers = [
  ...['id', 'timestamp', 'localTimestamp', 'localTimezone', 'serviceUrl', 'channelId', 'textFormat', 'from'],
  ...['conversation', 'recipient', 'locale', 'attachments', 'entities', 'channelData', 'replyToId', 'value', 'name'],
] as const

const wrongKinds = {
  null: null,
  'a number': 1,
  'a boolean': true,
  'a string': 'x',
  'an array': [[], null],
  'an object': { a: {} },
}

describe('parseMention()', () => {
  for (const [file, expected] of Object.entries(recorded)) {
    it(`reads every member of ${file}`, () => {
      assert.deepEqual(mentionOf(parseMention(readData(file))), expected)
    })

    it(`reads ${file} the same from an ArrayBuffer, and with the name configured`, () => {
      const bytes = readData(file)
      assert.deepEqual(mentionOf(parseMention(bytes.buffer.slice(0), 'riposte')), expected)
    })
  }

  it('reads a body with a byte order mark as one without', () => {
    const bytes = readData('plain-2020.json')
    assert.deepEqual(parseMention(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])), parseMention(bytes))
  })

  it('needs nothing but type and text', () => {
    assert.deepEqual(mentionOf(parse({ type: 'message', text: '<at>R</at> status' })), empty)
  })

  for (const member of optionalMembers) {
    for (const [kind, value] of Object.entries(wrongKinds)) {
      it(`tolerates ${kind} as ${member}`, () => {
        const { mention } = parsed({ type: 'message', text: '<at>R</at> status', [member]: value })
        assert.equal(mention.words, 'status')
      })
    }
  }

  it('takes a member of the wrong kind for null', () => {
    const { mention } = parsed({
      type: 'message',
      text: '<at>R</at> status',
      id: 1584516000123,
      timestamp: 1584516000123,
      from: { id: {}, name: ['x'], aadObjectId: 7 },
      conversation: { id: 5, tenantId: false },
      channelData: { teamsChannelId: 1, teamsTeamId: [], channel: 'x', team: { id: 0 }, tenant: { id: null } },
      entities: [null, 'x', { type: 'clientInfo', locale: 4 }],
    })
    assert.deepEqual(mention, empty)
  })

  it('takes the short members of channelData where the long ones are missing', () => {
    const { mention } = parsed({
      type: 'message',
      text: 'x',
      conversation: { tenantId: 'T' },
      channelData: { teamsChannelId: 'C', teamsTeamId: 'G' },
    })
    assert.deepEqual([mention.channel.id, mention.team.id, mention.tenant.id], ['C', 'G', 'T'])
  })

  it('reads a command behind a comma or a colon, and keeps it in the words', () => {
    for (const [text, command, words] of [
      ['<at>Riposte</at>, status prod', 'status', ', status prod'],
      ['<at>Riposte</at>: status prod', 'status', ': status prod'],
      ['<at>Riposte</at> ,status prod', ',status', ',status prod'],
    ] as const) {
      const parsed = parseMention(new TextEncoder().encode(JSON.stringify({ type: 'message', text })))
      assert.ok(parsed.ok)
      assert.deepEqual([parsed.mention.command, parsed.mention.rest, parsed.mention.words], [command, 'prod', words])
    }
  })

  it('leaves unknown members behind', () => {
    const { mention } = parsed({ type: 'message', text: 'status', secret: 'x', from: { name: 'A', role: 'x' } })
    assert.deepEqual(Object.keys(mention).sort(), Object.keys(empty).sort())
    assert.deepEqual(mention.sender, { ...empty.sender, name: 'A' })
  })

  it('is not misled by members named like those of every object', () => {
    const body =
      '{"type":"message","text":"status","__proto__":{"id":"1"},"constructor":{"id":"2"},"from":{"__proto__":{"name":"x"}}}'
    assert.deepEqual(mentionOf(parseMention(utf8(body))), empty)
  })

  it('finds the thread root whatever stands around it', () => {
    const root = (id: string) =>
      parsed({ type: 'message', text: 'x', id: '1', conversation: { id } }).mention.conversation
    assert.deepEqual(root('19:a@thread.tacv2;messageid=1'), {
      id: '19:a@thread.tacv2;messageid=1',
      threadRootId: '1',
      isReply: false,
    })
    assert.deepEqual(root('19:a@thread.tacv2;messageid=0;x=y').threadRootId, '0')
    assert.equal(root('19:a@thread.tacv2;messageid=0').isReply, true)
    assert.equal(root('19:a@thread.tacv2').threadRootId, null)
    assert.equal(root('19:a@thread.tacv2;messageid=').threadRootId, null)
  })

  const times = {
    '2020-03-18T07:20:00Z': 1584516000000,
    '2019-01-29T13:57:58.834Z': 1548770278834,
    '2020-03-18T07:20:00.1239999Z': 1584516000123,
    '2020-03-18T07:20:00.5Z': 1584516000500,
    '2020-03-18T17:20:00.1234567+10:00': 1584516000123,
    '2020-03-18T07:20:00': 1584516000000,
  } as const

  for (const [text, expected] of Object.entries(times)) {
    it(`reads the timestamp ${text}`, () => {
      assert.equal(parsed({ type: 'message', text: 'x', timestamp: text }).mention.timestamp?.getTime(), expected)
    })
  }

  for (const text of [
    '',
    '1',
    '1584516000123',
    'now',
    'March 7',
    'attempt 3',
    '2020-03-18',
    '2020-03-18T07:20:005Z',
    '2020-13-45T07:20:00Z',
  ]) {
    it(`takes the timestamp "${text}" for none`, () => {
      assert.equal(parsed({ type: 'message', text: 'x', timestamp: text }).mention.timestamp, null)
    })
  }

  const malformed = {
    'an array': ['[]', '', 'a JSON object'],
    'a string': ['"message"', '', 'a JSON object'],
    'a number': ['7', '', 'a JSON object'],
    null: ['null', '', 'a JSON object'],
    'no type': ['{"text":"x"}', '/type', '"message"'],
    'another type': ['{"type":"invoke","text":"x"}', '/type', '"message"'],
    'a type in another case': ['{"type":"Message","text":"x"}', '/type', '"message"'],
    'a type in a list': ['{"type":["message"],"text":"x"}', '/type', '"message"'],
    'no text': ['{"type":"message"}', '/text', 'a string'],
    'null as text': ['{"type":"message","text":null}', '/text', 'a string'],
    'a number as text': ['{"type":"message","text":7}', '/text', 'a string'],
  } as const

  for (const [what, [body, pointer, expected]] of Object.entries(malformed)) {
    it(`refuses ${what} and names the member`, () => {
      assert.deepEqual(parseMention(utf8(body)), {
        ok: false,
        code: 'activity-malformed',
        field: { pointer, expected },
      })
    })
  }

  const notJson = {
    'no bytes': [],
    'a byte order mark alone': [0xef, 0xbb, 0xbf],
    'white space': [0x20, 0x0a],
    'half a JSON text': [...utf8('{"type":"message","text":"x"')],
    'a second JSON text behind the first': [...utf8('{"type":"message","text":"x"}{}')],
    'a trailing comma': [...utf8('{"type":"message","text":"x",}')],
    'UTF-16': [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00],
    'an invalid byte in a string': [...utf8('{"type":"message","text":"'), 0xff, ...utf8('"}')],
    'an overlong slash': [...utf8('{"type":"message","text":"'), 0xc0, 0xaf, ...utf8('"}')],
    'half an emoji': [...utf8('{"type":"message","text":"'), 0xf0, 0x9f, ...utf8('"}')],
    'a surrogate in UTF-8': [...utf8('{"type":"message","text":"'), 0xed, 0xa0, 0x80, ...utf8('"}')],
    'a null byte at the end': [...utf8('{"type":"message","text":"x"}'), 0x00],
  } as const

  for (const [what, bytes] of Object.entries(notJson)) {
    it(`refuses ${what} as not JSON`, () => {
      assert.deepEqual(parseMention(Uint8Array.from(bytes)), { ok: false, code: 'body-not-json' })
    })
  }

  it('reads a body nested 100,000 deep, or refuses it, without a crash', () => {
    const body = `{"type":"message","text":"x","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const outcome = parseMention(utf8(body))
    assert.ok(outcome.ok || outcome.code === 'body-not-json')
  })
})

function readData(file: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(`../data/${file}`, import.meta.url)))
}

function parse(activity: unknown) {
  return parseMention(utf8(JSON.stringify(activity)))
}

function parsed(activity: unknown): { readonly mention: Mention } {
  return { mention: mentionOf(parse(activity)) }
}

function mentionOf(outcome: ReturnType<typeof parseMention>): Mention {
  assert.ok(outcome.ok, `refused: ${JSON.stringify(outcome)}`)
  return outcome.mention
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
