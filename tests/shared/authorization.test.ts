import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import { parseAuthorization } from '../../shared/signature.ts'
import { vectors } from './vectors.ts'

const { W1 } = vectors
const w1Signature = W1.authorization.slice('HMAC '.length)

describe('parseAuthorization()', () => {
  it('reads the 32 bytes behind the scheme', () => {
    const authorization = parseAuthorization(W1.authorization)
    assert.ok(authorization.ok)
    assert.deepEqual([...authorization.signature], [...Buffer.from(w1Signature, 'base64')])
  })

  for (const [what, header] of Object.entries({ undefined: undefined, null: null, 'an empty one': '' })) {
    it(`says that a header is missing for ${what}`, () => {
      assert.deepEqual(parseAuthorization(header), { ok: false, code: 'signature-missing' })
    })
  }

  const malformed = {
    'the malformed header published beside W1': 'HMAC 123---',
    'the scheme alone': 'HMAC',
    'the scheme and a space': 'HMAC ',
    'a space': ' ',
    'no scheme': w1Signature,
    'another scheme': `Bearer ${w1Signature}`,
    'a scheme of the same length': `HMAK ${w1Signature}`,
    'a lower-case scheme': `hmac ${w1Signature}`,
    'a mixed-case scheme': `Hmac ${w1Signature}`,
    'two spaces': `HMAC  ${w1Signature}`,
    'two spaces in the same length': `HMAC  ${w1Signature.slice(1)}`,
    'a tab instead of the space': `HMAC\t${w1Signature}`,
    'a no-break space instead of the space': `HMAC\u00a0${w1Signature}`,
    'a colon instead of the space': `HMAC:${w1Signature}`,
    'a space at the end': `${W1.authorization} `,
    'a space before it': ` ${W1.authorization}`,
    'a newline at the end': `${W1.authorization}\n`,
    'a newline in the place of the padding': `${W1.authorization.slice(0, -1)}\n`,
    'no padding': W1.authorization.slice(0, -1),
    'an unused bit in the last letter': `${W1.authorization.slice(0, -2)}F=`,
    'two values, as a proxy joins them': `${W1.authorization}, ${W1.authorization}`,
    'a hexadecimal digest': `HMAC ${Buffer.from(w1Signature, 'base64').toString('hex')}`,
    'a URL-safe digest': 'HMAC IwDGeYv_eWO0QZEVehEnd2NrAcYJVFnDg2zKKiHn8ew=',
    '33 bytes in 44 characters': `HMAC ${Buffer.alloc(33, 1).toString('base64')}`,
    '31 bytes in 44 characters': `HMAC ${Buffer.alloc(31, 1).toString('base64')}`,
    '16 bytes': `HMAC ${Buffer.alloc(16, 1).toString('base64')}`,
    '64 bytes': `HMAC ${Buffer.alloc(64, 1).toString('base64')}`,
    '44 letters of other scripts': `HMAC ${'é'.repeat(44)}`,
    '44 emoji halves': `HMAC ${'🍺'.repeat(22)}`,
    'letters that fold to ASCII': `HMAC ${'ｋ'.repeat(43)}=`,
    'null characters': `HMAC ${'\u0000'.repeat(44)}`,
    'lone surrogates': `HMAC ${'\ud800'.repeat(44)}`,
    'a megabyte of base64': `HMAC ${'A'.repeat(1024 * 1024)}`,
    'a megabyte of spaces': ' '.repeat(1024 * 1024),
    'a megabyte of non-ASCII letters': `HMAC ${'é'.repeat(1024 * 1024)}`,
  } as const

  for (const [what, header] of Object.entries(malformed)) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(parseAuthorization(header), { ok: false, code: 'signature-malformed' })
    })
  }

  it('reads a thousand headers of a megabyte in no time', () => {
    const header = `HMAC ${' A='.repeat(350_000)}`
    const start = performance.now()
    for (let time = 0; time < 1000; time++) parseAuthorization(header)
    assert.ok(performance.now() - start < 500)
  })
})
