import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { activity, sleep, tokens, until } from '../exchange.ts'
import { entry, overProcesses, type Service, startService } from './program.ts'
import { converse, headOf } from './wire.ts'

const env = { RIPOSTE_TOKEN: tokens.current, RIPOSTE_FRESH_MS: '0' }

function wait(service: Service, ms: number) {
  const body = activity(`wait ${ms}`)
  return converse(service.port, [headOf(body), body])
}

async function exitOf(service: Service) {
  const start = performance.now()
  const code = await service.exited
  return { code, afterMs: performance.now() - start }
}

describe(
  'the end of the service',
  overProcesses(() => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      it(`lets a running reply finish at ${signal}, takes no new mention, and exits with 0`, async () => {
        const service = await startService(entry.slowService, { env })
        const running = wait(service, 900)
        await sleep(200)
        service.kill(signal)
        await until(() => service.stdout().includes('stopping'))
        await sleep(100)
        assert.deepEqual(await wait(service, 0), [])
        const [answer] = await running
        assert.deepEqual([answer?.status, JSON.parse(answer?.body ?? '{}').text], [200, 'waited 900 ms'])
        const { code, afterMs } = await exitOf(service)
        assert.equal(code, 0)
        assert.ok(afterMs < 2000, `${afterMs} ms`)
        assert.equal(service.stderr(), '')
        assert.match(service.stdout(), /answered/)
      })
    }

    it('lives on where a command leaves a promise that fails unattended', async () => {
      const service = await startService(entry.slowService, { env: { ...env, RIPOSTE_DEADLINE_MS: '150' } })
      const body = activity('stray')
      const [late] = await converse(service.port, [headOf(body), body])
      assert.equal(late?.status, 200)
      assert.match(JSON.parse(late?.body ?? '{}').text, /longer than Teams waits/)
      await until(() => service.stdout().includes('unhandled rejection'))
      const [next] = await wait(service, 1)
      assert.equal(JSON.parse(next?.body ?? '{}').text, 'waited 1 ms')
      assert.equal(service.stderr(), '')
      service.kill('SIGTERM')
      assert.equal((await exitOf(service)).code, 0)
    })

    it('exits at once where nothing runs, also where connections are open', async () => {
      const service = await startService(entry.slowService, { env })
      const idle = connect(service.port, '127.0.0.1')
      const body = activity('wait 0')
      idle.write(headOf(body) + body)
      await new Promise((resolve) => idle.once('data', resolve))
      service.kill('SIGTERM')
      const { code, afterMs } = await exitOf(service)
      idle.destroy()
      assert.equal(code, 0)
      assert.ok(afterMs < 1500, `${afterMs} ms`)
    })

    it('does not wait longer than for a deadline for those who stopped sending', async () => {
      const service = await startService(entry.slowService, { env: { ...env, RIPOSTE_DEADLINE_MS: '500' } })
      const half = connect(service.port, '127.0.0.1').on('error', () => {})
      half.write(headOf('x', { 'Content-Length': '1000' }))
      await sleep(150)
      service.kill('SIGTERM')
      const { code, afterMs } = await exitOf(service)
      half.destroy()
      assert.equal(code, 0)
      assert.ok(afterMs < 2500, `${afterMs} ms`)
    })

    it('takes two signals at once for one, as bun run passes Ctrl+C on', async () => {
      const service = await startService(entry.slowService, { env })
      const running = wait(service, 700)
      await sleep(200)
      service.kill('SIGINT')
      service.kill('SIGINT')
      await sleep(50)
      service.kill('SIGTERM')
      const [answer] = await running
      assert.equal(answer?.status, 200)
      assert.equal(await service.exited, 0)
    })

    it('is at once at a second signal later', async () => {
      const service = await startService(entry.slowService, { env })
      const running = wait(service, 3800)
      await sleep(200)
      service.kill('SIGINT')
      await sleep(700)
      service.kill('SIGINT')
      const { code, afterMs } = await exitOf(service)
      assert.equal(code, 1)
      assert.ok(afterMs < 1000, `${afterMs} ms`)
      assert.deepEqual(await running, [])
    })

    it('answers a late command with its sentence before it exits', async () => {
      const service = await startService(entry.slowService, { env: { ...env, RIPOSTE_DEADLINE_MS: '600' } })
      const running = wait(service, 60_000)
      await sleep(200)
      service.kill('SIGTERM')
      const [answer] = await running
      assert.match(answer?.body ?? '', /This takes longer than Teams waits/)
      assert.equal(await service.exited, 0)
    })
  }),
)
