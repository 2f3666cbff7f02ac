import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tokenKey } from '../../../extension/src/tokens/key.ts'

describe('tokenKey()', () => {
  it('is the SHA-256 of the folder and the name of the webhook', () => {
    // printf %s file:///work | sha256sum
    const digest = '4a3e9a3aab01aab87e9564075fc92c437d330797a982fcbc44423b8e4ac3cd70'
    assert.equal(tokenKey('file:///work', 'Riposte'), `token:${digest}:Riposte`)
  })
})
