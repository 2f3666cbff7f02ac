import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import { createKeyring, verifyAuthorization } from '../../../shared/keyring.ts'
import { importToken, parseAuthorization, signBody } from '../../../shared/signature.ts'
import { overCorpus } from './corpus.ts'

interface MacCase {
  readonly key: string
  readonly msg: string
  readonly mac: string
}

interface Wycheproof {
  readonly testGroups: readonly {
    readonly tagSize: number
    readonly tests: readonly {
      readonly tcId: number
      readonly key: string
      readonly msg: string
      readonly tag: string
      readonly result: 'valid' | 'invalid'
    }[]
  }[]
}

interface Acvp {
  readonly testGroups: readonly {
    readonly macLen?: number
    readonly tests: readonly (MacCase & { readonly tcId: number; readonly macLen?: number })[]
  }[]
}

interface Published {
  readonly id: string
  readonly token: string
  readonly bodyUtf8: string
  readonly authorization: string | null
  readonly valid: boolean | null
}

describe(
  'Wycheproof HMAC-SHA256',
  overCorpus('Wycheproof HMAC-SHA256', 'corpora/hmac/wycheproof', 174, ({ readJson, count }) => {
    const { testGroups } = readJson('corpora/hmac/wycheproof/hmac_sha256_test.json') as Wycheproof

    for (const [index, { tagSize, tests }] of testGroups.entries()) {
      it(`group ${index + 1}: ${tests.length} tags of ${tagSize} bits`, async () => {
        for (const { tcId, key, msg, tag, result } of tests) {
          count()
          const keyring = await createKeyring([toBase64(key)])
          const body = toBytes(msg)
          const outcome = await verifyAuthorization(keyring, `HMAC ${toBase64(tag)}`, body)
          if (tagSize !== 256) {
            assert.deepEqual(outcome, { ok: false, code: 'signature-malformed' }, `case ${tcId}`)
            const prefix = (await signHex(key, body)).slice(0, tagSize / 4)
            assert.equal(prefix === tag, result === 'valid', `case ${tcId}`)
          } else if (result === 'valid') {
            assert.deepEqual(outcome, { ok: true, position: 0 }, `case ${tcId}`)
          } else {
            assert.deepEqual(outcome, { ok: false, code: 'signature-wrong' }, `case ${tcId}`)
          }
        }
      })
    }
  }),
)

describe(
  'NIST ACVP HMAC-SHA256',
  overCorpus('NIST ACVP HMAC-SHA256', 'corpora/hmac/nist-acvp', 1125, ({ readJson, list, count }) => {
    for (const file of list('corpora/hmac/nist-acvp')) {
      it(`${file}: signs every message, and refuses every truncated tag as a header`, async () => {
        const { testGroups } = readJson(`corpora/hmac/nist-acvp/${file}`) as Acvp
        for (const { tests, macLen: groupMacLen } of testGroups) {
          for (const { tcId, key, msg, mac, macLen = groupMacLen } of tests) {
            count()
            assert.ok(macLen && mac.length === macLen / 4, `case ${tcId}`)
            const signature = await signHex(key, toBytes(msg))
            assert.equal(signature.slice(0, mac.length), mac.toLowerCase(), `case ${tcId}`)
            assert.equal(parseAuthorization(`HMAC ${toBase64(mac)}`).ok, macLen === 256, `case ${tcId}`)
          }
        }
      })
    }
  }),
)

for (const { name, file, cases } of [
  { name: 'RFC 4231', file: 'rfc4231-sha256.json', cases: 7 },
  { name: 'Botan HMAC-SHA256', file: 'botan-hmac-sha256.json', cases: 7 },
]) {
  describe(
    name,
    overCorpus(name, `corpora/hmac/${file}`, cases, ({ readJson, count }) => {
      for (const [index, { key, msg, mac }] of (readJson(`corpora/hmac/${file}`) as MacCase[]).entries()) {
        it(`case ${index + 1}`, async () => {
          count()
          const body = toBytes(msg)
          assert.equal((await signHex(key, body)).slice(0, mac.length), mac)
          if (mac.length !== 64) return
          const keyring = await createKeyring([toBase64(key)])
          assert.deepEqual(await verifyAuthorization(keyring, `HMAC ${toBase64(mac)}`, body), { ok: true, position: 0 })
        })
      }
    }),
  )
}

describe(
  'published Teams signatures',
  overCorpus('published Teams signatures', 'corpora/hmac/teams-published.json', 7, ({ readJson, count }) => {
    for (const { id, token, bodyUtf8, authorization, valid } of readJson(
      'corpora/hmac/teams-published.json',
    ) as Published[]) {
      if (valid === null) {
        it(`${id}: no published body reproduces this header`, { skip: true }, () => {})
        continue
      }
      it(id, async () => {
        count()
        const verify = async () =>
          await verifyAuthorization(await createKeyring([token]), authorization, new TextEncoder().encode(bodyUtf8))
        if (id.endsWith('key')) await assert.rejects(verify, /Cannot use security token 1 of 1/)
        else assert.equal((await verify()).ok, valid)
      })
    }
  }),
)

async function signHex(key: string, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const authorization = await signBody(await importToken(toBase64(key)), body)
  return Buffer.from(authorization.slice('HMAC '.length), 'base64').toString('hex')
}

function toBytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(hex, 'hex'))
}

function toBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
