import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLog, describeError, type LogOptions, silentLog } from '../../server/log.ts'
import { sleep, tokens } from './exchange.ts'

const time = new Date('2026-03-02T12:34:56.789Z')
const esc = '\u001b'

function logTo(options: Partial<LogOptions> = {}) {
  const lines: string[] = []
  const log = createLog({
    level: 'debug',
    format: 'text',
    print: (line) => lines.push(line),
    now: () => time,
    ...options,
  })
  return { log, lines }
}

describe('createLog()', () => {
  const order = ['debug', 'info', 'warn', 'error'] as const
  for (const [index, level] of [...order, 'silent' as const].entries()) {
    it(`writes what is at least as grave as ${level}`, () => {
      const { log, lines } = logTo({ level, format: 'json' })
      for (const each of order) log[each]('happened')
      assert.deepEqual(
        lines.map((line) => JSON.parse(line).level),
        order.slice(index),
      )
    })
  }

  it('writes JSON for collectors, one object a line', () => {
    const { log, lines } = logTo({ format: 'json' })
    log.warn('refused', { code: 'a\nb', team: null, field: undefined, ms: 3, again: true, error: 'Error: x\n    at y' })
    assert.equal(lines.length, 1)
    assert.ok(!lines[0]?.includes('\n'))
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      time: '2026-03-02T12:34:56.789Z',
      level: 'warn',
      event: 'refused',
      code: 'a\nb',
      team: null,
      ms: 3,
      again: true,
      error: 'Error: x\n    at y',
    })
  })

  it('writes text for people: time, level, event and what is known', () => {
    const { log, lines } = logTo()
    log.info('answered', { exchange: '1a2b3c4d', sender: 'Löfgren, Åsa', team: null, ms: 3, code: undefined })
    log.error('failed', { error: 'Error: no\n    at command' })
    const clock = time.toTimeString().slice(0, 8)
    assert.deepEqual(lines, [
      `${clock}  answered  exchange=1a2b3c4d  sender="Löfgren, Åsa"  ms=3`,
      `${clock}  error  failed\n  Error: no\n      at command`,
    ])
  })

  it('keeps what others wrote from passing for a field or a line of its own', () => {
    const { log, lines } = logTo()
    log.info('answered', { sender: 'x"  level=error\n12:00:00  error  failed', team: 'a  b=c' })
    assert.equal(lines[0]?.split('\n').length, 1)
    assert.match(lines[0] ?? '', /sender="x\\" {2}level=error\\n12:00:00 {2}error {2}failed" {2}team="a {2}b=c"$/)
  })

  for (const format of ['text', 'json'] as const) {
    it(`neutralises what would steer a terminal, as ${format}`, () => {
      const { log, lines } = logTo({ format })
      const hostile = `${esc}[2J${esc}]0;title\u0007 \u0000 \r \b \u007f \u009b31m \u0085`
      log.warn('refused', { team: hostile, error: `Error: ${hostile}\n at x` })
      for (const line of lines.join('\n').split('\n')) assert.doesNotMatch(line, /\p{Cc}/u)
      assert.match(lines[0] ?? '', /title/)
    })

    it(`replaces secrets wherever they turn up, as ${format}`, () => {
      const { log, lines } = logTo({ format, secrets: [tokens.current, tokens.retiring] })
      const error = new Error(`cannot use ${tokens.current} nor ${tokens.retiring}, ${tokens.current}`)
      log.error('failed', { error: describeError(error), sender: `I am ${tokens.retiring}`, team: tokens.current })
      log.info(tokens.current)
      const text = lines.join('\n')
      assert.ok(!text.includes(tokens.current) && !text.includes(tokens.retiring))
      assert.equal(text.split('[secret]').length - 1 >= 6, true)
    })
  }

  it('writes a secret out where it was told of none, so that tests find leaks', () => {
    const { log, lines } = logTo({ format: 'json' })
    log.info('x', { sender: tokens.current })
    assert.ok(lines[0]?.includes(tokens.current))
  })
})

describe('silentLog', () => {
  it('takes everything and says nothing', () => {
    for (const level of ['debug', 'info', 'warn', 'error'] as const) silentLog[level]('x', { a: 1 })
  })
})

describe('describeError()', () => {
  it('has the message of an error and where it comes from', () => {
    assert.match(describeError(new RangeError('too much')), /too much[\s\S]*log\.test\.ts/)
  })

  it('has what else was thrown, as text', () => {
    const values = ['a word', 42, null, undefined, Symbol('s'), 1n, { toString: () => 'an object' }]
    assert.deepEqual(values.map(describeError), ['a word', '42', 'null', 'undefined', 'Symbol(s)', '1', 'an object'])
  })

  it('follows the causes of an error, but not for ever', () => {
    const refused = new Error('connection refused')
    const text = describeError(new TypeError('fetch failed', { cause: refused }))
    assert.match(text, /fetch failed[\s\S]*Caused by: [\s\S]*connection refused/)
    refused.cause = refused
    assert.ok(describeError(refused).length < 100_000)
  })

  it('has the message of an error without a stack', () => {
    const error = new Error('no stack')
    Object.defineProperty(error, 'stack', { value: undefined })
    assert.equal(describeError(error), 'no stack')
  })

  it('never throws', () => {
    const hostile = {
      toString() {
        throw new Error('no')
      },
    }
    const getter = new Error('x')
    Object.defineProperty(getter, 'stack', {
      get() {
        throw new Error('no')
      },
    })
    for (const value of [Object.create(null), hostile, getter]) assert.equal(typeof describeError(value), 'string')
  })
})

describe('createLog() with a delay', () => {
  function collect(delayMs: number) {
    const printed: string[] = []
    const log = createLog({ level: 'info', format: 'text', print: (lines) => printed.push(lines), delayMs })
    const events = () => printed.map((lines) => lines.split('\n').map((line) => line.slice(10)))
    return { log, events }
  }

  it('prints lines together, in their order, after the delay', async () => {
    const { log, events } = collect(30)
    log.info('one')
    log.info('zwei 🍺')
    assert.deepEqual(events(), [])
    await sleep(80)
    assert.deepEqual(events(), [['one', 'zwei 🍺']])
    log.info('three')
    await sleep(80)
    assert.deepEqual(events(), [['one', 'zwei 🍺'], ['three']])
  })

  it('does not gather without limit, and loses and reorders nothing', async () => {
    const { log, events } = collect(30)
    const expected = Array.from({ length: 2000 }, (_, index) => `event ${index}`)
    for (const event of expected) log.info(event)
    assert.ok(events().length >= 3)
    await sleep(80)
    assert.deepEqual(events().flat(), expected)
  })

  it('says when something happened, not when it was printed', async () => {
    const printed: string[] = []
    let time = new Date('2026-01-01T00:00:00.000Z')
    const log = createLog({
      level: 'info',
      format: 'json',
      print: (lines) => printed.push(lines),
      delayMs: 10,
      now: () => time,
    })
    log.info('early')
    time = new Date('2026-01-01T00:00:09.000Z')
    await sleep(50)
    assert.match(printed.join(''), /"2026-01-01T00:00:00.000Z"/)
  })
})
