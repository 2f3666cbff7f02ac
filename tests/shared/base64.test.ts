import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import { decodeBase64, decodePortably, encodeBase64 } from '../../shared/base64.ts'

/** RFC 4648, section 10. */
const published = [
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
] as const

const refused = {
  'a space inside': 'Zm9v YmFy',
  'a space inside that keeps the length a multiple of four': 'Zm 9vYg=',
  'four spaces between whole groups': 'Zm9v    YmFy',
  'a newline at the end': 'Zm9v\n',
  'a newline and padding to a multiple of four': 'Zm9vYg=\n',
  'spaces only': '    ',
  'a tab': 'Zm9\t',
  'a no-break space': 'Zm9\u00a0',
  'a byte order mark': '\ufeffZm9',
  'missing padding': 'Zm8',
  'no padding at all': 'Zg',
  'too much padding': 'Zm9v====',
  'three characters of padding': 'Z===',
  'padding only': '====',
  'padding in the middle': 'Zg==Zm9v',
  'one lone character': 'Z',
  'the URL-safe alphabet': '-_-_',
  'a URL-safe minus among others': 'Zm-v',
  'an exclamation mark': 'Zm9!',
  'a percent escape': 'Zm8%3D',
  'a character that is only in other scripts': 'Zm9ｖ',
  'an emoji': 'Zm🍺',
  'a lone surrogate': 'Zm9\ud83c',
  'a null character': 'Zm9\u0000',
  'stray bits before one padding': 'Zm9=',
  'stray bits before two paddings': 'Zh==',
} as const

const decoders = { 'decodeBase64()': decodeBase64, 'decodePortably()': decodePortably } as const

for (const [name, decode] of Object.entries(decoders)) {
  describe(name, () => {
    for (const [text, base64] of published) {
      it(`decodes "${base64}" as RFC 4648 does`, () => {
        assert.deepEqual(bytesOf(decode(base64)), [...Buffer.from(text, 'latin1')])
      })
    }

    for (const [what, text] of Object.entries(refused)) {
      it(`refuses ${what}`, () => {
        assert.equal(decode(text), undefined)
      })
    }

    it('gives every byte back, at every length up to 300', () => {
      for (let length = 0; length <= 300; length++) {
        const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) % 256)
        assert.deepEqual(bytesOf(decode(Buffer.from(bytes).toString('base64'))), [...bytes])
      }
    })

    it('keeps the newline that a decoded token ends with', () => {
      assert.deepEqual(bytesOf(decode('c2VjcmV0Cg==')), [0x73, 0x65, 0x63, 0x72, 0x65, 0x74, 0x0a])
    })

    it('gives bytes of their own, not a view into something larger', () => {
      assert.equal(decode('Zm9v')?.buffer.byteLength, 3)
    })

    it('knows all 64 letters, plus and slash among them', () => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
      assert.deepEqual(bytesOf(decode(alphabet)), [...Buffer.from(alphabet, 'base64')])
    })

    it('takes exactly one spelling of a byte: four of the 64 that lenient decoders accept', () => {
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/']
      const accepted = letters.filter((letter) => decode(`A${letter}==`) !== undefined)
      assert.deepEqual(accepted, ['A', 'Q', 'g', 'w'])
    })
  })
}

describe('encodeBase64()', () => {
  for (const [text, base64] of published) {
    it(`encodes to "${base64}" as RFC 4648 does`, () => {
      assert.equal(encodeBase64(Uint8Array.from(Buffer.from(text, 'latin1'))), base64)
    })
  }

  it('agrees with node:buffer over all bytes, at every length up to 300', () => {
    for (let length = 0; length <= 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 193 + length * 7) % 256)
      assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'))
    }
  })

  it('encodes only what a view shows of its buffer', () => {
    assert.equal(encodeBase64(Uint8Array.from(Buffer.from('xfoox', 'latin1')).subarray(1, 4)), 'Zm9v')
  })

  it('encodes a megabyte', () => {
    const bytes = new Uint8Array(1024 * 1024).fill(0xfb)
    assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'))
  })
})

function bytesOf(bytes: Uint8Array | undefined): number[] | undefined {
  return bytes && [...bytes]
}
