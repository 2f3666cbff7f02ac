import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parsePageMessage } from '../../../extension/src/preview/page-messages.ts'
import { readLink } from '../../../shared/preview/read-link.ts'

describe('parsePageMessage()', () => {
  it('accepts the messages of the protocol, without what they add', () => {
    assert.deepEqual(parsePageMessage({ type: 'ready', body: { more: 1 } }), { type: 'ready', body: {} })
    assert.deepEqual(parsePageMessage({ type: 'openLink', body: { url: 'https://a.example/', more: 1 } }), {
      type: 'openLink',
      body: { url: 'https://a.example/' },
    })
  })

  const odd: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'ready' },
    { type: 'show', body: {} },
    { type: 'openLink', body: {} },
    { type: 'openLink', body: { url: 1 } },
    { type: 'openLink', body: { url: `https://a.example/${'a'.repeat(9_000)}` } },
  ]
  for (const message of odd) {
    it(`refuses ${JSON.stringify(message)?.slice(0, 60)}`, () => assert.equal(parsePageMessage(message), undefined))
  }
})

describe('readLink()', () => {
  it('knows the schemes that may be opened', () => {
    for (const url of ['https://a.example/', 'http://a.example/', 'mailto:ada@a.example']) {
      assert.equal(readLink(url), url)
    }
    for (const url of [
      'command:riposte.server.stop',
      'javascript:alert(1)',
      'vscode://a/b',
      'file:///a',
      'a.example',
    ]) {
      assert.equal(readLink(url), undefined)
    }
  })
})
