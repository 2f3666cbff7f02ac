import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../../../extension/src/cards/analyse.ts'
import { applyFix, fixAll } from '../../../../extension/src/cards/fixes.ts'

const options = { destination: 'outgoing', isNamed: true } as const

const fixableIn = (text: string) => {
  const analysis = analyse(text, options)
  assert.ok(analysis.kind === 'card', analysis.kind)
  return analysis.findings.filter(({ finding }) => finding.fix)
}

describe('applyFix()', () => {
  it('works beside comments', () => {
    assert.equal(
      applyFix('{\n  // why\n  "a": 1, // because\n  "b": 2,\n}', { edits: [{ kind: 'remove', pointer: '/b' }] }),
      '{\n  // why\n  "a": 1,\n}',
    )
    assert.equal(
      applyFix('{ "a": "http://x" /* "a": 1 } */ }', { edits: [{ kind: 'set', pointer: '/b', value: '//' }] }),
      '{ "a": "http://x", "b": "//" /* "a": 1 } */ }',
    )
  })

  it('leaves a text alone that is no JSON', () => {
    for (const text of ['', '{"a":1', '/* "a"', '{"a":1,,}']) {
      assert.equal(applyFix(text, { edits: [{ kind: 'remove', pointer: '/a' }] }), text)
    }
  })
})

describe('fixAll()', () => {
  it('makes every safe change and keeps the layout', () => {
    const text = `{
    "type": "AdaptiveCard",
    "body": [
        { "type": "Image", "url": "http://example.com/a.png", "altText": "A" },
        { "type": "textblock", "text": "Hello", "wrap": true }
    ]
}
`
    const fixed = fixAll(text, options)
    assert.equal(
      fixed,
      `{
    "type": "AdaptiveCard",
    "body": [
        { "type": "Image", "url": "https://example.com/a.png", "altText": "A" },
        { "type": "TextBlock", "text": "Hello", "wrap": true }
    ],
    "version": "1.4"
}
`,
    )
    assert.deepEqual(fixableIn(fixed), [])
  })

  it('leaves a text without findings as it is', () => {
    const text = '{"type":"message","text":"x"}'
    assert.equal(fixAll(text, options), text)
    assert.equal(fixAll('{', options), '{')
  })

  it('takes out nothing that somebody wrote for people', () => {
    const input = (id: string) => `{ "type": "Input.Text", "id": "${id}", "label": "L" }`
    const text = `{
  "type": "AdaptiveCard",
  "version": "1.2",
  "body": [
    ${input('a')},
    ${input('b')},
    { "type": "TextBlock", "text": "stays", "wrap": true },
    ${input('c')}
  ]
}`
    assert.equal(fixAll(text, options), text)
  })

  it('makes more fixes than the linter lists', () => {
    const images = Array.from({ length: 255 }, (_, index) => ({
      type: 'Image',
      url: `http://example.com/${index}.png`,
    }))
    const text = JSON.stringify({ type: 'AdaptiveCard', body: images, version: '1.2' }, null, 2)
    const fixed = fixAll(text, options)
    assert.deepEqual(fixableIn(fixed), [])
    const { body } = JSON.parse(fixed)
    assert.equal(body.length, 255)
    assert.equal(body[254].url, 'https://example.com/254.png')
  })
})
