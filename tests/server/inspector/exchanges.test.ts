import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createExchanges, type Recorded, toExchange } from '../../../server/inspector/exchanges.ts'

function exchange(id: string, members: Partial<Recorded> = {}): Recorded {
  return {
    id,
    at: '2026-03-02T12:00:00.000Z',
    team: 'default',
    outcome: 'answered',
    sender: 'Ada',
    words: 'echo hi',
    command: 'echo',
    status: 200,
    elapsedMs: 3,
    worst: null,
    isOwn: false,
    requestBody: '{}',
    requestHeaders: {},
    tokenPosition: 0,
    replyBody: '{"type":"message","text":"hi"}',
    replyBytes: 30,
    findings: [],
    ...members,
  }
}

describe('createExchanges()', () => {
  it('lists the newest first, without bodies', () => {
    const exchanges = createExchanges()
    for (const id of ['a', 'b', 'c']) exchanges.keep(exchange(id))
    const list = exchanges.list()
    assert.deepEqual(
      list.map(({ id }) => id),
      ['c', 'b', 'a'],
    )
    assert.deepEqual(Object.keys(list[0] ?? {}).toSorted(), [
      'at',
      'command',
      'elapsedMs',
      'id',
      'isOwn',
      'outcome',
      'sender',
      'status',
      'team',
      'words',
      'worst',
    ])
  })

  it('keeps the latest 200', () => {
    const exchanges = createExchanges()
    for (let count = 1; count <= 1000; count++) exchanges.keep(exchange(`${count}`))
    assert.equal(exchanges.count, 200)
    assert.equal(exchanges.get('800'), undefined)
    assert.equal(exchanges.get('801')?.id, '801')
  })

  it('keeps no more than 16 MB of a thousand exchanges with large bodies, the latest of them', () => {
    const exchanges = createExchanges()
    for (let count = 1; count <= 1000; count++) {
      exchanges.keep(
        exchange(`${count}`, { requestBody: `${count}`.padEnd(256 * 1024), replyBody: 'x'.repeat(100_000) }),
      )
      assert.ok(exchanges.bytes <= 16 * 1024 * 1024)
    }
    assert.equal(exchanges.list()[0]?.id, '1000')
    assert.ok(exchanges.count >= 10, `${exchanges.count}`)
  })

  it('keeps the newest one alone where that is larger than all may be', () => {
    const exchanges = createExchanges({ maxBytes: 10_000 })
    exchanges.keep(exchange('small'))
    exchanges.keep(exchange('large', { replyBody: 'x'.repeat(100_000) }))
    assert.deepEqual(
      exchanges.list().map(({ id }) => id),
      ['large'],
    )
    exchanges.keep(exchange('next'))
    assert.equal(exchanges.count, 1)
    assert.ok(exchanges.bytes < 10_000)
  })

  it('updates only what is still there', () => {
    const exchanges = createExchanges({ maxCount: 2 })
    for (const id of ['a', 'b', 'c']) exchanges.keep(exchange(id))
    const late = { elapsedMs: 5000, body: '{"type":"message","text":"late"}' }
    assert.equal(exchanges.update(exchange('a', { late })), false)
    assert.equal(exchanges.update(exchange('b', { late })), true)
    assert.deepEqual(exchanges.get('b')?.late, late)
    assert.deepEqual(
      exchanges.list().map(({ id }) => id),
      ['c', 'b'],
    )
  })
})

describe('toExchange()', () => {
  it('reads the reply as Teams would', () => {
    const { reply } = toExchange(exchange('a'))
    assert.ok(reply.ok)
    assert.deepEqual([reply.message.text, reply.bytes], ['hi', 30])
    const refused = toExchange(exchange('b', { status: 401, replyBody: '{"error":{"message":"No."}}' })).reply
    assert.ok(!refused.ok)
    assert.equal(refused.code, 'reply-status')
  })

  it('takes a reply of which only the beginning was kept for too large', () => {
    const { reply } = toExchange(exchange('a', { replyBody: 'x'.repeat(2 * 1024 * 1024), replyBytes: 50_000_000 }))
    assert.deepEqual([reply.ok, reply.bytes, reply.ok || reply.code], [false, 50_000_000, 'reply-too-large'])
  })
})
