// The life of a mention, as an Elysia plugin: bytes -> size limit -> team by path -> verify -> parse -> fresh? ->
// seen before? -> command -> reply before the deadline. Nothing is parsed before it is verified.

import { Elysia } from 'elysia'
import { type Mention, parseMention } from '../shared/activity.ts'
import { createKeyring, verifyAuthorization } from '../shared/keyring.ts'
import type { OutcomeCode } from '../shared/outcome.ts'
import { createAnswering } from './answer.ts'
import { type Answer, type Commands, chooseAmong } from './commands.ts'
import { defaults } from './defaults.ts'
import { createDuplicates } from './duplicates.ts'
import { type Field, type ReceivedBody, readBody, refuse, respond } from './http.ts'
import type { Observer, Trace } from './inspector/observer.ts'
import { describeError, type Log, silentLog } from './log.ts'
import { explainAddress } from './page.ts'

export interface TeamOptions {
  /** Security tokens from Teams: the current one first, then those being retired. */
  readonly tokens: readonly string[]
  /** The name under which the webhook is registered in this team. */
  readonly name?: string
}

export interface RiposteOptions {
  readonly commands: Commands
  /** The name under which the webhook is registered in Teams, for teams without one of their own. */
  readonly name?: string
  /** Answers what no command does. By default the nearest command is suggested. */
  readonly fallback?: Answer
  /** Teams by the last part of their path; `default` is served at `/webhook` itself. */
  readonly teams: Readonly<Record<string, TeamOptions>>
  /** How long a command may take before the person is told that it is late: 4000 unless given. Teams waits 5000. */
  readonly deadlineMs?: number
  /** How far a mention's timestamp may lie from now, both ways: 300000 unless given; 0 accepts any. */
  readonly freshMs?: number
  /** Larger bodies are refused before they are read: 262144 unless given. */
  readonly maxBytes?: number
  readonly log?: Log
  /** Once aborted, `/health` says so, and a load balancer looks elsewhere. */
  readonly stopping?: AbortSignal
  /** Is told of every request that reaches the webhook. */
  readonly observer?: Observer
  /** Epoch milliseconds. */
  readonly now?: () => number
}

/** Teams repeats a delivery within seconds, as far as is known. */
const shortestMemoryMs = 10 * 60 * 1000

/**
 * Serves `POST /webhook`, `POST /webhook/:team` and `GET /health`.
 * @throws at once where a token cannot be used or a command cannot be reached by its name.
 */
export function riposte(options: RiposteOptions) {
  const { commands, fallback } = options
  const { deadlineMs, freshMs, maxBytes } = { ...defaults, ...options }
  const { log = silentLog, stopping, observer, now = Date.now } = options
  observer?.serve({ ...options, deadlineMs })
  const teams = new Map(
    Object.entries(options.teams).map(([path, { tokens, name = options.name }]) => [
      path,
      { name, keyring: createKeyring(tokens) },
    ]),
  )
  const answer = createAnswering({ choose: chooseAmong(commands, fallback), deadlineMs, log })
  // A signed mention can be sent again from the beginning of its window to the end.
  const duplicates = createDuplicates({ now, maxAgeMs: Math.max(shortestMemoryMs, 2 * freshMs) })

  async function receive(request: Request, path: string, parsedBody?: unknown): Promise<Response> {
    const body = (parsedBody as ReceivedBody | undefined) ?? (await readBody(request, maxBytes))
    const trace = observer?.open(request, path, body)
    const response = await answerMention(request, path, body, trace)
    trace?.end(response)
    return response
  }

  async function answerMention(request: Request, path: string, body: ReceivedBody, trace?: Trace): Promise<Response> {
    const reject = (code: OutcomeCode, field?: Field) => {
      log.warn('refused', { code, team: path.slice(0, 64), field: field?.pointer })
      trace?.note({ outcome: code })
      return refuse(code, field)
    }
    if (!body.ok) return reject(body.code)

    const team = teams.get(path)
    if (!team) return reject('team-unknown')

    const verified = await verifyAuthorization(team.keyring, request.headers.get('authorization'), body.bytes)
    if (!verified.ok) return reject(verified.code)
    trace?.note({ tokenPosition: verified.position })

    const parsed = parseMention(body.bytes, team.name)
    if (!parsed.ok) return reject(parsed.code, parsed.field)

    const { mention } = parsed
    trace?.note({ mention })
    if (!isFresh(mention)) return reject('mention-stale')

    // Two webhooks may share an address; then the token tells them apart, and one message may mention both.
    const seenAs = `${path}/${verified.position}/${mention.conversation.id}/${mention.id ?? crypto.randomUUID()}`
    let isRepeated = true
    const reply = duplicates.once(seenAs, () => {
      isRepeated = false
      return trace?.takePreparedReply() ?? answer({ team: path, mention, startedAt: body.startedAt, trace })
    })
    if (isRepeated) {
      log.info('repeated', { team: path, sender: mention.sender.name })
      trace?.note({ outcome: 'repeated' })
    }
    return respond(await reply)
  }

  /** For requests that are no mentions by their method. */
  function turnAway(request: Request, path: string): Response {
    const response = request.method === 'GET' ? explainAddress() : refuse('method-not-post')
    const trace = observer?.open(request, path)
    trace?.note({ outcome: 'method-not-post' })
    trace?.end(response)
    return response
  }

  /** A mention without a timestamp counts as fresh: it is signed by Teams, and Teams may leave any member out. */
  function isFresh({ timestamp }: Mention): boolean {
    return freshMs === 0 || timestamp === null || Math.abs(now() - timestamp.getTime()) <= freshMs
  }

  return (
    new Elysia({ name: 'riposte' })
      .onError(hideCause(log))
      // A compiled route leaves a body with parse 'none' alone, and `receive` reads it: a parser of one's own would make
      // Elysia touch `request.body`, and Bun then read it as a stream, more slowly. Under `aot: false` it is called.
      .parser('none', ({ request }) => readBody(request, maxBytes))
      .post('/webhook', ({ request, body }) => receive(request, 'default', body), { parse: 'none' })
      // Elysia gives null for what cannot be decoded, such as `%`.
      .post('/webhook/:team', ({ request, body, params }) => receive(request, params.team ?? '', body), {
        parse: 'none',
      })
      .all('/webhook', ({ request }) => turnAway(request, 'default'))
      .all('/webhook/:team', ({ request, params }) => turnAway(request, params.team ?? ''))
      .get('/health', () => (stopping?.aborted ? refuse('service-stopping') : Response.json({ status: 'ok' })))
  )
}

/** For `onError`: causes go to the log, callers read a sentence. Elysia would answer with the message of the error. */
export function hideCause(log: Log) {
  return ({ code, error }: { readonly code: string | number; readonly error: unknown }): Response => {
    if (code === 'NOT_FOUND') return refuse('path-unknown')
    log.error('service failed', { error: describeError(error) })
    return refuse('service-failed')
  }
}
