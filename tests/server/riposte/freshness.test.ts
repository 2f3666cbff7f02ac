import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { activity, codeOf, createService, noon } from '../exchange.ts'

const defaultMs = 300_000

function written(offsetMs: number): string {
  return activity('echo hi', { timestamp: new Date(noon + offsetMs).toISOString() })
}

describe('freshness', () => {
  for (const [offsetMs, status] of [
    [0, 200],
    [-defaultMs, 200],
    [-defaultMs - 1, 401],
    [defaultMs, 200],
    [defaultMs + 1, 401],
    [-86_400_000, 401],
  ] as const) {
    it(`answers ${status} to a mention written ${offsetMs} ms from now`, async () => {
      const answered = await createService().post({ body: written(offsetMs) })
      assert.equal(answered.status, status)
      if (status === 401) assert.equal(codeOf(answered), 'mention-stale')
    })
  }

  it('is as wide as the service was told', async () => {
    const { post } = createService({ freshMs: 1000 })
    assert.equal((await post({ body: written(-1000) })).status, 200)
    assert.equal((await post({ body: written(-1001) })).status, 401)
  })

  it('moves with the clock', async () => {
    let now = noon
    const { post } = createService({ now: () => now })
    const body = written(0)
    now = noon + defaultMs
    assert.equal((await post({ body })).status, 200)
    now = noon + defaultMs + 1
    assert.equal((await post({ body })).status, 401)
  })

  it('reads the fractions and the offset of a timestamp', async () => {
    const { post } = createService({ freshMs: 1 })
    for (const [timestamp, status] of [
      ['2026-03-02T12:00:00.0010000Z', 200],
      ['2026-03-02T12:00:00.0020000Z', 401],
      ['2026-03-02T17:45:00.0000000+05:45', 200],
      ['2026-03-02T12:00:00.0000000+05:45', 401],
    ] as const) {
      assert.equal((await post({ body: activity('echo hi', { timestamp }) })).status, status, timestamp)
    }
  })

  it('is off where it is 0', async () => {
    const { post } = createService({ freshMs: 0 })
    assert.equal((await post({ body: written(-10 * 365 * 86_400_000) })).status, 200)
    assert.equal((await post({ body: written(10 * 365 * 86_400_000) })).status, 200)
  })

  for (const timestamp of [undefined, null, 'yesterday', 1772452800000, '']) {
    it(`takes a mention with the timestamp ${JSON.stringify(timestamp)} for fresh`, async () => {
      const { post } = createService()
      assert.equal((await post({ body: activity('echo hi', { timestamp }) })).status, 200)
    })
  }

  it('is looked at before the command runs', async () => {
    let calls = 0
    const run = () => {
      calls++
      return 'hi'
    }
    const { post } = createService({ commands: { echo: { summary: 's', run } } })
    await post({ body: written(-defaultMs - 1) })
    assert.equal(calls, 0)
  })
})
