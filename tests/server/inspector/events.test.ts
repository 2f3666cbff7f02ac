import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEvents } from '../../../server/inspector/events.ts'
import type { ExchangeSummary, ServiceInfo } from '../../../server/inspector/protocol.ts'
import { sleep } from '../exchange.ts'

const service: ServiceInfo = {
  webhookName: 'Riposte',
  webhookUrl: 'http://127.0.0.1:3978/webhook',
  deadlineMs: 4000,
  teams: [],
  commands: [],
}

const exchange: ExchangeSummary = {
  id: '1a2b3c4d',
  at: '2026-03-02T12:00:00.000Z',
  team: 'default',
  outcome: 'answered',
  sender: 'Ada',
  words: 'two\nlines',
  command: 'echo',
  status: 200,
  elapsedMs: 3,
  worst: null,
  isOwn: false,
}

type Stream = ReadableStream<Uint8Array> | undefined

async function read(stream: Stream, parts: number): Promise<string> {
  assert.ok(stream)
  const reader = stream.getReader()
  let text = ''
  for (let part = 0; part < parts; part++) text += new TextDecoder().decode((await reader.read()).value)
  reader.releaseLock()
  return text
}

describe('createEvents()', () => {
  it('begins with the service, then tells of exchanges, one line of data each', async () => {
    const events = createEvents()
    const stream = events.open(service)
    events.publish('exchange', exchange)
    const [first, second, rest] = (await read(stream, 2)).split('\n\n')
    assert.equal(first, `event: service\ndata: ${JSON.stringify(service)}`)
    assert.equal(second, `event: exchange\ndata: ${JSON.stringify(exchange)}`)
    assert.equal(rest, '')
    events.close()
  })

  it('says now and then that it is still there', async () => {
    const events = createEvents({ heartbeatMs: 10 })
    const stream = events.open(service)
    assert.match(await read(stream, 3), /\n\n: still here\n\n: still here\n\n$/)
    events.close()
  })

  it('takes at most 20 listeners, and another one when one has gone', async () => {
    const events = createEvents()
    const streams = Array.from({ length: 20 }, () => events.open(service))
    assert.equal(events.open(service), undefined)
    await streams[7]?.cancel()
    assert.equal(events.count, 19)
    assert.ok(events.open(service))
    events.close()
    assert.equal(events.count, 0)
  })

  it('cuts off a reader that does not read, and nobody else', async () => {
    const events = createEvents({ maxWaitingBytes: 64 * 1024 })
    const [idle, busy] = [events.open(service), events.open(service)]
    for (let count = 0; count < 1000; count++) {
      events.publish('exchange', exchange)
      await read(busy, 1)
    }
    assert.equal(events.count, 1)
    await assert.rejects(async () => read(idle, 1000), /does not read/)
    events.close()
  })

  it('ends all streams when it closes, and opens none then', async () => {
    const events = createEvents()
    const stream = events.open(service)
    assert.ok(stream)
    events.close()
    const reader = stream.getReader()
    await reader.read()
    assert.equal((await reader.read()).done, true)
    assert.equal(events.open(service), undefined)
    events.publish('exchange', exchange)
    await sleep(1)
  })
})
