import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { before, describe, it } from 'node:test'
import { activity, sign, tokens } from '../exchange.ts'
import { overProcesses } from '../service/program.ts'
import type { WireAnswer } from '../service/wire.ts'
import { askRaw, type Inspected, startInspected } from './service.ts'

let service: Inspected

const mention = JSON.stringify({ words: 'echo hi' })

function expectRefusal(answer: WireAnswer | undefined, status: number, code: string): void {
  assert.deepEqual([answer?.status, JSON.parse(answer?.body ?? '{}').error?.code], [status, code])
  expectHeaders(answer?.head ?? '')
}

function expectHeaders(head: string): void {
  assert.match(head, /^x-frame-options: DENY$/im)
  assert.match(head, /^content-security-policy: default-src 'none';.* frame-ancestors 'none'/im)
  assert.match(head, /^x-content-type-options: nosniff$/im)
  assert.match(head, /^referrer-policy: no-referrer$/im)
  assert.match(head, /^cross-origin-opener-policy: same-origin$/im)
  assert.match(head, /^cross-origin-resource-policy: same-origin$/im)
  assert.doesNotMatch(head, /^access-control-/im)
}

async function answeredCount(): Promise<number> {
  return (await (await service.ask('/api/exchanges')).json()).exchanges.length
}

function reaches(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 })
    const end = (isOpen: boolean) => () => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false))
  })
}

describe(
  'the inspector over a socket',
  overProcesses(() => {
    before(async () => {
      service = await startInspected({ HOST: '0.0.0.0' })
    })

    it('answers to its own names, with headers that keep others out', async () => {
      for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
        const answer = await askRaw(service, { headers: { Host: `${name}:${service.inspectorPort}` } })
        assert.equal(answer?.status, 200)
        expectHeaders(answer?.head ?? '')
        assert.match(answer?.head ?? '', /^cache-control: no-store$/im)
      }
    })

    for (const path of ['/', '/playground.js', '/waiting.js', '/api/service', '/api/events', '/elsewhere']) {
      it(`refuses ${path} under the name of a web site that points here`, async () => {
        for (const host of ['evil.example', `evil.example:${service.inspectorPort}`, '127.0.0.1', 'localhost:1']) {
          expectRefusal(await askRaw(service, { path, headers: { Host: host } }), 403, 'host-unknown')
        }
      })
    }

    it('refuses an absolute address with another name, and needs no more than a Host', async () => {
      const path = `http://evil.example:${service.inspectorPort}/api/service`
      const answer = await askRaw(service, { path, headers: { Host: 'evil.example' } })
      assert.ok(answer && answer.status >= 400 && answer.status < 500, `${answer?.status}`)
      const nameless = await askRaw(service, { headers: { Host: null } })
      assert.ok(nameless === undefined || (nameless.status >= 400 && nameless.status < 500), `${nameless?.status}`)
    })

    it('refuses what a page of another origin sends, even with the key, and does nothing of it', async () => {
      const before = await answeredCount()
      for (const origin of ['http://evil.example', 'null', `http://localhost:${service.port}`]) {
        for (const method of ['POST', 'OPTIONS']) {
          const answer = await askRaw(service, {
            method,
            path: '/api/mentions',
            headers: { Origin: origin, 'Access-Control-Request-Headers': 'authorization' },
            body: mention,
          })
          expectRefusal(answer, 403, 'origin-unknown')
        }
      }
      assert.equal(await answeredCount(), before)
    })

    it('refuses every path of the API without the key, or with a wrong one', async () => {
      const wrong = [null, '', 'Bearer', `Bearer ${'A'.repeat(43)}`, `Basic ${service.key}`, `Bearer ${service.key}=`]
      for (const path of ['/api/service', '/api/exchanges', '/api/exchanges/x', '/api/events', '/api/elsewhere']) {
        for (const authorization of wrong) {
          expectRefusal(await askRaw(service, { path, headers: { Authorization: authorization } }), 401, 'key-wrong')
        }
      }
      const answer = await askRaw(service, {
        method: 'POST',
        path: `/api/mentions?key=${service.key}`,
        headers: { Authorization: null },
        body: mention,
      })
      expectRefusal(answer, 401, 'key-wrong')
    })

    it('says 404 for what is not there, and 405 with the method that it takes', async () => {
      for (const path of [
        '/elsewhere',
        '/api/',
        '/api/exchanges/a/b',
        '/page/playground.ts',
        '/..%2f..%2fpackage.json',
      ]) {
        expectRefusal(await askRaw(service, { path }), 404, 'path-unknown')
      }
      for (const [method, path, allow] of [
        ['POST', '/', 'GET'],
        ['DELETE', '/api/exchanges', 'GET'],
        ['GET', '/api/mentions', 'POST'],
        ['GET', '/api/exchanges/x/replay', 'POST'],
      ] as const) {
        const answer = await askRaw(service, { method, path })
        expectRefusal(answer, 405, 'method-wrong')
        assert.match(answer?.head ?? '', new RegExp(`^allow: ${allow}$`, 'im'))
      }
    })

    it('takes JSON only, and no more than 2 MB of it', async () => {
      const path = '/api/mentions'
      const text = { 'Content-Type': 'text/plain' }
      expectRefusal(
        await askRaw(service, { method: 'POST', path, headers: text, body: mention }),
        415,
        'content-type-not-json',
      )
      const huge = { 'Content-Length': `${2 * 1024 * 1024 + 1}` }
      expectRefusal(
        await askRaw(service, { method: 'POST', path, headers: huge, body: mention }),
        413,
        'body-too-large',
      )
    })

    it('listens on the loopback only, also where the webhook is open to all', async () => {
      const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
      const outside = addresses.filter(({ internal, family }) => !internal && family === 'IPv4')
      assert.equal(await reaches('127.0.0.1', service.inspectorPort), true)
      for (const { address } of outside) {
        assert.deepEqual(
          [await reaches(address, service.inspectorPort), await reaches(address, service.port)],
          [false, true],
        )
      }
    })

    it('is not reachable through the port of the webhook, nor the webhook through its own', async () => {
      const headers = { authorization: `Bearer ${service.key}` }
      for (const path of ['/', '/playground.js', '/api/service', '/api/exchanges', '/api/events']) {
        const answer = await fetch(`http://127.0.0.1:${service.port}${path}`, { headers })
        assert.deepEqual([answer.status, (await answer.json()).error.code], [404, 'path-unknown'])
      }
      const body = activity('echo hi')
      for (const path of ['/webhook', '/webhook/default', '/health']) {
        const answer = await askRaw(service, {
          method: 'POST',
          path,
          headers: { Authorization: sign(body, tokens.current) },
          body,
        })
        expectRefusal(answer, 404, 'path-unknown')
      }
    })

    it('does not print its key, nor a failure', () => {
      const printed = service.stdout() + service.stderr()
      assert.match(printed, /Playground +http:\/\/127\.0\.0\.1:\d+\/\n +its key is in \.riposte\/inspector\.json\n/)
      assert.ok(!printed.includes(service.key) && !printed.includes(tokens.current))
      assert.doesNotMatch(printed, /failed/)
      assert.equal(service.stderr(), '')
    })
  }),
)
