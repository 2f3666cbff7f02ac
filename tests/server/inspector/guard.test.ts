import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasKey, whyForeign } from '../../../server/inspector/guard.ts'

function reason(headers: Readonly<Record<string, string>>) {
  return whyForeign(new Headers(headers), 3979)
}

describe('whyForeign()', () => {
  for (const host of ['127.0.0.1:3979', 'localhost:3979', '[::1]:3979']) {
    it(`takes the host ${host}, also from its own page`, () => {
      assert.equal(reason({ host }), undefined)
      assert.equal(reason({ host, origin: `http://${host}` }), undefined)
    })
  }

  for (const host of [
    '',
    'evil.example:3979',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:3978',
    '127.0.0.1:39790',
    '127.0.0.1:3979.evil.example',
    'localhost.evil.example:3979',
    '127.0.0.1.nip.io:3979',
    'LOCALHOST:3979',
    '0.0.0.0:3979',
    'user@127.0.0.1:3979',
  ]) {
    it(`refuses the host "${host}"`, () => assert.equal(reason({ host }), 'host-unknown'))
  }

  for (const origin of [
    'null',
    'http://evil.example',
    'https://127.0.0.1:3979',
    'http://localhost:3979',
    'http://127.0.0.1:3978',
    'http://127.0.0.1:3979.evil.example',
    'vscode-webview://x',
  ]) {
    it(`refuses the origin ${origin}`, () => {
      assert.equal(reason({ host: '127.0.0.1:3979', origin }), 'origin-unknown')
    })
  }
})

describe('whyForeign() of what browsers tell', () => {
  const host = 'localhost:3979'
  const told = (site: string, dest: string) => reason({ host, 'sec-fetch-site': site, 'sec-fetch-dest': dest })

  it('takes what the own page loads, what somebody typed, and links that are followed', () => {
    for (const [site, dest] of [
      ['same-origin', 'empty'],
      ['same-origin', 'script'],
      ['none', 'document'],
      ['cross-site', 'document'],
      ['same-site', 'document'],
    ] as const) {
      assert.equal(told(site, dest), undefined, `${site} ${dest}`)
    }
  })

  it('refuses what other pages embed, also those of another port', () => {
    for (const site of ['cross-site', 'same-site', 'something-new']) {
      for (const dest of ['image', 'script', 'style', 'iframe', 'frame', 'object', 'empty']) {
        assert.equal(told(site, dest), 'origin-unknown', `${site} ${dest}`)
      }
    }
  })
})

describe('hasKey()', () => {
  const key = 'the-key-of-43-characters-aaaaaaaaaaaaaaaaaa'

  it('takes the key', () => assert.equal(hasKey(new Headers({ authorization: `Bearer ${key}` }), key), true))

  for (const authorization of ['', key, 'Bearer', `bearer ${key}`, `Bearer ${key}x`, `Bearer ${key.slice(1)}`]) {
    it(`refuses "${authorization}"`, () => assert.equal(hasKey(new Headers({ authorization }), key), false))
  }

  it('refuses a key that differs in its last character, and none', () => {
    assert.equal(hasKey(new Headers({ authorization: `Bearer ${key.slice(0, -1)}b` }), key), false)
    assert.equal(hasKey(new Headers(), key), false)
  })
})
