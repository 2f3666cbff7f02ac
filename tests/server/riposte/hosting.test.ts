import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Elysia } from 'elysia'
import { hideCause, type RiposteOptions, riposte } from '../../../server/riposte.ts'
import { activity, codeOf, echo, noon, post, readAnswer, recordLog, sign, tokens } from '../exchange.ts'

const teams = { default: { tokens: [tokens.current] } }
const options: RiposteOptions = { commands: echo, teams, now: () => noon }

describe('riposte()', () => {
  for (const aot of [true, false]) {
    it(`answers inside new Elysia({ aot: ${aot} })`, async () => {
      const app = new Elysia({ aot }).use(riposte(options))
      const body = activity('echo 🍺')
      assert.equal((await post(app, { body })).json.text, '🍺')
      assert.equal((await post(app, { body, token: tokens.unknown })).status, 401)
      assert.equal((await post(app, { body: '{' })).status, 400)
      assert.equal((await post(app, { path: '/webhook/nobody' })).status, 404)
      assert.equal((await post(app, { body: 'x'.repeat(300_000) })).status, 413)
      assert.equal((await post(app, { headers: { 'content-type': 'text/plain' } })).status, 415)
      assert.equal((await post(app, { method: 'GET' })).status, 405)
      assert.equal((await post(app, { path: '/health', method: 'GET' })).status, 200)
    })
  }

  it('answers by itself, without a host', async () => {
    assert.equal((await post(riposte(options))).status, 200)
  })

  it('answers in a group and behind a prefix', async () => {
    const grouped = new Elysia().group('/teams', (group) => group.use(riposte(options)))
    assert.equal((await post(grouped, { path: '/teams/webhook' })).status, 200)
    const prefixed = new Elysia({ prefix: '/api' }).use(riposte(options))
    assert.equal((await post(prefixed, { path: '/api/webhook' })).status, 200)
  })

  it('leaves the routes of its host as they are', async () => {
    const app = new Elysia()
      .get('/', () => 'home')
      .use(riposte(options))
      .post('/orders', ({ body }) => ({ got: body }))
      .put('/text', ({ body }) => body)
    assert.equal(await (await app.handle(new Request('http://localhost/'))).text(), 'home')
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
    assert.deepEqual(await (await app.handle(new Request('http://localhost/orders', json))).json(), { got: { a: 1 } })
    const text = { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'words' }
    assert.equal(await (await app.handle(new Request('http://localhost/text', text))).text(), 'words')
    assert.equal((await post(app)).status, 200)
  })

  it('answers nothing where its host has read the body already', async () => {
    let calls = 0
    const count = () => {
      calls++
      return 'never'
    }
    const app = new Elysia()
      .onParse({ as: 'global' }, async ({ request }) => JSON.parse(await request.text()))
      .use(riposte({ ...options, commands: {}, fallback: count }))
    assert.equal((await post(app)).status, 500)
    assert.equal(calls, 0)
  })

  it('lets hosts look at requests before it does', async () => {
    const seen: string[] = []
    const app = new Elysia().onRequest(({ request }) => void seen.push(request.method)).use(riposte(options))
    assert.equal((await post(app)).status, 200)
    assert.deepEqual(seen, ['POST'])
  })

  it('is kept apart from another one in the same process', async () => {
    const other = { ...options, teams: { default: { tokens: [tokens.fabrikam] } } }
    const [one, two] = [new Elysia().use(riposte(options)), new Elysia().use(riposte(other))]
    const body = activity('echo hi', { id: '1' })
    assert.deepEqual([(await post(one, { body })).status, (await post(two, { body })).status], [200, 401])
    assert.equal((await post(two, { body, token: tokens.fabrikam })).status, 200)
  })

  it('is kept apart from another one in the same host', async () => {
    const other: RiposteOptions = {
      commands: { echo: { summary: 's', run: () => 'the other' } },
      teams: { default: { tokens: [tokens.fabrikam] } },
      now: () => noon,
    }
    const app = new Elysia()
      .group('/one', (group) => group.use(riposte(options)))
      .group('/two', (group) => group.use(riposte(other)))
    const body = activity('echo hi', { id: '1' })
    assert.equal((await post(app, { path: '/one/webhook', body })).json.text, 'hi')
    assert.equal((await post(app, { path: '/two/webhook', body, token: tokens.fabrikam })).json.text, 'the other')
    assert.equal((await post(app, { path: '/two/webhook', body })).status, 401)
  })
})

