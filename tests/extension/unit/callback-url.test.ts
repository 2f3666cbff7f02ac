import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseCallbackUrl, withoutQuery } from '../../../extension/src/mention/callback-url.ts'

describe('parseCallbackUrl()', () => {
  it('accepts http and https addresses', () => {
    for (const text of ['http://localhost:3978/webhook', ' https://example.com/a?id=contoso ', 'https://[::1]/']) {
      const parsed = parseCallbackUrl(text)
      assert.ok(parsed.ok, text)
      assert.equal(parsed.url.href, new URL(text).href)
    }
  })

  const refused = {
    '': 'not-a-url',
    'example.com/webhook': 'not-a-url',
    'https://': 'not-a-url',
    'localhost:3978/webhook': 'not-http',
    'file:///etc/passwd': 'not-http',
    'javascript:alert(1)': 'not-http',
    'https://user:secret@example.com/': 'with-password',
  } as const

  for (const [text, code] of Object.entries(refused)) {
    it(`refuses "${text}"`, () => assert.deepEqual(parseCallbackUrl(text), { ok: false, code }))
  }
})

describe('withoutQuery()', () => {
  it('leaves out the query string and the fragment', () => {
    assert.equal(withoutQuery(new URL('https://example.com/hook?key=secret#part')), 'https://example.com/hook')
  })
})
