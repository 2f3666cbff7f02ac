// From a mention to the JSON of its answer: the command that fits, run against the clock. Always ends in a message
// that Teams shows: a command that fails or is late becomes a plain sentence, its cause or late result goes to the log.

import type { Mention } from '../shared/activity.ts'
import { outcomes } from '../shared/outcome.ts'
import { buildMessage, type Reply } from '../shared/reply.ts'
import type { Choose } from './commands.ts'
import { type InTime, runWithin, type Settled } from './deadline.ts'
import type { Trace } from './inspector/observer.ts'
import { describeError, type Fields, type Log } from './log.ts'

export interface AnswerOptions {
  readonly choose: Choose
  readonly deadlineMs: number
  readonly log: Log
}

/** Of a late answer: a card can be as large as it likes, a log cannot. */
const loggedCharacters = 4000

export interface Asked {
  readonly team: string
  readonly mention: Mention
  /** `performance.now()` when the request came in. */
  readonly startedAt: number
  /** Of the request, where somebody watches. */
  readonly trace?: Trace | undefined
}

/** Prepares the answering of mentions. The answer is the JSON of a message; it is not waited for where it is there at once. */
export function createAnswering({ choose, deadlineMs, log }: AnswerOptions) {
  return function answer({ team, mention, startedAt, trace }: Asked): string | Promise<string> {
    const { name, run } = choose(mention)
    trace?.note({ command: name })
    const facts = (details: Fields): Fields => {
      const ms = Math.round(performance.now() - startedAt)
      return { team, command: name, sender: mention.sender.name, ms, ...details }
    }
    const finish = (outcome: InTime<Reply>): string => {
      if (outcome.kind === 'late') {
        const exchange = trace?.id ?? createExchangeId()
        trace?.note({ outcome: 'command-late' })
        log.warn('late', facts({ exchange }))
        outcome.eventually.then((settled) => {
          const result = toJson(settled)
          const elapsedMs = performance.now() - startedAt
          const came = result.ok ? { body: result.json } : { cause: describeError(result.error) }
          trace?.note({ late: { elapsedMs, ...came } })
          if (result.ok)
            log.warn(
              'late answer',
              facts({ exchange, characters: result.json.length, answer: result.json.slice(0, loggedCharacters) }),
            )
          else log.error('failed late', facts({ exchange, error: describeError(result.error) }))
        })
        return sentence('command-late', exchange)
      }
      const result = toJson(outcome)
      if (!result.ok) {
        const exchange = trace?.id ?? createExchangeId()
        const error = describeError(result.error)
        trace?.note({ outcome: 'command-failed', cause: error })
        log.error('failed', facts({ exchange, error }))
        return sentence('command-failed', exchange)
      }
      log.info('answered', facts({ characters: result.json.length }))
      return result.json
    }
    const remainingMs = deadlineMs - (performance.now() - startedAt)
    const outcome = runWithin<Reply>((context) => run(mention, context), remainingMs)
    return outcome instanceof Promise ? outcome.then(finish) : finish(outcome)
  }
}

/** A reply that is no reply, or that JSON cannot hold, is a failure of its command. */
function toJson(
  settled: Settled<Reply>,
): { readonly ok: true; readonly json: string } | { readonly ok: false; readonly error: unknown } {
  if (settled.kind === 'failed') return { ok: false, error: settled.error }
  try {
    return { ok: true, json: JSON.stringify(buildMessage(settled.answer)) }
  } catch (error) {
    return { ok: false, error }
  }
}

/** Stands in the sentence that the person reads and in the lines of the log that explain it. */
function createExchangeId(): string {
  return crypto.randomUUID().slice(0, 8)
}

function sentence(code: 'command-late' | 'command-failed', exchange: string): string {
  return JSON.stringify(buildMessage(`${outcomes[code].message} (${exchange})`))
}
