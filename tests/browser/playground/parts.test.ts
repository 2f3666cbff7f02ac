// The parts of the page that need no page: what comes over a stream and in a link.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readEvents, type ServerEvent } from '../../../server/inspector/page/event-stream.ts'
import { readRoute } from '../../../server/inspector/page/route.ts'
import { pack, unpack } from '../../../server/inspector/page/workbench/share.ts'

describe('readEvents()', () => {
  // After "Parsing an event stream" of the HTML standard.
  const stream =
    ': heartbeat\n\nevent: exchange\r\ndata: {"a":\r\ndata: "ü"}\r\n\r\ndata:plain\n\nevent: empty\n\nevent: cut\ndata: x'
  const expected = [
    { name: 'exchange', data: '{"a":\n"ü"}' },
    { name: 'message', data: 'plain' },
  ]

  for (const size of [1, 2, 7, 1000]) {
    it(`gives the same events in parts of ${size} bytes`, async () => {
      assert.deepEqual(await collect(stream, size), expected)
    })
  }

  it('gives up where an event does not end', async () => {
    await assert.rejects(collect(`data: ${'x'.repeat(5 * 1024 * 1024)}`, 65_536), RangeError)
  })
})

describe('pack() and unpack()', () => {
  it('give back what went in, in characters that an address may hold', async () => {
    for (const text of ['{}', '{"text":"Grüße 🍺"}', JSON.stringify({ text: 'long '.repeat(5000) })]) {
      const packed = await pack(text)
      assert.match(packed, /^[\w-]+$/)
      assert.equal(await unpack(packed), text)
    }
  })

  it('refuse what is cut off, is something else, or holds more than it should', async () => {
    const packed = await pack(JSON.stringify({ text: 'a text that is long enough to be cut' }))
    const bomb = await pack('0'.repeat(3 * 1024 * 1024))
    for (const odd of [packed.slice(0, -6), 'AAAA', '%%%', 'a', bomb]) assert.equal(await unpack(odd), undefined, odd)
  })
})

describe('readRoute()', () => {
  it('reads views, what is opened in them, and shared cards; odd fragments lead to the channel', () => {
    assert.deepEqual(readRoute(''), { view: 'channel', id: '', card: '' })
    assert.deepEqual(readRoute('#exchanges/a%2Fb'), { view: 'exchanges', id: 'a/b', card: '' })
    assert.deepEqual(readRoute('#card=q1-_'), { view: 'workbench', id: '', card: 'q1-_' })
    assert.deepEqual(readRoute('#constructor'), { view: 'channel', id: '', card: '' })
    assert.deepEqual(readRoute('#exchanges/%'), { view: 'exchanges', id: '', card: '' })
  })
})

async function collect(text: string, size: number): Promise<readonly ServerEvent[]> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
  const events: ServerEvent[] = []
  for await (const event of readEvents(stream)) events.push(event)
  return events
}
