import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { activity, sign, tokens } from '../exchange.ts'
import { entry, overProcesses, type Service, startService } from './program.ts'
import { chunk, converse, headOf, lastChunk, type WireAnswer } from './wire.ts'

const pauseMs = 40
const limit = 256 * 1024

let service: Service

const hi = activity('echo hi')

/** `body` before and behind its `offset`. */
function cut(body: Buffer, offset: number): [Buffer, Buffer] {
  return [body.subarray(0, offset), body.subarray(offset)]
}

function expectText({ status, body }: WireAnswer | undefined = { status: 0, head: '', body: '' }, text: string): void {
  assert.deepEqual([status, body], [200, JSON.stringify({ type: 'message', text })])
}

async function expectAlive(): Promise<void> {
  const [answer] = await converse(service.port, [headOf(hi), hi])
  expectText(answer, 'hi')
}

describe(
  'the service over a socket',
  overProcesses(() => {
    before(async () => {
      const env = { RIPOSTE_TOKEN: `${tokens.current},${tokens.retiring}`, RIPOSTE_FRESH_MS: '0' }
      service = await startService(entry.service, { env })
    })

    for (const file of ['escaped-2025.json', 'emoji-2019.json', 'plain-2020.json', 'thread-2017.json']) {
      it(`answers ${file}, and refuses it with one byte changed`, async () => {
        const body = readFileSync(fileURLToPath(new URL(`../../data/${file}`, import.meta.url)))
        const [answer] = await converse(service.port, [headOf(body), body])
        assert.equal(answer?.status, 200)
        assert.equal(JSON.parse(answer?.body ?? '').type, 'message')
        const head = headOf(body)
        const changed = Buffer.from(body)
        changed[40] = (changed[40] ?? 0) ^ 1
        const [refused] = await converse(service.port, [head, changed])
        assert.equal(refused?.status, 401)
      })
    }

    const beer = Buffer.from(activity('echo cheers 🍺!'))
    const emoji = beer.indexOf(0xf0)
    for (const inside of [1, 2, 3]) {
      it(`puts an emoji together that comes in two segments, cut behind byte ${inside}`, async () => {
        const [first, second] = cut(beer, emoji + inside)
        const [answer] = await converse(service.port, [headOf(beer), first, pauseMs, second])
        expectText(answer, 'cheers 🍺!')
      })

      it(`puts an emoji together that comes in two chunks, cut behind byte ${inside}`, async () => {
        const head = headOf(beer, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' })
        const [first, second] = cut(beer, emoji + inside)
        const [answer] = await converse(service.port, [head, chunk(first), pauseMs, chunk(second), lastChunk])
        expectText(answer, 'cheers 🍺!')
      })

      it(`puts an emoji together whose chunk comes in two segments, cut behind byte ${inside}`, async () => {
        const head = headOf(beer, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' })
        const whole = chunk(beer)
        const [first, second] = cut(whole, whole.indexOf(0xf0) + inside)
        const [answer] = await converse(service.port, [head, first, pauseMs, second, lastChunk])
        expectText(answer, 'cheers 🍺!')
      })
    }

    it('takes a request that comes in pieces of a few bytes', async () => {
      const whole = Buffer.concat([Buffer.from(headOf(beer)), beer])
      const pieces = Array.from({ length: 12 }, (_, index) => {
        const size = Math.ceil(whole.length / 12)
        return [whole.subarray(index * size, (index + 1) * size), 5]
      })
      const [answer] = await converse(service.port, pieces.flat())
      expectText(answer, 'cheers 🍺!')
    })

    it('answers where the sender waits for 100 Continue', async () => {
      const answers = await converse(service.port, [headOf(hi, { Expect: '100-continue' }), 300, hi])
      expectText(answers.at(-1), 'hi')
      assert.ok(answers.slice(0, -1).every(({ status }) => status === 100))
    })

    // One behind the other: where the second comes before the first is answered, Bun.serve closes the connection.
    it('answers under a short name, as a proxy in front of it may use', async () => {
      for (const name of ['x', 'bot', 'bot:80']) {
        const [answer] = await converse(service.port, [headOf(hi, { Host: name }), hi])
        expectText(answer, 'hi')
      }
    })

    it('answers several mentions on one connection', async () => {
      const bodies = ['one', 'two', 'three'].map((words) => activity(`echo ${words}`))
      const steps = bodies.flatMap((body, index) => [headOf(body), body, { answers: index + 1 }])
      const answers = await converse(service.port, steps, 3)
      for (const [index, words] of ['one', 'two', 'three'].entries()) expectText(answers[index], words)
    })

    it('reads the names of headers in any case, and needs no header that Teams leaves out', async () => {
      const head = headOf(hi, { Authorization: null, 'Content-Type': null, 'User-Agent': null, Accept: null })
      const odd = `aUTHORIZATION:${sign(hi, tokens.retiring)}  \r\ncOnTeNt-TyPe: application/json\r\n\r\n`
      const [answer] = await converse(service.port, [head.replace(/\r\n$/, odd), hi])
      expectText(answer, 'hi')
    })

    it('refuses two signatures, also where one of them is right', async () => {
      const head = headOf(hi).replace(/\r\n$/, `Authorization: ${sign(hi, tokens.unknown)}\r\n\r\n`)
      const [refused] = await converse(service.port, [head, hi])
      assert.ok(refused && refused.status >= 400 && refused.status < 500, `${refused?.status}`)
    })

    it('refuses a body that is larger than it says it accepts, with and without a length', async () => {
      const large = Buffer.alloc(limit + 1, 0x20)
      const [told] = await converse(service.port, [headOf(large), large.subarray(0, 1000)])
      assert.equal(told?.status, 413)
      const head = headOf(large, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' })
      const piece = chunk(Buffer.alloc(16 * 1024, 0x20))
      const [counted] = await converse(service.port, [head, ...Array.from({ length: 20 }, () => piece), 100])
      assert.equal(counted?.status, 413)
      await expectAlive()
    })

    it('is not misled by a length beside a chunked body', async () => {
      const head = headOf(hi, { 'Content-Length': '2', 'Transfer-Encoding': 'chunked' })
      const piece = chunk(Buffer.alloc(64 * 1024, 0x20))
      const answers = await converse(service.port, [head, ...Array.from({ length: 40 }, () => piece), lastChunk])
      for (const { status } of answers) assert.ok(status >= 400 && status < 500, `${status}`)
      await expectAlive()
    })

    const garbage = {
      'at once behind a mention': [headOf(hi), hi, '\u0000\u0001garbage\r\n\r\n'],
      'behind a mention': [headOf(hi), hi, { answers: 1 }, '\u0000\u0001garbage\r\n\r\nmore\r\n\r\n'],
      'in place of a request': ['\u0000\u0001\u0002 not HTTP at all\r\n\r\n'],
      'as the beginning of TLS': [Buffer.from('16030100c8010000c40303', 'hex'), Buffer.alloc(180, 7)],
      'as a length': [headOf(hi, { 'Content-Length': 'many' }), hi],
      'as a negative length': [headOf(hi, { 'Content-Length': '-5' }), hi],
      'as a chunk': [headOf(hi, { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }), 'zz\r\nhi\r\n'],
      'as a header of a megabyte': [headOf(hi, { Authorization: `HMAC ${'A'.repeat(1024 * 1024)}` }), hi],
      'as a path': [headOf(hi, {}, `/webhook/${'%'.repeat(3000)}`), hi],
    } as const
    for (const [where, steps] of Object.entries(garbage)) {
      it(`survives garbage ${where}`, async () => {
        const answers = await converse(service.port, [...steps, 200], where === 'behind a mention' ? 2 : 1)
        for (const { status } of answers.slice(where.endsWith('behind a mention') ? 1 : 0)) {
          assert.ok(status >= 400 && status < 500, `${status}`)
        }
        if (where === 'behind a mention') expectText(answers[0], 'hi')
        await expectAlive()
      })
    }

    it('does not let those who stop sending hold up others', async () => {
      const idle = Array.from({ length: 20 }, () =>
        converse(service.port, [headOf(hi, { 'Content-Length': '1000' }), hi, 1500, 'x'.repeat(1000 - hi.length)]),
      )
      const start = performance.now()
      await expectAlive()
      assert.ok(performance.now() - start < 1000)
      for (const [answer] of await Promise.all(idle)) assert.equal(answer?.status, 401)
    })

    it('does not mind those who go away in the middle', async () => {
      for (let time = 0; time < 10; time++) {
        await converse(service.port, [headOf(hi, { 'Content-Length': '1000' }), 'half', 5], 0)
      }
      await expectAlive()
    })

    it('has printed no secret and no failure', () => {
      const printed = service.stdout() + service.stderr()
      assert.match(printed, /signature-wrong/)
      for (const secret of [tokens.current, tokens.retiring, sign(hi, tokens.current).slice(5)]) {
        assert.ok(!printed.includes(secret))
      }
      assert.doesNotMatch(printed, /service failed|Unhandled|Uncaught/)
      assert.equal(service.stderr(), '')
    })
  }),
)
