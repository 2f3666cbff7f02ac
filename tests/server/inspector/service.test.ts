import assert from 'node:assert/strict'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { activity, sign, sleep, tokens, until } from '../exchange.ts'
import { entry, newFolder, overProcesses, type Service, startService } from '../service/program.ts'
import { type Inspected, readInspectorFile, startInspected } from './service.ts'

function post(service: Service, words: string) {
  const body = activity(words)
  const headers = { 'content-type': 'application/json', authorization: sign(body, tokens.current) }
  return fetch(service.url, { method: 'POST', headers, body })
}

function send(service: Inspected, mention: unknown) {
  const headers = { 'content-type': 'application/json' }
  return service.ask('/api/mentions', { method: 'POST', headers, body: JSON.stringify(mention) })
}

/** Reads the events of a service into a list of their names and data. */
function follow(service: Inspected) {
  const events: [string, Record<string, unknown>][] = []
  const state = { events, isOver: false }
  const read = async () => {
    const response = await service.ask('/api/events')
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/)
    let rest = ''
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + text).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? []
        if (name && data) events.push([name, JSON.parse(data)])
      }
    }
  }
  read()
    .catch(() => {})
    .then(() => {
      state.isOver = true
    })
  return state
}

async function stop(service: Inspected) {
  const start = performance.now()
  service.kill('SIGTERM')
  const code = await service.exited
  return { code, afterMs: performance.now() - start }
}

describe(
  'a service with an inspector',
  overProcesses(() => {
    it('tells of every mention at once, and lists it', async () => {
      const service = await startInspected()
      const { events } = follow(service)
      await until(() => events.length === 1)
      const [first] = events
      assert.deepEqual([first?.[0], first?.[1].webhookUrl], ['service', `http://127.0.0.1:${service.port}/webhook`])
      await post(service, 'echo from Teams')
      const sent = await (await send(service, { words: 'echo from here', sender: 'Ada' })).json()
      assert.deepEqual([sent.status, sent.exchange.replyBody], [200, '{"type":"message","text":"from here"}'])
      await until(() => events.length === 3)
      const { exchanges } = await (await service.ask('/api/exchanges')).json()
      const [, older] = exchanges
      assert.deepEqual(exchanges, [events[2]?.[1], events[1]?.[1]])
      const again = await service.ask(`/api/exchanges/${older.id}/replay`, { method: 'POST' })
      assert.equal((await again.json()).body, '{"type":"message","text":"from Teams"}')
      await stop(service)
    })

    it('keeps its key over restarts, in a file for its owner only, and takes its address out at the end', async () => {
      const service = await startInspected()
      const file = join(service.cwd, '.riposte', 'inspector.json')
      assert.equal((statSync(file).mode & 0o777).toString(8), '600')
      assert.match(service.key, /^[\w-]{43}$/)
      assert.equal((await stop(service)).code, 0)
      assert.deepEqual(readInspectorFile(service.cwd), { address: null, key: service.key })
      const again = await startInspected({}, service.cwd)
      assert.equal(again.key, service.key)
      assert.equal((await again.ask('/api/service')).status, 200)
      await stop(again)
    })

    it('makes a new key where the file holds none', async () => {
      const cwd = newFolder()
      mkdirSync(join(cwd, '.riposte'))
      writeFileSync(join(cwd, '.riposte', 'inspector.json'), '{"key":"short"}')
      const service = await startInspected({}, cwd)
      assert.match(service.key, /^[\w-]{43}$/)
      await stop(service)
    })

    it('ends at once, also where pages follow its events and one of them does not read', async () => {
      const service = await startInspected()
      const reader = follow(service)
      const idle = connect(service.inspectorPort, '127.0.0.1').on('error', () => {})
      idle.pause()
      idle.write(
        `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${service.inspectorPort}\r\nAuthorization: Bearer ${service.key}\r\n\r\n`,
      )
      await until(() => reader.events.length === 1)
      await sleep(50)
      assert.equal((await (await send(service, { words: 'echo hi' })).json()).status, 200)
      const { code, afterMs } = await stop(service)
      idle.destroy()
      assert.equal(code, 0)
      assert.ok(afterMs < 1500, `${afterMs} ms`)
      await until(() => reader.isOver)
    })

    it('lets a test mention have its reply before it ends', async () => {
      const service = await startInspected({}, newFolder(), entry.slowService)
      const sending = send(service, { words: 'wait 600' })
      await sleep(250)
      service.kill('SIGTERM')
      assert.equal((await (await sending).json()).body, '{"type":"message","text":"waited 600 ms"}')
      assert.equal(await service.exited, 0)
    })

    it('takes a free port where another service has its own, and says so', async () => {
      const other = await startInspected()
      const taken = other.inspectorPort
      const service = await startInspected({ RIPOSTE_INSPECTOR_PORT: `${taken}` })
      assert.notEqual(service.inspectorPort, taken)
      assert.match(service.stdout(), new RegExp(`on a free port: ${taken} is in use`))
      assert.equal((await service.ask('/api/service')).status, 200)
      await stop(service)
      await stop(other)
    })

    it('runs where its file cannot be written, and says so', async () => {
      const cwd = newFolder()
      writeFileSync(join(cwd, '.riposte'), 'a file where the folder should be')
      const env = { RIPOSTE_TOKEN: tokens.current, RIPOSTE_INSPECTOR_PORT: '0' }
      const service = await startService(entry.service, { cwd, env })
      await until(() => service.stdout().includes('cannot write .riposte/inspector.json'))
      assert.match(service.stdout(), /Playground +http/)
      service.kill('SIGTERM')
      assert.equal(await service.exited, 0)
    })

    it('has none where it is switched off', async () => {
      const cwd = newFolder()
      const service = await startService(entry.service, { cwd, env: { RIPOSTE_TOKEN: tokens.current } })
      assert.doesNotMatch(service.stdout(), /Playground/)
      assert.equal(existsSync(join(cwd, '.riposte')), false)
      service.kill('SIGTERM')
      assert.equal(await service.exited, 0)
    })

    it('logs what Teams would not accept of a reply, once, also without an inspector, but not in production', async () => {
      for (const [env, count] of [
        [{}, 1],
        [{ NODE_ENV: 'production', HOST: '127.0.0.1' }, 0],
      ] as const) {
        const own = { RIPOSTE_TOKEN: tokens.current, RIPOSTE_FRESH_MS: '0', ...env }
        const service = await startService(entry.slowService, { env: own })
        for (const times of [1, 2]) {
          assert.equal((await post(service, 'submit')).status, 200)
          await until(() => service.stdout().split('answered').length === times + 1)
        }
        service.kill('SIGTERM')
        await service.exited
        const found = service
          .stdout()
          .match(/finding .*rule=action-not-open-url .*at=\/attachments\/0\/content\/actions\/0 .*/g)
        assert.equal(found?.length ?? 0, count, service.stdout())
      }
    })

    it('has one in production where it is asked for, and logs its address without the key', async () => {
      const service = await startInspected({ NODE_ENV: 'production', HOST: '127.0.0.1' })
      assert.equal((await post(service, 'echo hi')).status, 200)
      const [line = ''] = service.stdout().split('\n')
      assert.equal(JSON.parse(line).inspector, service.origin)
      // An exchange is recorded once its answer is out.
      await sleep(50)
      assert.equal((await (await service.ask('/api/exchanges')).json()).exchanges.length, 1)
      await stop(service)
      assert.ok(!service.stdout().includes(service.key))
    })
  }),
)
