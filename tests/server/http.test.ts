import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBody, refuse, respond } from '../../server/http.ts'
import { outcomes } from '../../shared/outcome.ts'

const url = 'http://localhost/webhook'
const json = { 'content-type': 'application/json' }

describe('readBody()', () => {
  it('gives the bytes as they came', async () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x00, 0x0d, 0x0a, 0x7d])
    for (const headers of [json, { ...json, 'content-length': String(bytes.length) }]) {
      const body = await readBody(new Request(url, { method: 'POST', headers, body: bytes }), 100)
      assert.ok(body.ok)
      assert.deepEqual([...new Uint8Array(body.bytes)], [...bytes])
    }
  })

  it('gives no bytes where there is no body', async () => {
    for (const headers of [json, { ...json, 'content-length': '0' }]) {
      const body = await readBody(new Request(url, { method: 'POST', headers }), 100)
      assert.ok(body.ok)
      assert.equal(body.bytes.byteLength, 0)
    }
  })

  it('knows when it began', async () => {
    const before = performance.now()
    const body = await readBody(new Request(url, { method: 'POST', headers: json, body: '{}' }), 100)
    assert.ok(body.ok && body.startedAt >= before && body.startedAt <= performance.now())
  })

  it('takes a body that breaks off for incomplete', async () => {
    for (const headers of [json, { ...json, 'content-length': '9' }]) {
      const broken = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(2)),
        pull: () => Promise.reject(new Error('gone')),
      })
      const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', headers, body: broken, duplex: 'half' }
      const body = await readBody(new Request(url, init), 100)
      assert.equal(body.ok ? '' : body.code, 'body-incomplete')
    }
  })

  it('looks at the content type before the length', async () => {
    const headers = { 'content-type': 'text/plain', 'content-length': '999' }
    const body = await readBody(new Request(url, { method: 'POST', headers, body: 'x' }), 100)
    assert.equal(body.ok ? '' : body.code, 'content-type-not-json')
  })
})

describe('respond()', () => {
  it('sends a body as JSON, as it is', async () => {
    const response = respond('{"type":"message","text":"🍺"}')
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
    assert.equal(await response.text(), '{"type":"message","text":"🍺"}')
  })
})

describe('refuse()', () => {
  for (const code of Object.keys(outcomes) as (keyof typeof outcomes)[]) {
    it(`sends ${code} with its status, its code and its sentence`, async () => {
      const response = refuse(code)
      const { status, message } = outcomes[code]
      assert.equal(response.status, status)
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
      assert.equal(response.headers.get('allow'), status === 405 ? 'POST' : null)
      assert.deepEqual(await response.json(), { error: { code, message } })
    })
  }

  it('says what was expected where', async () => {
    const { error } = (await refuse('activity-malformed', { pointer: '/text', expected: 'a string' }).json()) as {
      error: { message: string }
    }
    assert.match(error.message, /\. Expected a string at \/text\.$/)
  })
})
