import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { createKeyring, verifyAuthorization } from '../../shared/keyring.ts'
import { vectors } from './vectors.ts'

const tokens = ['K1', 'W1', 'J1'] as const
const body = new TextEncoder().encode('{"type":"message","text":"åäö 日本語 🍺"}')

describe('createKeyring()', () => {
  it('refuses to be without a token', async () => {
    await assert.rejects(
      async () => await createKeyring([]),
      /^RangeError: Cannot create a key ring: there is no security token$/,
    )
  })

  it('names the position of a token that is not base64, and nothing of it', async () => {
    const bad = '---2ZXJnb25uYWdpdmV5b3V1cA=='
    await assert.rejects(
      async () => await createKeyring([vectors.K1.token, bad, vectors.W1.token]),
      (error) => {
        assert.ok(error instanceof Error)
        assert.match(error.message, /^Cannot use security token 2 of 3: ./)
        assert.doesNotMatch(`${error.message} ${error.stack}`, /2ZXJn|c2Vjcm|bmV2Z/)
        assert.equal(error.cause, undefined)
        return true
      },
    )
  })

  it('names the position of an empty token', async () => {
    await assert.rejects(
      async () => await createKeyring([vectors.K1.token, '']),
      /Cannot use security token 2 of 2: it is empty/,
    )
  })

  it('refuses the same token twice and names both positions', async () => {
    const { K1, W1 } = vectors
    await assert.rejects(
      async () => await createKeyring([K1.token, W1.token, K1.token]),
      /Cannot use security token 3 of 3: it is the same as token 1/,
    )
  })

  it('keeps no token as text', async () => {
    const keyring = await createKeyring([vectors.J1.token])
    assert.doesNotMatch(JSON.stringify(keyring), /YT9tnapmc/)
    assert.equal((await keyring.keys)[0]?.extractable, false)
  })
})

describe('verifyAuthorization()', () => {
  for (const [position, id] of tokens.entries()) {
    it(`says that token ${position} matched`, async () => {
      const keyring = await createKeyring(tokens.map((name) => vectors[name].token))
      const header = sign(vectors[id].token)
      assert.deepEqual(await verifyAuthorization(keyring, header, body), { ok: true, position })
    })
  }

  it('accepts every published vector with the token in any place', async () => {
    const others = [Buffer.alloc(32, 7).toString('base64'), Buffer.alloc(32, 8).toString('base64')]
    for (const { token, body, authorization } of Object.values(vectors)) {
      for (const position of [0, 1, 2]) {
        const keyring = await createKeyring(others.toSpliced(position, 0, token))
        assert.deepEqual(await verifyAuthorization(keyring, authorization, body), { ok: true, position })
      }
    }
  })

  it('rejects a token that has been taken off the ring', async () => {
    const keyring = await createKeyring([vectors.K1.token, vectors.J1.token])
    const outcome = await verifyAuthorization(keyring, sign(vectors.W1.token), body)
    assert.deepEqual(outcome, { ok: false, code: 'signature-wrong' })
  })

  it('does not say which of several keys failed', async () => {
    const keyring = await createKeyring([vectors.K1.token, vectors.J1.token])
    const outcome = await verifyAuthorization(keyring, sign(vectors.W1.token), body)
    assert.deepEqual(Object.keys(outcome).sort(), ['code', 'ok'])
  })

  it('gives the outcome of the header where that is not a signature', async () => {
    const keyring = await createKeyring([vectors.K1.token])
    assert.deepEqual(await verifyAuthorization(keyring, null, body), { ok: false, code: 'signature-missing' })
    assert.deepEqual(await verifyAuthorization(keyring, undefined, body), { ok: false, code: 'signature-missing' })
    assert.deepEqual(await verifyAuthorization(keyring, 'HMAC 123---', body), {
      ok: false,
      code: 'signature-malformed',
    })
  })

  it('takes bytes that would match if they were read as text', async () => {
    const keyring = await createKeyring([vectors.K1.token])
    const invalid = Uint8Array.from([0x22, 0xff, 0x22])
    const replaced = new TextEncoder().encode(new TextDecoder().decode(invalid))
    const header = sign(vectors.K1.token, replaced)
    assert.deepEqual(await verifyAuthorization(keyring, header, invalid), { ok: false, code: 'signature-wrong' })
  })
})

function sign(token: string, bytes: Uint8Array = body): string {
  return `HMAC ${createHmac('sha256', Buffer.from(token, 'base64')).update(bytes).digest('base64')}`
}
