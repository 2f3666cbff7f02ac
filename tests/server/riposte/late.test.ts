import assert from 'node:assert/strict'
import process from 'node:process'
import { describe, it } from 'node:test'
import type { Answer } from '../../../server/commands.ts'
import { activity, createService, sign, sleep, tokens, until } from '../exchange.ts'

const sentence =
  /^This takes longer than Teams waits for an answer\. The result will be in the log of the service\. \(([0-9a-f]{8})\)$/

function slowService(run: Answer, deadlineMs = 100) {
  return createService({ commands: { slow: { summary: 's', run } }, deadlineMs })
}

describe('a command that is late', () => {
  it('is answered at the deadline with a sentence', async () => {
    let finish = (_answer: string) => {}
    const { post, lines } = slowService(() => new Promise<string>((resolve) => (finish = resolve)))
    const start = performance.now()
    const { status, json } = await post({ body: activity('slow') })
    const elapsedMs = performance.now() - start
    assert.equal(status, 200)
    assert.equal(json.type, 'message')
    assert.match(json.text, sentence)
    assert.ok(elapsedMs >= 95 && elapsedMs < 1500, `${elapsedMs} ms`)
    assert.deepEqual(
      lines().map(({ level, event }) => [level, event]),
      [['warn', 'late']],
    )
    finish('done')
  })

  it('has its signal aborted then, with a TimeoutError', async () => {
    const signals: AbortSignal[] = []
    const { post } = slowService((_mention, { signal }) => {
      signals.push(signal)
      return sleep(200).then(() => 'done')
    })
    const answered = post({ body: activity('slow') })
    await until(() => signals.length === 1)
    assert.equal(signals[0]?.aborted, false)
    await answered
    assert.equal(signals[0]?.aborted, true)
    assert.equal(signals[0]?.reason.name, 'TimeoutError')
  })

  it('leaves its late result in the log', async () => {
    const { post, lines } = slowService(() => sleep(200).then(() => 'a late result'))
    const { json } = await post({ body: activity('slow') })
    await until(() => lines().length === 2)
    const [first, second] = lines()
    const [, exchange] = sentence.exec(json.text) ?? []
    assert.deepEqual([first?.exchange, second?.exchange], [exchange, exchange])
    assert.deepEqual([second?.level, second?.event], ['warn', 'late answer'])
    assert.deepEqual(JSON.parse(String(second?.answer)), { type: 'message', text: 'a late result' })
    assert.ok(Number(second?.ms) >= 195)
  })

  it('leaves its late failure in the log, and no rejection without a handler', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    try {
      const { post, lines } = slowService(async (_mention, { signal }) => {
        await sleep(150)
        signal.throwIfAborted()
        return 'never'
      })
      assert.match((await post({ body: activity('slow') })).json.text, sentence)
      await until(() => lines().length === 2)
      await sleep(20)
      const [, second] = lines()
      assert.deepEqual([second?.level, second?.event], ['error', 'failed late'])
      assert.match(String(second?.error), /deadline/)
      assert.deepEqual(unhandled, [])
    } finally {
      process.off('unhandledRejection', note)
    }
  })

  it('leaves a late reply that Teams would not show in the log as a failure', async () => {
    const { post, lines } = slowService(() => sleep(150).then(() => ''))
    await post({ body: activity('slow') })
    await until(() => lines().length === 2)
    assert.equal(lines()[1]?.event, 'failed late')
  })

  it('is given the same sentence again where it is delivered again', async () => {
    let calls = 0
    const { post } = slowService(() => {
      calls++
      return sleep(250).then(() => 'done')
    })
    const body = activity('slow', { id: '1' })
    const [first, second] = await Promise.all([post({ body }), post({ body })])
    assert.equal(first.body, second.body)
    assert.equal((await post({ body })).body, first.body)
    assert.equal(calls, 1)
  })

  it('does not hold up others', async () => {
    const { post } = slowService(() => sleep(600).then(() => 'done'), 500)
    const slow = post({ body: activity('slow') })
    const start = performance.now()
    await post({ body: activity('help') })
    assert.ok(performance.now() - start < 400)
    await slow
  })

  it('may take its time where it is in time', async () => {
    const { post, lines } = slowService(
      (_mention, { signal }) => sleep(30).then(() => `aborted: ${signal.aborted}`),
      2000,
    )
    assert.equal((await post({ body: activity('slow') })).json.text, 'aborted: false')
    assert.equal(lines()[0]?.event, 'answered')
  })

  it('has the time taken for reading the body counted', async () => {
    const body = new TextEncoder().encode(activity('slow'))
    const { app } = slowService(() => sleep(2000).then(() => 'done'), 300)
    const slowly = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await sleep(250)
        controller.enqueue(body)
        controller.close()
      },
    })
    const headers = { 'content-type': 'application/json', authorization: sign(body, tokens.current) }
    const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', headers, body: slowly, duplex: 'half' }
    const start = performance.now()
    const response = await app.handle(new Request('http://localhost/webhook', init))
    const elapsedMs = performance.now() - start
    assert.equal(response.status, 200)
    assert.ok(elapsedMs >= 290 && elapsedMs < 520, `${elapsedMs} ms`)
  })
})
