import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { generateToken, importToken, parseAuthorization, signBody, verifySignature } from '../../shared/signature.ts'
import { type Vector, vectors } from './vectors.ts'

const { W1 } = vectors

describe('signBody()', () => {
  for (const [id, { token, body, authorization }] of Object.entries(vectors)) {
    it(`signs vector ${id}`, async () => {
      assert.equal(await signBody(await importToken(token), body), authorization)
    })
  }

  it('agrees with node:crypto for bodies of every length up to 200 bytes', async () => {
    const key = await importToken(W1.token)
    for (let length = 0; length <= 200; length++) {
      const body = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256)
      const expected = createHmac('sha256', Buffer.from(W1.token, 'base64')).update(body).digest('base64')
      assert.equal(await signBody(key, body), `HMAC ${expected}`)
    }
  })

  it('signs the bytes of a view, not of the buffer around it', async () => {
    const wide = new Uint8Array(W1.body.length + 8).fill(0x7b)
    wide.set(W1.body, 4)
    const view = wide.subarray(4, 4 + W1.body.length)
    assert.equal(await signBody(await importToken(W1.token), view), W1.authorization)
  })

  it('signs an ArrayBuffer as it signs bytes', async () => {
    assert.equal(await signBody(await importToken(W1.token), W1.body.buffer), W1.authorization)
  })
})

describe('verifySignature()', () => {
  for (const [id, each] of Object.entries(vectors)) {
    it(`accepts vector ${id}`, async () => {
      assert.equal(await verify(each), true)
    })

    it(`rejects vector ${id} after any one bit of its signature is flipped`, async () => {
      const key = await importToken(each.token)
      const { signature } = parsed(each.authorization)
      for (let bit = 0; bit < 256; bit++) {
        const flipped = signature.slice()
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        assert.equal(await verifySignature(key, flipped, each.body), false)
      }
    })

    it(`rejects vector ${id} after one bit of its body is flipped, a byte added or taken away`, async () => {
      const key = await importToken(each.token)
      const { signature } = parsed(each.authorization)
      for (let index = 0; index < each.body.length; index++) {
        const flipped = each.body.slice()
        flipped[index] = (flipped[index] ?? 0) ^ 1
        assert.equal(await verifySignature(key, signature, flipped), false)
      }
      assert.equal(await verifySignature(key, signature, each.body.slice(0, -1)), false)
      assert.equal(await verifySignature(key, signature, each.body.slice(1)), false)
      for (const extra of [0x00, 0x0a, 0x20]) {
        assert.equal(await verifySignature(key, signature, Uint8Array.from([...each.body, extra])), false)
      }
    })
  }

  it('rejects the wrong signature published beside W1', async () => {
    const authorization = 'HMAC 1337TlOlaReTBLRFdwqdXhLqG7hFXVYTBorGDpaW5UE='
    assert.equal(await verify({ ...W1, authorization }), false)
  })

  it('rejects a body whose byte order mark was dropped on the way', async () => {
    assert.equal(await verify({ ...vectors.c2, body: vectors.c2.body.slice(3) }), false)
  })

  it('rejects a token used as text instead of its decoded bytes', async () => {
    const signature = createHmac('sha256', W1.token).update(W1.body).digest('base64')
    assert.equal(await verify({ ...W1, authorization: `HMAC ${signature}` }), false)
  })

  it('rejects K1 under its key without the trailing newline', async () => {
    assert.equal(await verify({ ...vectors.K1, token: Buffer.from('secret').toString('base64') }), false)
  })

  it('rejects a body with \\u003c escapes that was parsed and written again', async () => {
    const sent = '{"type":"message","text":"\\u003cat\\u003eRiposte\\u003c/at\\u003e hi"}'
    const written = JSON.stringify(JSON.parse(sent))
    assert.notEqual(written, sent)
    const authorization = `HMAC ${createHmac('sha256', Buffer.from(W1.token, 'base64')).update(sent).digest('base64')}`
    assert.equal(await verify({ token: W1.token, body: utf8(sent), authorization }), true)
    assert.equal(await verify({ token: W1.token, body: utf8(written), authorization }), false)
  })

  it('tells CRLF from LF', async () => {
    const lines = '{\n"type":"message"\n}'
    const authorization = `HMAC ${createHmac('sha256', Buffer.from(W1.token, 'base64')).update(lines).digest('base64')}`
    assert.equal(await verify({ token: W1.token, body: utf8(lines), authorization }), true)
    assert.equal(await verify({ token: W1.token, body: utf8(lines.replaceAll('\n', '\r\n')), authorization }), false)
  })

  it('rejects signatures of other lengths without a throw', async () => {
    const key = await importToken(W1.token)
    const whole = parsed(W1.authorization).signature
    for (const length of [0, 1, 16, 31]) {
      assert.equal(await verifySignature(key, whole.slice(0, length), W1.body), false)
    }
    assert.equal(await verifySignature(key, Uint8Array.from([...whole, 0]), W1.body), false)
  })
})

