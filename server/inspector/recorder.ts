// Makes an exchange of each request that reaches the webhook, after its answer is on its way. Keeps no token, no signature and
// no key, and of requests that were refused, which anybody can send, no more than a beginning.

import { type Log, redact } from '../log.ts'
import { keptReplyCharacters, type Recorded } from './exchanges.ts'
import { createFindingsLog, worstOf } from './findings.ts'
import type { Judge } from './judge.ts'
import type { Facts, Observer } from './observer.ts'
import { type OwnMentions, ownMentionHeader } from './own-mentions.ts'
import type { Late } from './protocol.ts'

export interface RecorderOptions {
  readonly log: Log
  /** Cut out wherever they turn up. */
  readonly secrets: readonly string[]
  /** Judges replies; what it finds is logged too. */
  readonly judge?: Judge | undefined
  readonly ownMentions?: OwnMentions
  readonly keep?: (exchange: Recorded) => void
  /** Of an exchange that was kept before, now with what came late. */
  readonly update?: (exchange: Recorded) => void
}

const refusedCharacters = 4096
const maxHeaders = 64
const headerCharacters = 1024
const wordsCharacters = 500

const hiddenHeaders: ReadonlySet<string> = new Set(['authorization', 'proxy-authorization', 'cookie', ownMentionHeader])

const utf8 = new TextDecoder()

export function createRecorder(options: RecorderOptions): Observer['open'] {
  const { log, secrets, judge, ownMentions, keep, update } = options
  const logFindings = createFindingsLog(log)
  const hide = (text: string) => redact(text, secrets)

  return (request, team, body) => {
    const id = crypto.randomUUID().slice(0, 8)
    const at = new Date().toISOString()
    const startedAt = body?.ok ? body.startedAt : performance.now()
    const own = ownMentions?.find(request)
    const requestHeaders = headersOf(request, hide)
    let facts: Facts = {}
    let isPrepared = false
    let recorded: Recorded | undefined

    function record(status: number, bytes: ArrayBuffer, elapsedMs: number): Recorded {
      const replyBody = hide(utf8.decode(bytes))
      const { outcome = 'answered', mention, command = null, tokenPosition = null, cause, late } = facts
      const findings = (status === 200 && judge?.(replyBody, bytes.byteLength)) || []
      if (command !== null && outcome === 'answered') logFindings(command, findings)
      const requestBody = body?.ok ? hide(utf8.decode(body.bytes)) : null
      return {
        id,
        at,
        team: cut(hide(team), 64),
        outcome,
        sender: mention?.sender.name == null ? null : cut(hide(mention.sender.name), wordsCharacters),
        words: mention ? cut(hide(mention.words), wordsCharacters) : null,
        command,
        status,
        elapsedMs,
        worst: worstOf(findings),
        isOwn: own !== undefined,
        requestBody: mention ? requestBody : requestBody && cut(requestBody, refusedCharacters),
        requestHeaders,
        tokenPosition,
        replyBody: replyBody.slice(0, keptReplyCharacters),
        replyBytes: bytes.byteLength,
        findings,
        ...(cause !== undefined && { cause: hide(cause) }),
        ...(late && { late: bounded(late) }),
      }
    }

    function bounded(late: Late): Late {
      const { elapsedMs } = late
      if ('cause' in late) return { elapsedMs, cause: hide(late.cause) }
      return { elapsedMs, body: hide(late.body).slice(0, keptReplyCharacters) }
    }

    return {
      id,
      takePreparedReply() {
        const reply = own?.takeReply()
        isPrepared = reply !== undefined
        return reply
      },
      note(more) {
        facts = { ...facts, ...more }
        if (!recorded || !more.late) return
        recorded = { ...recorded, late: bounded(more.late) }
        update?.(recorded)
      },
      end(answer) {
        const elapsedMs = performance.now() - startedAt
        if (isPrepared) log.info('answered', { team, with: 'a prepared reply', ms: Math.round(elapsedMs) })
        const { status } = answer
        const reading = answer.clone().arrayBuffer()
        // The answer goes out first: judging a large card takes longer than answering with it.
        setTimeout(async () => {
          recorded = record(status, await reading, elapsedMs)
          keep?.(recorded)
          own?.recorded(recorded)
        })
      },
    }
  }
}

function headersOf(request: Request, hide: (text: string) => string): Readonly<Record<string, string>> {
  const shown = [...request.headers].filter(([name]) => !hiddenHeaders.has(name)).slice(0, maxHeaders)
  return Object.fromEntries(shown.map(([name, value]) => [cut(name, 64), cut(hide(value), headerCharacters)]))
}

function cut(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters)}…`
}
