import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keptReplyCharacters } from '../../../server/inspector/exchanges.ts'
import { createFindingsLog } from '../../../server/inspector/findings.ts'
import { activity, noon, recordLog, sign, sleep, tokens } from '../exchange.ts'
import { createInspected, finding } from './fixtures.ts'

describe('an exchange', () => {
  it('holds what came, what was answered, and which token verified', async () => {
    const { post, latest } = createInspected()
    const body = activity('echo hi there', { from: { name: 'Ada' } })
    await post({ body, token: tokens.retiring, headers: { 'user-agent': 'Teams' } })
    const { id, at, elapsedMs, requestHeaders, reply, ...others } = await latest()
    assert.match(id, /^[0-9a-f]{8}$/)
    assert.ok(Math.abs(Date.now() - Date.parse(at)) < 5000)
    assert.ok(elapsedMs >= 0 && elapsedMs < 1000)
    assert.deepEqual([requestHeaders['user-agent'], requestHeaders.authorization], ['Teams', undefined])
    assert.ok(reply.ok)
    assert.equal(reply.message.text, 'hi there')
    assert.deepEqual(others, {
      team: 'default',
      outcome: 'answered',
      sender: 'Ada',
      words: 'echo hi there',
      command: 'echo',
      status: 200,
      worst: null,
      isOwn: false,
      requestBody: body,
      tokenPosition: 1,
      replyBody: '{"type":"message","text":"hi there"}',
      findings: [],
    })
  })

  const refusals = {
    'signature-missing': [401, { headers: { authorization: null } }],
    'signature-malformed': [401, { headers: { authorization: 'HMAC x' } }],
    'signature-wrong': [401, { token: tokens.unknown }],
    'team-unknown': [404, { path: '/webhook/nobody' }],
    'body-not-json': [400, { body: '{"type":' }],
    'activity-malformed': [400, { body: '{"type":"event"}' }],
    'content-type-not-json': [415, { headers: { 'content-type': 'text/plain' } }],
    'body-too-large': [413, { body: activity('x'.repeat(300_000)) }],
    'method-not-post': [405, { method: 'PUT' }],
  } as const
  for (const [outcome, [status, posted]] of Object.entries(refusals)) {
    it(`is made of a refused request: ${outcome}`, async () => {
      const { post, latest } = createInspected()
      await post(posted)
      const exchange = await latest()
      assert.deepEqual([exchange.outcome, exchange.status, exchange.command], [outcome, status, null])
      assert.equal(JSON.parse(exchange.replyBody).error.code, outcome)
      assert.ok(!exchange.reply.ok)
    })
  }

  it('is made of a look with a browser', async () => {
    const { post, latest } = createInspected()
    await post({ method: 'GET', path: '/webhook/fabrikam' })
    const { outcome, team, requestBody } = await latest()
    assert.deepEqual([outcome, team, requestBody], ['method-not-post', 'fabrikam', null])
  })

  it('is marked as stale where it is', async () => {
    const { post, latest } = createInspected({ freshMs: 1000 })
    await post({ body: activity('echo hi', { timestamp: new Date(noon - 60_000).toISOString() }) })
    const { outcome, words, tokenPosition } = await latest()
    assert.deepEqual([outcome, words, tokenPosition], ['mention-stale', 'echo hi', 0])
  })

  it('is made of each repeated mention', async () => {
    const { post, exchanges } = createInspected()
    const body = activity('echo hi', { id: '1' })
    await post({ body })
    await post({ body })
    await sleep(20)
    assert.deepEqual(
      (await exchanges()).map(({ outcome, status }) => [outcome, status]),
      [
        ['repeated', 200],
        ['answered', 200],
      ],
    )
  })

  it('has why a command failed, under the id that the person reads', async () => {
    const { post, latest } = createInspected({
      commands: { boom: { summary: 's', run: () => Promise.reject(new Error(`no key ${tokens.current}`)) } },
    })
    const { json } = await post({ body: activity('boom') })
    const { id, outcome, status, cause } = await latest()
    assert.deepEqual([outcome, status], ['command-failed', 200])
    assert.match(cause ?? '', /^Error: no key \[secret\]\n/)
    assert.ok(json.text.endsWith(`(${id})`))
  })

  for (const [how, run, late] of [
    ['an answer', () => sleep(80).then(() => 'at last'), { body: '{"type":"message","text":"at last"}' }],
    ['a failure', () => sleep(80).then(() => Promise.reject('in the end')), { cause: 'in the end' }],
  ] as const) {
    it(`gets ${how} that comes late`, async () => {
      const { post, latest, exchanges } = createInspected({ commands: { slow: { summary: 's', run } }, deadlineMs: 30 })
      await post({ body: activity('slow') })
      const before = await latest()
      assert.deepEqual([before.outcome, before.late], ['command-late', undefined])
      await sleep(120)
      const { elapsedMs, ...others } = (await latest()).late ?? { elapsedMs: 0 }
      assert.ok(elapsedMs >= 75, `${elapsedMs} ms`)
      assert.deepEqual(others, late)
      assert.equal((await exchanges()).length, 1)
    })
  }

  it('has no more than a beginning of what anybody could have sent', async () => {
    const { post, latest } = createInspected()
    await post({ body: activity('x'.repeat(200_000)), token: tokens.unknown, headers: { 'x-long': 'y'.repeat(5000) } })
    const { requestBody, requestHeaders } = await latest()
    assert.equal(requestBody?.length, 4097)
    assert.equal(requestHeaders['x-long']?.length, 1025)
    await post({ path: `/webhook/${'t'.repeat(5000)}` })
    assert.equal((await latest()).team.length, 65)
  })

  it('has no token, signature or cookie in it, wherever they were', async () => {
    const { post, latest } = createInspected()
    const body = activity(`echo ${tokens.current} ${tokens.fabrikam}`, { from: { name: `Ada ${tokens.current}` } })
    await post({
      body,
      headers: { cookie: 'session=1', 'x-copy': tokens.current, 'proxy-authorization': 'Basic eA==' },
    })
    const text = JSON.stringify(await latest())
    for (const secret of [tokens.current, tokens.fabrikam, sign(body, tokens.current).slice(5), 'session=1', 'eA==']) {
      assert.ok(!text.includes(secret), secret)
    }
    assert.match(text, /echo \[secret\] \[secret\]/)
  })

  it('has no part of a token where a late answer is cut', async () => {
    const long = `${'x'.repeat(keptReplyCharacters - 40)}${tokens.current}`
    const run = () => sleep(60).then(() => long)
    const { post, latest } = createInspected({ commands: { slow: { summary: 's', run } }, deadlineMs: 20 })
    await post({ body: activity('slow') })
    await sleep(100)
    const { late } = await latest()
    assert.ok(late && 'body' in late)
    assert.ok(!late.body.includes(tokens.current.slice(0, 6)))
  })
})

