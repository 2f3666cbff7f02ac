// Sends mentions to the service as Teams does: over HTTP, signed with the current token of the team; and recorded ones again.

import { parseMention } from '../../shared/activity.ts'
import { isObject, type JsonObject, parseJson } from '../../shared/json.ts'
import { sendMention } from '../../shared/send.ts'
import { importToken, signBody } from '../../shared/signature.ts'
import { buildRequest, type SimulatedRequest } from '../../shared/simulate.ts'
import { type Recorded, toExchange } from './exchanges.ts'
import type { ReadyMention } from './mention-to-send.ts'
import type { Served } from './observer.ts'
import { type OwnMentions, ownMentionHeader } from './own-mentions.ts'
import type { Sent } from './protocol.ts'
import type { RefusalCode } from './refusals.ts'
import { renewActivity, threadRootOf } from './renew.ts'
import { usualWebhookName } from './service-info.ts'

export interface SenderOptions {
  readonly served: () => Served
  /** Callback URL of the default team, as it is reached from this computer. */
  readonly webhookUrl: () => URL
  readonly ownMentions: OwnMentions
  readonly fetch: typeof fetch
  /** Epoch milliseconds. */
  readonly now: () => number
}

export type Sending =
  | { readonly ok: true; readonly sent: Sent }
  | { readonly ok: false; readonly code: Extract<RefusalCode, 'team-unknown' | `replay-${string}`> }

export interface Sender {
  send(mention: ReadyMention): Promise<Sending>
  replay(exchange: Recorded): Promise<Sending>
}

const usualSender = 'Person Example'

/** An exchange is recorded just after its answer is out; judging a large card takes some time. */
const recordedWithinMs = 2000
const encoder = new TextEncoder()
const utf8 = new TextDecoder()

export function createSender({ served, webhookUrl, ownMentions, fetch, now }: SenderOptions): Sender {
  let last = 0

  /** Later each time: Teams' ids are milliseconds, and two mentions at once must not be taken for one that came twice. */
  function nextTime(): Date {
    last = Math.max(now(), last + 1)
    return new Date(last)
  }

  function findTeam(path: string) {
    const { teams, name = usualWebhookName } = served()
    const team = Object.hasOwn(teams, path) ? teams[path] : undefined
    const token = team?.tokens[0]
    return token === undefined ? undefined : { path, token, name: team?.name ?? name }
  }

  async function deliver(path: string, request: SimulatedRequest, facts: Facts, replyJson?: string): Promise<Sent> {
    const url = webhookUrl()
    if (path !== 'default') url.pathname += `/${encodeURIComponent(path)}`
    const { mark, exchange, forget } = ownMentions.expect(request.times, replyJson)
    try {
      const headers = { ...request.headers, [ownMentionHeader]: mark }
      const { status, elapsedMs, body, reply: read } = await sendMention(url, { ...request, headers }, { fetch })
      const recorded = status === null ? null : await within(exchange, recordedWithinMs)
      const { authorization: _, ...shown } = request.headers
      return {
        ...facts,
        exchange: recorded && toExchange(recorded),
        status,
        elapsedMs,
        body,
        reply: read,
        findings: recorded?.findings ?? [],
        url: url.href,
        request: { headers: shown, body: utf8.decode(join(request.parts)) },
      }
    } finally {
      forget()
    }
  }

  return {
    async send({ words, sender = usualSender, team: path = 'default', threadRootId, fault, replyJson }) {
      const team = findTeam(path)
      if (!team) return { ok: false, code: 'team-unknown' }
      const time = nextTime()
      const request = await buildRequest(
        {
          words,
          webhookName: team.name,
          senderName: sender,
          ...(path !== 'default' && { teamName: path }),
          ...(threadRootId !== undefined && { threadRootId }),
        },
        team.token,
        { now: time, fault },
      )
      const root = threadRootId ?? String(time.getTime())
      const facts = { threadRootId: root, askedAt: time.toISOString(), sender, words }
      return { ok: true, sent: await deliver(path, request, facts, replyJson) }
    },

    async replay({ team: path, tokenPosition, requestBody, requestHeaders }) {
      if (tokenPosition === null) return { ok: false, code: 'replay-unsigned' }
      const team = findTeam(path)
      if (!team) return { ok: false, code: 'team-unknown' }
      const activity = parseJson(encoder.encode(requestBody ?? ''))
      if (!isObject(activity)) return { ok: false, code: 'replay-unreadable' }
      const time = nextTime()
      const renewed = renewActivity(activity, time)
      const body = encoder.encode(JSON.stringify(renewed))
      const parsed = parseMention(body, team.name)
      if (!parsed.ok) return { ok: false, code: 'replay-unreadable' }
      const { 'content-type': contentType = 'application/json; charset=utf-8' } = requestHeaders
      const authorization = await signBody(await importToken(team.token), body)
      const headers = { 'content-type': contentType, accept: 'application/json', authorization }
      const facts = factsOf(renewed, time, parsed.mention.words, parsed.mention.sender.name)
      return { ok: true, sent: await deliver(path, { headers, parts: [body], times: 1 }, facts) }
    },
  }
}

type Facts = Pick<Sent, 'threadRootId' | 'askedAt' | 'sender' | 'words'>

function factsOf(activity: JsonObject, time: Date, words: string, sender: string | null): Facts {
  const threadRootId = threadRootOf(activity) ?? String(time.getTime())
  return { threadRootId, askedAt: time.toISOString(), sender: sender ?? usualSender, words }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

async function within<Value>(promise: Promise<Value>, limitMs: number): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limitMs, null)
  })
  const first = await Promise.race([promise, limit])
  clearTimeout(timer)
  return first
}