describe('importToken()', () => {
  it('takes a token of a single byte', async () => {
    const expected = createHmac('sha256', Buffer.from([0x61]))
      .update('x')
      .digest('base64')
    assert.equal(await signBody(await importToken('YQ=='), utf8('x')), `HMAC ${expected}`)
  })

  it('refuses an empty token', async () => {
    await assert.rejects(importToken(''), RangeError)
  })

  const bad = {
    'the published token that is not base64': '---2ZXJnb25uYWdpdmV5b3V1cA==',
    'a token with a newline behind it': 'bmV2ZXJnb25uYWdpdmV5b3V1cA==\n',
    'a token with a space before it': ' bmV2ZXJnb25uYWdpdmV5b3V1cA==',
    'a token with a space inside': 'bmV2ZXJn b25uYWdpdmV5b3V1cA=',
    'a token without its padding': 'bmV2ZXJnb25uYWdpdmV5b3V1cA',
    'a token cut off': 'bmV2ZXJnb25uYWdpdmV5b3V1c',
    'a URL-safe token': 'vqF0En-Z0ucuRTM_01o2GuhMH3hKKk_N2bOmlM31zaA=',
    'a token in quotation marks': '"bmV2ZXJnb25uYWdpdmV5b3V1cA=="',
    'a token with stray bits': 'bmV2ZXJnb25uYWdpdmV5b3V1cB==',
    'a token of other letters': 'bmV2ZXJnb25uYWdpdmV5b3V1cÄ==',
  } as const

  for (const [what, token] of Object.entries(bad)) {
    it(`refuses ${what}, without repeating any of it`, async () => {
      await assert.rejects(importToken(token), (error) => {
        assert.ok(error instanceof SyntaxError)
        assert.match(error.message, /^Cannot use the security token: ./)
        for (let at = 0; at + 5 <= token.trim().length; at++) {
          const piece = token.trim().slice(at, at + 5)
          assert.ok(!`${error.message}\n${error.stack}`.includes(piece), 'it repeats a part of the token')
        }
        return true
      })
    })
  }

  it('makes a key that cannot be read back', async () => {
    const key = await importToken(W1.token)
    assert.equal(key.extractable, false)
    await assert.rejects(crypto.subtle.exportKey('raw', key))
  })
})

describe('generateToken()', () => {
  it('makes 44 characters that stand for 32 bytes', () => {
    const token = generateToken()
    assert.match(token, /^[A-Za-z0-9+/]{43}=$/)
    assert.equal(Buffer.from(token, 'base64').length, 32)
  })

  it('makes a new one each time, in which every byte varies', () => {
    const tokens = Array.from({ length: 64 }, () => Buffer.from(generateToken(), 'base64'))
    assert.equal(new Set(tokens.map((token) => token.toString('hex'))).size, 64)
    for (let index = 0; index < 32; index++) {
      assert.ok(new Set(tokens.map((token) => token[index])).size > 16, `byte ${index} hardly varies`)
    }
  })

  it('makes tokens that can be used', async () => {
    const token = generateToken()
    const expected = createHmac('sha256', Buffer.from(token, 'base64')).update('hello').digest('base64')
    assert.equal(await signBody(await importToken(token), utf8('hello')), `HMAC ${expected}`)
  })
})

async function verify({ token, body, authorization }: Vector): Promise<boolean> {
  return await verifySignature(await importToken(token), parsed(authorization).signature, body)
}

function parsed(header: string): { readonly signature: Uint8Array<ArrayBuffer> } {
  const authorization = parseAuthorization(header)
  assert.ok(authorization.ok)
  return authorization
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
