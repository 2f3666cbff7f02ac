import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBytes } from '../../shared/body.ts'
import { isObject, parseJson } from '../../shared/json.ts'

describe('readBytes()', () => {
  it('gives no bytes where there is no body', async () => {
    assert.deepEqual(await readBytes(null, 0), new Uint8Array())
  })

  it('joins the chunks in their order, empty ones too', async () => {
    const bytes = await readBytes(streamOf([1, 2], [], [3], [4, 5, 6]), 6)
    assert.deepEqual(bytes, Uint8Array.from([1, 2, 3, 4, 5, 6]))
  })

  it('joins an emoji that came in four pieces', async () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = new TextEncoder().encode('🍺')
    const bytes = await readBytes(streamOf([first], [second], [third], [fourth]), 4)
    assert.equal(new TextDecoder().decode(bytes), '🍺')
  })

  it('takes exactly as many bytes as the limit', async () => {
    assert.equal((await readBytes(streamOf(Array(256).fill(7)), 256))?.length, 256)
  })

  it('refuses one byte more, in one chunk or in several', async () => {
    assert.equal(await readBytes(streamOf(Array(257).fill(7)), 256), undefined)
    assert.equal(await readBytes(streamOf(Array(256).fill(7), [1]), 256), undefined)
  })

  it('stops reading an endless body at the limit and says so to its source', async () => {
    let pulled = 0
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++
        controller.enqueue(new Uint8Array(1000))
      },
      cancel() {
        isCancelled = true
      },
    })
    assert.equal(await readBytes(endless, 10_000), undefined)
    assert.ok(pulled <= 13, `${pulled} chunks were asked for`)
    assert.ok(isCancelled)
  })

  it('does not wait for a source that cannot be cancelled', async () => {
    const stuck = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(2)),
      cancel: () => new Promise(() => {}),
    })
    assert.equal(await Promise.race([readBytes(stuck, 1), late()]), undefined)
    const failing = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(2)),
      cancel: () => Promise.reject(new Error('cannot be cancelled')),
    })
    assert.equal(await readBytes(failing, 1), undefined)
  })

  it('passes on that a body broke off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(2))
        controller.error(new Error('connection lost'))
      },
    })
    await assert.rejects(readBytes(broken, 100), /connection lost/)
  })
})

describe('parseJson()', () => {
  it('gives undefined for what is not JSON, and null for null', () => {
    assert.equal(parseJson(new Uint8Array()), undefined)
    assert.equal(parseJson(new TextEncoder().encode('null')), null)
  })

  it('reads an ArrayBuffer and a view alike, and drops one byte order mark', () => {
    const bytes = new TextEncoder().encode('xx\ufeff{"a":"å"}')
    assert.deepEqual(parseJson(bytes.subarray(2)), { a: 'å' })
    assert.deepEqual(parseJson(bytes.slice(2).buffer), { a: 'å' })
  })

  it('refuses bytes that are not UTF-8 instead of replacing them', () => {
    assert.equal(parseJson(Uint8Array.from([0x22, 0xff, 0x22])), undefined)
  })

  it('keeps no state between two calls', () => {
    parseJson(Uint8Array.from([0x22, 0xf0, 0x9f]))
    assert.equal(parseJson(new TextEncoder().encode('"a"')), 'a')
  })
})

describe('isObject()', () => {
  it('takes only objects for objects', () => {
    assert.deepEqual([{}, [], null, 'x', 1, true, undefined].map(isObject), [true, ...Array(6).fill(false)])
  })
})

function streamOf(...chunks: readonly (readonly number[])[]): ReadableStream<Uint8Array> {
  const remaining = [...chunks]
  return new ReadableStream({
    pull(controller) {
      const chunk = remaining.shift()
      if (chunk) controller.enqueue(Uint8Array.from(chunk))
      else controller.close()
    },
  })
}

function late(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('it still waits'), 1000).unref())
}
