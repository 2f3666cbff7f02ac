import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Context, type InTime, runWithin } from '../../server/deadline.ts'
import { sleep } from './exchange.ts'

describe('runWithin()', () => {
  it('gives the answer of a command that answers at once', async () => {
    assert.deepEqual(await runWithin(() => 'now', 100), { kind: 'answered', answer: 'now' })
  })

  it('gives the answer of a command that answers in time', async () => {
    assert.deepEqual(await runWithin(() => sleep(10).then(() => 'soon'), 2000), { kind: 'answered', answer: 'soon' })
  })

  it('gives the answer of what only looks like a promise', async () => {
    const member = 'then'
    const thenable = { [member]: (resolve: (answer: string) => void) => setTimeout(resolve, 5, 'then') }
    assert.deepEqual(await runWithin(() => thenable as unknown as PromiseLike<string>, 2000), {
      kind: 'answered',
      answer: 'then',
    })
  })

  it('gives the error of a command that throws, or rejects', async () => {
    const error = new Error('no')
    const expected = { kind: 'failed', error }
    const thrown = await runWithin(() => {
      throw error
    }, 100)
    assert.deepEqual(thrown, expected)
    assert.deepEqual(await runWithin(() => Promise.reject(error), 100), expected)
  })

  it('says at the deadline that a command is late, and later how it ended', async () => {
    const start = performance.now()
    const late = await expectLate(runWithin(() => sleep(150).then(() => 'done'), 50))
    const elapsedMs = performance.now() - start
    assert.ok(elapsedMs >= 45 && elapsedMs < 145, `${elapsedMs} ms`)
    assert.deepEqual(await late.eventually, { kind: 'answered', answer: 'done' })
  })

  it('does not reject where a late command fails', async () => {
    const error = new Error('too late')
    const late = await expectLate(
      runWithin(async () => {
        await sleep(60)
        throw error
      }, 20),
    )
    assert.deepEqual(await late.eventually, { kind: 'failed', error })
  })

  for (const deadlineMs of [0, -1, -10_000]) {
    it(`takes a command that waits for late with ${deadlineMs} ms left, and one that answers at once for in time`, async () => {
      await expectLate(runWithin(() => sleep(30), deadlineMs))
      assert.deepEqual(await runWithin(() => 'now', deadlineMs), { kind: 'answered', answer: 'now' })
    })
  }

  it('aborts the signal at the deadline, for whoever took it and however often', async () => {
    const contexts: Context[] = []
    let aborts = 0
    await runWithin((context) => {
      contexts.push(context)
      const { signal } = context
      signal.addEventListener('abort', () => aborts++)
      assert.equal(signal, context.signal)
      assert.equal(signal.aborted, false)
      return sleep(40)
    }, 20)
    assert.equal(contexts[0]?.signal.aborted, true)
    assert.equal(contexts[0]?.signal.reason.name, 'TimeoutError')
    assert.equal(aborts, 1)
  })

  it('gives an aborted signal to a command that asks for it after the deadline', async () => {
    const late = await expectLate(
      runWithin(async (context) => {
        await sleep(50)
        return context.signal.aborted
      }, 20),
    )
    assert.deepEqual(await late.eventually, { kind: 'answered', answer: true })
  })

  it('stops a fetch that was given the signal', async () => {
    const late = await expectLate(
      runWithin(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason))
          }),
        20,
      ),
    )
    const settled = await late.eventually
    assert.equal(
      settled.kind === 'failed' && settled.error instanceof DOMException && settled.error.name,
      'TimeoutError',
    )
  })

  it('leaves the signal of a command in time alone', async () => {
    const signals: AbortSignal[] = []
    await runWithin(({ signal }) => {
      signals.push(signal)
      return sleep(5)
    }, 30)
    await sleep(50)
    assert.equal(signals[0]?.aborted, false)
  })
})

async function expectLate<Answer>(running: InTime<Answer> | Promise<InTime<Answer>>) {
  const outcome = await running
  assert.ok(outcome.kind === 'late', outcome.kind)
  return outcome
}
