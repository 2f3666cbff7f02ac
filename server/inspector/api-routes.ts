// What the page and the tools of a developer ask the inspector for. Every request here has brought the key.

import { readBody } from '../http.ts'
import type { EventStreams } from './events.ts'
import { type Exchanges, type Recorded, toExchange } from './exchanges.ts'
import { readMentionToSend } from './mention-to-send.ts'
import type { ServiceInfo } from './protocol.ts'
import { commonHeaders, refuse, respond } from './refusals.ts'
import type { Route } from './routes.ts'
import type { Sender, Sending } from './sender.ts'

export interface ApiParts {
  readonly exchanges: Exchanges
  readonly events: EventStreams
  readonly sender: Sender
  readonly describeService: () => ServiceInfo
}

/** A mention with a card of the workbench in it. */
const maxBytes = 2 * 1024 * 1024

export function createApiRoutes({ exchanges, events, sender, describeService }: ApiParts): readonly Route[] {
  async function send(request: Request): Promise<Response> {
    const body = await readBody(request, maxBytes)
    if (!body.ok) return refuse(body.code)
    const read = readMentionToSend(body.bytes)
    if (!read.ok) return refuse('mention-malformed', { detail: read.problem })
    return toAnswer(await sender.send(read.mention))
  }

  function follow(): Response {
    const stream = events.open(describeService())
    if (!stream) return refuse('too-many-pages')
    return new Response(stream, { headers: { ...commonHeaders, 'content-type': 'text/event-stream; charset=utf-8' } })
  }

  const withExchange = (answer: (found: Recorded) => Response | Promise<Response>) => (_: Request, id: string) => {
    const found = exchanges.get(id)
    return found ? answer(found) : refuse('exchange-unknown')
  }

  return [
    { method: 'GET', path: /^\/api\/service$/, answer: () => respond(describeService()) },
    { method: 'GET', path: /^\/api\/events$/, answer: follow },
    { method: 'GET', path: /^\/api\/exchanges$/, answer: () => respond({ exchanges: exchanges.list() }) },
    {
      method: 'GET',
      path: /^\/api\/exchanges\/([\w-]+)$/,
      answer: withExchange((found) => respond(toExchange(found))),
    },
    {
      method: 'POST',
      path: /^\/api\/exchanges\/([\w-]+)\/replay$/,
      answer: withExchange(async (found) => toAnswer(await sender.replay(found))),
    },
    { method: 'POST', path: /^\/api\/mentions$/, answer: send },
  ]
}

function toAnswer(sending: Sending): Response {
  return sending.ok ? respond(sending.sent) : refuse(sending.code)
}
