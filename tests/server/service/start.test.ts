import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { activity, sign, tokens } from '../exchange.ts'
import { entry, newFolder, overProcesses, runToEnd, startService } from './program.ts'

async function mention(url: URL, token: string, words = 'echo hi') {
  const body = activity(words, { timestamp: new Date().toISOString() })
  const headers = { 'content-type': 'application/json; charset=utf-8', authorization: sign(body, token) }
  const response = await fetch(url, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}

describe(
  'the service with nothing configured',
  overProcesses(() => {
    it('makes a token that only its owner can read, prints where it listens, and answers', async () => {
      const cwd = newFolder()
      const service = await startService(entry.service, { cwd })
      const file = join(cwd, '.riposte', 'development-token')
      assert.equal((statSync(file).mode & 0o777).toString(8), '600')
      assert.equal((statSync(join(cwd, '.riposte')).mode & 0o777).toString(8), '700')
      const token = readFileSync(file, 'utf8').trim()
      assert.equal(token.length, 44)

      assert.match(service.stdout(), /Webhook +http:\/\/127\.0\.0\.1:\d+\/webhook\n/)
      assert.match(service.stdout(), /Token +\.riposte\/development-token, made now/)
      assert.match(service.stdout(), /server\/main\.ts/)
      assert.ok(!service.stdout().includes('\u001b'))

      assert.deepEqual(await mention(service.url, token), { status: 200, text: '{"type":"message","text":"hi"}' })
      assert.equal((await mention(service.url, tokens.current)).status, 401)
      assert.match((await mention(service.url, token, 'card')).text, /"application\/vnd\.microsoft\.card\.adaptive"/)
      assert.equal(JSON.parse((await mention(service.url, token, 'gallery')).text).attachments.length, 5)
      assert.match((await mention(service.url, token, 'crad')).text, /Did you mean \*\*card\*\*\?/)
      const unknown = await fetch(new URL('/elsewhere', service.url))
      assert.deepEqual([unknown.status, (await unknown.json()).error.code], [404, 'path-unknown'])

      service.kill('SIGTERM')
      assert.equal(await service.exited, 0)
      assert.ok(!`${service.stdout()}${service.stderr()}`.includes(token))
      assert.equal(service.stderr(), '')
      assert.match(service.stdout(), /answered {2}team=default/)
      assert.match(service.stdout(), /stopping {2}signal=SIGTERM/)

      const again = await startService(entry.service, { cwd })
      assert.equal(readFileSync(file, 'utf8').trim(), token)
      assert.match(again.stdout(), /Token +\.riposte\/development-token: for trying/)
      assert.equal((await mention(again.url, token)).status, 200)
    })
  }),
)

describe(
  'the service in production',
  overProcesses(() => {
    const env = { NODE_ENV: 'production', RIPOSTE_TOKEN: `${tokens.current},${tokens.retiring}` }

    it('does not start without a token, and says what to set', async () => {
      const cwd = newFolder()
      const { exitCode, stdout, stderr } = await runToEnd(entry.service, { cwd, env: { NODE_ENV: 'production' } })
      assert.equal(exitCode, 1)
      assert.match(stderr, /RIPOSTE_TOKEN must be set when NODE_ENV is production/)
      assert.equal(stdout, '')
      assert.equal(existsSync(join(cwd, '.riposte')), false)
    })

    it('logs JSON, makes no token, and answers for each of its tokens', async () => {
      const cwd = newFolder()
      const service = await startService(entry.service, { cwd, env })
      for (const token of [tokens.current, tokens.retiring]) {
        assert.equal((await mention(service.url, token)).status, 200)
      }
      service.kill('SIGINT')
      assert.equal(await service.exited, 0)
      const lines = service.stdout().trim().split('\n')
      const events = lines.map((line) => JSON.parse(line).event)
      assert.deepEqual(events, ['listening', 'answered', 'answered', 'stopping'])
      assert.equal(existsSync(join(cwd, '.riposte')), false)
      assert.ok(!service.stdout().includes(tokens.current) && !service.stdout().includes(tokens.retiring))
    })
  }),
)

describe(
  'the service that cannot start',
  overProcesses(() => {
    it('names every problem of its configuration, without a secret', async () => {
      const env = {
        PORT: 'eighty',
        RIPOSTE_TOKEN: `${tokens.current},${tokens.retiring.slice(1)}`,
        RIPOSTE_DEADLINE_MS: '60000',
        RIPOSTE_FRESH_MS: 'none',
        LOG_LEVEL: 'loud',
      }
      const { exitCode, stdout, stderr } = await runToEnd(entry.service, { env })
      assert.equal(exitCode, 1)
      assert.equal(stdout, '')
      assert.match(stderr, /^\nCannot start: the configuration has problems\.\n/)
      assert.equal(stderr.match(/^ {2}- /gm)?.length, 5)
      for (const name of Object.keys(env)) assert.match(stderr, new RegExp(`^ {2}- ${name}\\b`, 'm'))
      assert.ok(!stderr.includes(tokens.current.slice(0, 12)) && !stderr.includes(tokens.retiring.slice(1, 12)))
      assert.doesNotMatch(stderr, /^ +at /m)
    })

    it('says so where its port is in use', async () => {
      const other = createServer()
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
      const address = other.address()
      assert.ok(typeof address === 'object' && address !== null)
      try {
        const env = { PORT: String(address.port), RIPOSTE_TOKEN: tokens.current }
        const { exitCode, stderr } = await runToEnd(entry.service, { env })
        assert.equal(exitCode, 1)
        assert.equal(
          stderr,
          `\nCannot listen on 127.0.0.1:${address.port}.\n  - The port is in use: stop the program that has it, or choose another one with PORT.\n\n`,
        )
      } finally {
        other.close()
      }
    })

    it('does not share its port with a service that was left behind', async () => {
      const env = { RIPOSTE_TOKEN: tokens.current }
      const other = await startService(entry.service, { env })
      const { exitCode, stderr } = await runToEnd(entry.service, { env: { ...env, PORT: String(other.port) } })
      assert.equal(exitCode, 1)
      assert.match(stderr, /The port is in use/)
      other.kill('SIGTERM')
      assert.equal(await other.exited, 0)
    })

    it('says so in a sentence where its address is not one of this computer', async () => {
      const { exitCode, stderr } = await runToEnd(entry.service, {
        env: { PORT: '0', HOST: '192.0.2.1', RIPOSTE_TOKEN: tokens.current },
      })
      assert.equal(exitCode, 1)
      assert.equal(
        stderr,
        '\nCannot listen on 192.0.2.1:0.\n  - This computer does not have the address: choose another one with HOST.\n\n',
      )
    })

    it('says so where the file of its token holds none', async () => {
      const cwd = newFolder()
      mkdirSync(join(cwd, '.riposte'))
      writeFileSync(join(cwd, '.riposte', 'development-token'), 'spoilt\n')
      const { exitCode, stderr } = await runToEnd(entry.service, { cwd, env: { PORT: '0' } })
      assert.equal(exitCode, 1)
      assert.match(stderr, /\.riposte\/development-token does not hold one; delete it and start again/)
      assert.doesNotMatch(stderr, /spoilt|^ +at /m)
    })

    it('says so where its folder cannot be written to', async () => {
      const cwd = newFolder()
      writeFileSync(join(cwd, '.riposte'), 'a file where the folder should be')
      const { exitCode, stderr } = await runToEnd(entry.service, { cwd, env: { PORT: '0' } })
      assert.equal(exitCode, 1)
      assert.match(stderr, /Cannot start: there is no token\.[\s\S]*Set RIPOSTE_TOKEN, or start in a folder/)
      assert.doesNotMatch(stderr, /^ +at /m)
    })
  }),
)