describe('riposte() called wrongly', () => {
  const misuses: Readonly<Record<string, readonly [Partial<RiposteOptions>, RegExp]>> = {
    'no token': [{ teams: { default: { tokens: [] } } }, /no security token/],
    'a token that is not base64': [{ teams: { default: { tokens: [`${tokens.current}!`] } } }, /security token 1 of 1/],
    'a token that is not base64 behind a good one': [
      { teams: { default: { tokens: [tokens.current, tokens.retiring.slice(1)] } } },
      /security token 2 of 2/,
    ],
    'an empty token': [{ teams: { default: { tokens: [''] } } }, /security token 1 of 1/],
    'the same token twice': [{ teams: { default: { tokens: [tokens.current, tokens.current] } } }, /2 of 2.*token 1/],
    'a command in capitals': [{ commands: { Deploy: { summary: 's', run: () => 'x' } } }, /"Deploy"/],
    'a command of two words': [{ commands: { 'deploy now': { summary: 's', run: () => 'x' } } }, /"deploy now"/],
    'a command without a name': [{ commands: { '': { summary: 's', run: () => 'x' } } }, /""/],
  }
  for (const [what, [wrong, message]] of Object.entries(misuses)) {
    it(`throws at once, and without the token: ${what}`, () => {
      assert.throws(
        () => riposte({ ...options, ...wrong }),
        (error) => {
          assert.ok(error instanceof Error)
          assert.match(error.message, message)
          assert.match(error.message, /^Cannot /)
          for (const token of Object.values(tokens)) assert.ok(!error.stack?.includes(token.slice(1, 30)))
          return true
        },
      )
    })
  }
})

describe('hideCause()', () => {
  const secret = 'postgres://user:password@db'

  function failing(aot: boolean) {
    const { log, lines } = recordLog()
    const app = new Elysia({ aot })
      .onError(hideCause(log))
      .use(riposte({ ...options, log }))
      .get('/boom', () => {
        throw new Error(secret)
      })
      .get('/later', () => Promise.reject(new Error(secret)))
      .post('/parsed', ({ body }) => String(body))
    return { app, lines }
  }

  for (const aot of [true, false]) {
    for (const path of ['/boom', '/later']) {
      it(`keeps the cause of a failure of the host at ${path} to the log, with aot: ${aot}`, async () => {
        const { app, lines } = failing(aot)
        const failed = await readAnswer(await app.handle(new Request(`http://localhost${path}`)))
        assert.deepEqual([failed.status, codeOf(failed)], [500, 'service-failed'])
        assert.ok(!failed.body.includes('password'))
        assert.match(String(lines()[0]?.error), /password/)
      })
    }

    it(`answers 404 where nothing is served, with aot: ${aot}`, async () => {
      const { app, lines } = failing(aot)
      const missing = await readAnswer(await app.handle(new Request('http://localhost/elsewhere')))
      assert.deepEqual([missing.status, codeOf(missing)], [404, 'path-unknown'])
      assert.equal(lines().length, 0)
    })
  }

  it('keeps a failure of the plugin itself to the log, where its host hides nothing', async () => {
    const { log, lines } = recordLog()
    const now = () => {
      throw new Error(secret)
    }
    const failed = await post(new Elysia().use(riposteAfterStart({ ...options, log }, now)))
    assert.deepEqual([failed.status, codeOf(failed)], [500, 'service-failed'])
    assert.ok(!failed.body.includes('password'))
    assert.match(String(lines().at(-1)?.error), /password/)
  })

  it('answers a signed mention beside all this', async () => {
    const body = activity('echo hi')
    const { app } = failing(true)
    assert.equal((await post(app, { body, headers: { authorization: sign(body, tokens.current) } })).status, 200)
  })
})

/** Its clock fails once it has started. */
function riposteAfterStart(given: RiposteOptions, fail: () => number) {
  let now: () => number = () => noon
  const plugin = riposte({ ...given, now: () => now() })
  now = fail
  return plugin
}
