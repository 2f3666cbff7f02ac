import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Analysis, analyse } from '../../../../extension/src/cards/analyse.ts'

const options = { destination: 'outgoing', isNamed: true } as const

const look = (text: string): Extract<Analysis, { kind: 'card' }> => {
  const analysis = analyse(text, options)
  assert.ok(analysis.kind === 'card', analysis.kind)
  return analysis
}

/** The text under each finding, with its rule. */
const underlined = (text: string) =>
  look(text).findings.map(({ finding, offset, length }) => [finding.rule, text.slice(offset, offset + length)])

describe('analyse()', () => {
  it('finds what Teams would not take, at its place', () => {
    const text = `{
  "type": "AdaptiveCard",
  "version": "1.4",
  "body": [{ "type": "Image", "url": "http://example.com/a.png", "altText": "A" }],
  "actions": [{ "type": "Action.Submit", "title": "Go" }]
}`
    const found = underlined(text)
    assert.ok(
      found.some(([rule, at]) => rule === 'image-not-https' && at === '"http://example.com/a.png"'),
      JSON.stringify(found),
    )
    assert.ok(
      found.some(([rule, at]) => rule === 'action-not-open-url' && at?.includes('Action.Submit')),
      JSON.stringify(found),
    )
  })

  it('marks an element over several lines at its type', () => {
    const text =
      '{\r\n  "type": "AdaptiveCard",\r\n  "version": "1.2",\r\n  "body": [\r\n    {\r\n      "type": "Image",\r\n      "url": "https://example.com/a.png"\r\n    }\r\n  ]\r\n}'
    assert.deepEqual(underlined(text), [['image-alt-missing', '"type": "Image"']])
  })

  it('finds the message that a card makes, or what is wrong with a message', () => {
    assert.equal(look('{"type":"AdaptiveCard","version":"1.4","body":[]}').file.base, '/attachments/0/content')
    assert.equal(look('{"type":"message","text":"x"}').reply.ok, true)
    const empty = look('{"type":"message","attachments":[]}').reply
    assert.ok(!empty.ok)
  })

  it('lints JSON with comments, and says where they are', () => {
    const text = '{\n  // why\n  "type": "message", /* what */\n  "text": "//",\n}'
    const { marks, reply } = look(text)
    assert.deepEqual(
      marks.map(({ what, offset, length }) => [what, text.slice(offset, offset + length)]),
      [
        ['comment', '// why'],
        ['comment', '/* what */'],
        ['comma', ','],
      ],
    )
    assert.equal(marks[2]?.offset, text.lastIndexOf(','))
    assert.ok(reply.ok)
  })

  it('says in which line JSON is broken', () => {
    const broken = analyse('{\n  "type": "AdaptiveCard",\n  "body": [\n}', options)
    assert.ok(broken.kind === 'broken')
    assert.match(broken.reason, /^Line 4: /)
    for (const text of ['', '  ', '{', '"', '[1,', '{"a"}', 'nul']) assert.equal(analyse(text, options).kind, 'broken')
  })

  it('finds nothing in other JSON, whatever its name', () => {
    for (const text of ['null', '1', '"x"', '[]', '{}', '{"type":"object"}']) {
      assert.equal(analyse(text, options).kind, 'other', text)
    }
  })

  it('is stricter with files of other names', () => {
    const slack = '{"attachments":[{"text":"x"}]}'
    assert.equal(analyse(slack, options).kind, 'card')
    assert.equal(analyse(slack, { ...options, isNamed: false }).kind, 'other')
  })

  it('survives depth and size', () => {
    const depth = 50_000
    const kind = analyse(`${'{"type":"AdaptiveCard","body":['.repeat(depth)}${']}'.repeat(depth)}`, options).kind
    assert.match(kind, /^(broken|card|large)$/)
    assert.equal(analyse(' '.repeat(1024 * 1024 + 1), options).kind, 'large')
  })
})