describe('the findings about a reply', () => {
  it('are in its exchange, and in the log once for each command', async () => {
    const { post, latest, lines } = createInspected({
      commands: {
        one: { summary: 's', run: () => 'wrong' },
        two: { summary: 's', run: () => 'wrong' },
        fine: { summary: 's', run: () => 'right' },
      },
    })
    for (const words of ['one', 'one', 'two', 'fine', 'one']) await post({ body: activity(words) })
    const { findings, worst } = await latest()
    assert.deepEqual([findings, worst], [[finding], 'error'])
    const logged = lines().filter(({ event }) => event === 'finding')
    assert.deepEqual(
      logged.map(({ time: _, ...line }) => line),
      ['one', 'two'].map((command) => ({
        level: 'warn',
        event: 'finding',
        command,
        severity: 'error',
        rule: 'envelope-type',
        at: '/text',
        says: 'The text is wrong: write another one.',
      })),
    )
  })

  it('are a debugging matter in the log where they are notes', () => {
    const { log, lines } = recordLog()
    const logFindings = createFindingsLog(log)
    logFindings('card', [
      { ...finding, severity: 'info' },
      { ...finding, severity: 'warning', pointer: '/attachments' },
    ])
    assert.deepEqual(
      lines().map(({ level }) => level),
      ['debug', 'warn'],
    )
  })

  it('do not exist where nothing judges', async () => {
    const { post, latest, lines } = createInspected({}, { judge: undefined })
    await post({ body: activity('echo wrong') })
    assert.deepEqual((await latest()).findings, [])
    assert.ok(lines().every(({ event }) => event !== 'finding'))
  })
})
