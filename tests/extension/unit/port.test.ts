import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, it } from 'node:test'
import { probeHealth, waitUntilHealthy } from '../../../extension/src/server/health.ts'
import { findFreePort, isPortFree } from '../../../extension/src/server/port.ts'

const servers: Server[] = []
after(() => {
  for (const server of servers) server.close()
})

async function listen(handler: RequestListener, host?: string): Promise<number> {
  const server = createServer(handler).listen({ port: 0, ...(host && { host }) })
  servers.push(server)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const options = () => ({ fetch, signal: AbortSignal.timeout(5_000) })

describe('isPortFree()', () => {
  it('sees a listener on every address, and one on the loopback alone', async () => {
    for (const host of [undefined, '127.0.0.1']) {
      const port = await listen((_, response) => response.end(), host)
      assert.equal(await isPortFree(port), false)
    }
  })

  it('takes a port for free after its listener is gone', async () => {
    const port = await listen((_, response) => response.end())
    const server = servers.pop()
    server?.close()
    assert.ok(server)
    await once(server, 'close')
    assert.equal(await isPortFree(port), true)
  })
})

describe('findFreePort()', () => {
  it('passes over the next port, which the second listener of the server takes', async () => {
    const port = await listen((_, response) => response.end())
    const free = await findFreePort(port)
    assert.ok(free !== undefined && free >= port + 10, String(free))
    assert.equal(await isPortFree(free), true)
  })
})

describe('probeHealth()', () => {
  it('tells a healthy service from another one and from none', async () => {
    const asked: (string | undefined)[] = []
    const healthy = await listen((request, response) => {
      asked.push(request.url)
      response.end()
    })
    const other = await listen((_, response) => response.writeHead(404).end())
    assert.equal(await probeHealth(healthy, options()), 'healthy')
    assert.deepEqual(asked, ['/health'])
    assert.equal(await probeHealth(other, options()), 'other')
    assert.equal(await probeHealth(1, options()), 'none')
  })
})

describe('waitUntilHealthy()', () => {
  it('waits for a service that cannot answer yet', async () => {
    let asked = 0
    const port = await listen((_, response) => response.writeHead(++asked < 3 ? 503 : 200).end())
    assert.equal(await waitUntilHealthy(port, options()), true)
    assert.equal(asked, 3)
  })

  it('gives up when it is told to', async () => {
    assert.equal(await waitUntilHealthy(1, { fetch, signal: AbortSignal.timeout(200) }), false)
  })
})
