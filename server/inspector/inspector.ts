// The inspector: what reached the webhook and what was answered, test mentions, replays, and the page that shows it all. For
// this computer only, on a listener of its own: nothing of it is reachable through the webhook's port.

import { describeError, type Log } from '../log.ts'
import { createApiRoutes } from './api-routes.ts'
import { createEvents } from './events.ts'
import { createExchanges, summarize } from './exchanges.ts'
import { hasKey, whyForeign } from './guard.ts'
import type { Judge } from './judge.ts'
import type { Observer, Served } from './observer.ts'
import { createOwnMentions } from './own-mentions.ts'
import { createPageFiles } from './page-files.ts'
import { createPageRoutes } from './page-routes.ts'
import { createRecorder } from './recorder.ts'
import { refuse } from './refusals.ts'
import { dispatch } from './routes.ts'
import { createSender } from './sender.ts'
import { toServiceInfo } from './service-info.ts'

export interface InspectorOptions {
  /** What every request to the API must bring. */
  readonly key: string
  readonly log: Log
  /** Cut out of what is recorded. */
  readonly secrets: readonly string[]
  readonly judge?: Judge | undefined
  readonly fetch: typeof fetch
  /** Epoch milliseconds. */
  readonly now?: () => number
}

export interface Place {
  /** Of the inspector's own listener. */
  readonly port: number
  /** Callback URL of the default team, as it is reached from this computer. */
  readonly webhookUrl: URL
}

export interface Inspector extends Observer {
  readonly key: string
  /** To be called before a request can come. */
  listening(place: Place): void
  /** Answers the requests of its listener. */
  fetch(request: Request): Promise<Response>
  /** Ends the streams of events, and what is in preparation. */
  close(): void
}

export function createInspector({ key, log, secrets, judge, fetch, now = Date.now }: InspectorOptions): Inspector {
  const exchanges = createExchanges()
  const events = createEvents()
  const ownMentions = createOwnMentions()
  const files = createPageFiles()
  let served: Served | undefined
  let place: Place | undefined

  const open = createRecorder({
    log,
    secrets: [...secrets, key],
    judge,
    ownMentions,
    keep(exchange) {
      exchanges.keep(exchange)
      events.publish('exchange', summarize(exchange))
    },
    update(exchange) {
      if (exchanges.update(exchange)) events.publish('exchange', summarize(exchange))
    },
  })
  const webhookUrl = () => new URL(required(place).webhookUrl)
  const sender = createSender({ served: () => required(served), webhookUrl, ownMentions, fetch, now })
  const describeService = () => toServiceInfo(required(served), webhookUrl())
  const pageRoutes = createPageRoutes(files)
  const apiRoutes = createApiRoutes({ exchanges, events, sender, describeService })

  return {
    key,
    open,
    serve(given) {
      served = given
    },
    listening(given) {
      place = given
    },
    async fetch(request) {
      const foreign = whyForeign(request.headers, required(place).port)
      if (foreign) return refuse(foreign)
      const pathname = URL.canParse(request.url) ? new URL(request.url).pathname : ''
      const isApi = pathname.startsWith('/api/')
      if (isApi && !hasKey(request.headers, key)) return refuse('key-wrong')
      try {
        return await dispatch(isApi ? apiRoutes : pageRoutes, request, pathname)
      } catch (error) {
        log.error('inspector failed', { error: describeError(error) })
        return refuse('inspector-failed')
      }
    },
    close() {
      events.close()
      files.close()
    },
  }
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Cannot inspect: the service is not put together yet')
  return value
}
