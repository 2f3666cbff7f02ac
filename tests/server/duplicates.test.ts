import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createDuplicates, type DuplicatesOptions } from '../../server/duplicates.ts'

/** Remembers answers and counts how often each key was asked for anew. */
function remember(options: Partial<DuplicatesOptions> = {}) {
  let time = 1_000_000
  const calls = new Map<string, number>()
  const duplicates = createDuplicates({ now: () => time, ...options })
  return {
    calls: (key: string) => calls.get(key) ?? 0,
    pass: (ms: number) => {
      time += ms
    },
    once: async (key: string, answer: (call: number) => Promise<string> = async (call) => `${key} ${call}`) =>
      duplicates.once(key, () => {
        const call = (calls.get(key) ?? 0) + 1
        calls.set(key, call)
        return answer(call)
      }),
  }
}

async function fill(once: (key: string) => Promise<string>, count: number, prefix = 'other'): Promise<void> {
  for (let index = 0; index < count; index++) await once(`${prefix} ${index}`)
}

describe('once()', () => {
  it('gives the first answer again', async () => {
    const { once, calls } = remember()
    assert.deepEqual([await once('a'), await once('a'), await once('b')], ['a 1', 'a 1', 'b 1'])
    assert.deepEqual([calls('a'), calls('b')], [1, 1])
  })

  it('keeps what is there at once without a promise', () => {
    const duplicates = createDuplicates({ now: () => 0 })
    const answers = [duplicates.once('a', () => 'first'), duplicates.once('a', () => 'second')]
    assert.deepEqual(answers, ['first', 'first'])
  })

  it('waits for the first answer', async () => {
    const { once, calls } = remember()
    let finish = (_answer: string) => {}
    const first = once('a', () => new Promise((resolve) => (finish = resolve)))
    const second = once('a')
    finish('the first')
    assert.deepEqual([await first, await second, calls('a')], ['the first', 'the first', 1])
  })

  it('does not remember an answer that rejects', async () => {
    const { once } = remember()
    await assert.rejects(
      once('a', () => Promise.reject(new Error('no'))),
      /no/,
    )
    assert.equal(await once('a'), 'a 2')
    assert.equal(await once('a'), 'a 2')
  })

  it('lets all that wait for an answer know that it rejected', async () => {
    const { once, calls } = remember()
    let fail = (_error: Error) => {}
    const waiting = [once('a', () => new Promise((_, reject) => (fail = reject))), once('a'), once('a')]
    fail(new Error('no'))
    const settled = await Promise.allSettled(waiting)
    assert.deepEqual(new Set(settled.map(({ status }) => status)), new Set(['rejected']))
    assert.equal(calls('a'), 1)
  })

  for (const key of ['__proto__', 'constructor', '', 'default/0/'.repeat(1000)]) {
    it(`takes any key: ${JSON.stringify(key.slice(0, 20))}`, async () => {
      const { once, calls } = remember()
      await once(key)
      await once(key)
      assert.equal(calls(key), 1)
    })
  }
})

describe('what is remembered', () => {
  it('is bounded in number, and holds the younger half of it at least', async () => {
    const { once, calls } = remember({ maxEntries: 100 })
    await once('first')
    await fill(once, 49)
    await once('first')
    assert.equal(calls('first'), 1)
    await fill(once, 200, 'more')
    await once('first')
    assert.equal(calls('first'), 2)
  })

  it('is bounded in size', async () => {
    const { once, calls } = remember({ maxCharacters: 10_000 })
    await once('first')
    for (let index = 0; index < 40; index++) await once(`large ${index}`, async () => 'x'.repeat(1000))
    await once('first')
    assert.equal(calls('first'), 2)
    await once('large 39')
    assert.equal(calls('large 39'), 1)
  })

  it('is bounded in age, but kept for as long as was asked', async () => {
    const { once, calls, pass } = remember({ maxAgeMs: 1000 })
    await once('a')
    pass(999)
    await once('a')
    await once('b')
    pass(999)
    await once('b')
    assert.deepEqual([calls('a'), calls('b')], [1, 1])
    pass(3001)
    await once('a')
    await once('b')
    assert.deepEqual([calls('a'), calls('b')], [2, 2])
  })

  it('is forgotten in time also where mentions come all the while', async () => {
    const { once, calls, pass } = remember({ maxAgeMs: 1000 })
    await once('a')
    for (let index = 0; index < 40; index++) {
      pass(100)
      await once(`other ${index}`)
    }
    await once('a')
    assert.equal(calls('a'), 2)
  })

  it('is not kept for ever by a clock that was set back', async () => {
    const { once, calls, pass } = remember({ maxAgeMs: 1000 })
    await once('a')
    pass(-3_600_000)
    for (let index = 0; index < 40; index++) {
      await once(`other ${index}`)
      pass(100)
    }
    await once('a')
    assert.equal(calls('a'), 2)
  })

  it('does not forget a running answer within its bounds', async () => {
    const { once, calls } = remember({ maxEntries: 100 })
    let finish = (_answer: string) => {}
    const first = once('slow', () => new Promise((resolve) => (finish = resolve)))
    await fill(once, 40)
    const second = once('slow')
    finish('done')
    assert.deepEqual([await first, await second, calls('slow')], ['done', 'done', 1])
  })
})
