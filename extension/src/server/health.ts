// Asks a server on this machine whether it can answer.

import { setTimeout as sleep } from 'node:timers/promises'

/** `healthy`: it answers as a service for mentions does; `other`: something else listens there; `none`: nothing answers. */
export type Health = 'healthy' | 'other' | 'none'

export interface HealthOptions {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
}

const patienceMs = 2_000
const everyMs = 120

export function healthUrl(port: number): URL {
  return new URL(`http://localhost:${port}/health`)
}

export async function probeHealth(port: number, { fetch, signal }: HealthOptions): Promise<Health> {
  try {
    const response = await fetch(healthUrl(port), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      redirect: 'manual',
    })
    await response.body?.cancel()
    return response.status === 200 ? 'healthy' : 'other'
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'other' : 'none'
  }
}

/** Asks again and again until the server is healthy or `signal` is aborted; gives whether it is. */
export async function waitUntilHealthy(port: number, options: HealthOptions): Promise<boolean> {
  while (!options.signal.aborted) {
    if ((await probeHealth(port, options)) === 'healthy') return true
    await sleep(everyMs, undefined, { signal: options.signal }).catch(() => undefined)
  }
  return false
}
