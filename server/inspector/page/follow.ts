// Follows the service by its events for as long as the page lives: each restart ends the stream, and it is opened again.

import type { ExchangeSummary, ServiceInfo } from '../protocol.ts'
import type { Api } from './api.ts'
import { readEvents } from './event-stream.ts'

export interface Follower {
  /** The stream is open: first, or again. */
  onService(service: ServiceInfo): void
  onExchange(exchange: ExchangeSummary): void
  /** The stream has ended or cannot be opened; it is tried again until the page is told to stop. */
  onLost(): void
}

/** A reload by `--watch` takes less than a second; a service that was stopped need not be asked that often. */
const shortestPauseMs = 250
const longestPauseMs = 5000

/** Does not return before `signal` is aborted. */
export async function follow(api: Api, follower: Follower, signal: AbortSignal): Promise<void> {
  let pauseMs = shortestPauseMs
  while (!signal.aborted) {
    try {
      for await (const { name, data } of readEvents(await api.events(signal))) {
        pauseMs = shortestPauseMs
        if (name === 'service') follower.onService(JSON.parse(data))
        else if (name === 'exchange') follower.onExchange(JSON.parse(data))
      }
    } catch {
      // Whatever ended it: the service went away, and comes back or does not.
    }
    if (signal.aborted) return
    follower.onLost()
    await pause(pauseMs, signal)
    pauseMs = Math.min(longestPauseMs, pauseMs * 2)
  }
}

/** Ends early when the page is looked at again: whoever comes back wants to see what is true now. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('focus', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('focus', end)
    signal.addEventListener('abort', end)
  })
}
