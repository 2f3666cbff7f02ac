import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type Mention, parseMention, splitWords } from '../../shared/activity.ts'

const channelId = '19:5f0c7d1e9a3b4c2d8e6f70819a2b3c4d@thread.tacv2'
const teamId = '19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2'
const tenantId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const senderId = '29:1kQ8nV2xTzR5bYw7Lm4cJd9Hs3Gf6Pa0UeIoXiNvKrAtBqMyZl'

/** Own bodies in the wire form of their years; `escaped-2025` begins with a byte order mark, `thread-2017` has CRLF. */
const recorded = {
  'thread-2017.json': {
    id: '1490000000789',
    timestamp: new Date(1490000000789),
    words: 'Hello Person Two',
    command: 'hello',
    arguments: ['Person', 'Two'],
    rest: 'Person Two',
    mentioned: ['Person Two'],
    sender: { name: 'Person One', id: senderId, aadObjectId: null },
    team: { id: teamId.replace('tacv2', 'skype') },
    channel: { id: channelId.replace('tacv2', 'skype') },
    tenant: { id: null },
    conversation: {
      id: `${channelId.replace('tacv2', 'skype')};messageid=1489999999000`,
      threadRootId: '1489999999000',
      isReply: true,
    },
    locale: 'en-US',
  },
  'emoji-2019.json': {
    id: '1550000000456',
    timestamp: new Date(1550000000456),
    words: 'ship it 🎉',
    command: 'ship',
    arguments: ['it', '🎉'],
    rest: 'it 🎉',
    mentioned: [],
    sender: { name: 'Löfgren, Åsa', id: senderId, aadObjectId: '9b2f1c44-7d5e-4a3b-8c6d-1e2f3a4b5c6d' },
    team: { id: teamId.replace('tacv2', 'skype') },
    channel: { id: channelId.replace('tacv2', 'skype') },
    tenant: { id: tenantId },
    conversation: {
      id: `${channelId.replace('tacv2', 'skype')};messageid=1550000000456`,
      threadRootId: '1550000000456',
      isReply: false,
    },
    locale: 'nb-NO',
  },
  'plain-2020.json': {
    id: '1584516000123',
    timestamp: new Date(1584516000123),
    words: 'deploy status',
    command: 'deploy',
    arguments: ['status'],
    rest: 'status',
    mentioned: [],
    sender: { name: 'Löfgren, Åsa', id: senderId, aadObjectId: '9b2f1c44-7d5e-4a3b-8c6d-1e2f3a4b5c6d' },
    team: { id: teamId },
    channel: { id: channelId },
    tenant: { id: tenantId },
    conversation: {
      id: `${channelId};messageid=1584516000123`,
      threadRootId: '1584516000123',
      isReply: false,
    },
    locale: 'en-US',
  },
  'escaped-2025.json': {
    id: '1759999999321',
    timestamp: new Date(1759999999321),
    words: "what's up",
    command: "what's",
    arguments: ['up'],
    rest: 'up',
    mentioned: [],
    sender: { name: 'Löfgren, Åsa', id: senderId, aadObjectId: '9b2f1c44-7d5e-4a3b-8c6d-1e2f3a4b5c6d' },
    team: { id: teamId },
    channel: { id: channelId },
    tenant: { id: tenantId },
    conversation: {
      id: `${channelId};messageid=1759990000000`,
      threadRootId: '1759990000000',
      isReply: true,
    },
    locale: 'en-US',
  },
} as const satisfies Record<string, Mention>

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
    '2020-03-18T17:20:00.123+10:00': 1584516000123,
    '2020-03-18T07:20:00': 1584516000000,
  } as const

  for (const [text, expected] of Object.entries(times)) {
    it(`reads the timestamp ${text}`, () => {
      assert.equal(parsed({ type: 'message', text: 'x', timestamp: text }).mention.timestamp?.getTime(), expected)
    })
  }

  for (const text of ['', '1', '1584516000123', 'now', 'March 7', 'attempt 3', '2020-03-18', '2020-13-45T07:20:00Z']) {
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

describe('Mention.command and Mention.arguments', () => {
  const typed = {
    STATUS: ['status', [], ''],
    'Status  PROD  now': ['status', ['PROD', 'now'], 'PROD  now'],
    'deploy "api gateway" v2': ['deploy', ['api gateway', 'v2'], '"api gateway" v2'],
    'say\nline one\nline two': ['say', ['line', 'one', 'line', 'two'], 'line one\nline two'],
    'ÉCHO ça': ['écho', ['ça'], 'ça'],
    '"quoted command" x': ['"quoted', ['command"', 'x'], 'command" x'],
  } as const

  for (const [words, [command, list, rest]] of Object.entries(typed)) {
    it(`splits ${JSON.stringify(words)}`, () => {
      const { mention } = parsed({ type: 'message', text: `<at>R</at> ${words}\n` })
      assert.deepEqual([mention.command, mention.arguments, mention.rest], [command, list, rest])
    })
  }
})

describe('splitWords()', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['  \n\t ', []],
    ['a b', ['a', 'b']],
    [' a\u00a0b\u2003c ', ['a', 'b', 'c']],
    ['"a b" c', ['a b', 'c']],
    ["'a b' c", ['a b', 'c']],
    ['“a b” c', ['a b', 'c']],
    ['„a b“ c', ['a b', 'c']],
    ['""', ['']],
    ["'' x", ['', 'x']],
    ['"a b', ['"a', 'b']],
    ['a" b"', ['a"', 'b"']],
    ["it's o'clock", ["it's", "o'clock"]],
    ["'tis the season", ["'tis", 'the', 'season']],
    ['key="a b"', ['key="a', 'b"']],
    ['"a"b', ['"a"b']],
    ['"it\'s" \'say "x"\'', ["it's", 'say "x"']],
    ['"a b""c d"', ['"a', 'b""c', 'd"']],
    ['🍺 "🍺 🍺"', ['🍺', '🍺 🍺']],
  ]

  for (const [words, expected] of cases) {
    it(`splits ${JSON.stringify(words)}`, () => {
      assert.deepEqual(splitWords(words), expected)
    })
  }

  for (const piece of ['"', '" ', '"a ', "'a ", '„ ', '"a"b ', ' ', 'a']) {
    it(`splits 256 KB of ${JSON.stringify(piece)} in linear time`, () => {
      const start = performance.now()
      splitWords(piece.repeat((256 * 1024) / piece.length))
      assert.ok(performance.now() - start < 3000)
    })
  }
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
