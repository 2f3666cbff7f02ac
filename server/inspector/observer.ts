// What the webhook tells whoever watches it about each request. Nothing of it exists where nobody watches, as in production.

import type { Mention } from '../../shared/activity.ts'
import type { OutcomeCode } from '../../shared/outcome.ts'
import type { Commands } from '../commands.ts'
import type { ReceivedBody } from '../http.ts'
import type { Late } from './protocol.ts'

export interface Observer {
  /** Called once, when the service is put together. */
  serve(served: Served): void
  /** Called for each request; its body is absent where nobody read it. */
  open(request: Request, team: string, body?: ReceivedBody): Trace
}

/** What a service answers to, and with which tokens its mentions are signed. */
export interface Served {
  readonly name?: string
  readonly teams: Readonly<Record<string, { readonly tokens: readonly string[]; readonly name?: string }>>
  readonly commands: Commands
  readonly deadlineMs: number
}

/** One request on its way to an answer. */
export interface Trace {
  /** Stands in the log, and in the sentence about a command that failed or is late. */
  readonly id: string
  /** JSON of a message to answer, once, in place of running a command. Only to be asked where the signature was right. */
  takePreparedReply(): string | undefined
  note(facts: Facts): void
  /** Reads a clone: `answer` itself can be sent afterwards. */
  end(answer: Response): void
}

/** What becomes known on the way. */
export interface Facts {
  /** `answered` unless noted. */
  readonly outcome?: OutcomeCode | 'repeated'
  /** Position of the token that verified. */
  readonly tokenPosition?: number
  readonly mention?: Mention
  readonly command?: string
  /** Why the command failed. */
  readonly cause?: string
  /** May come after the end. */
  readonly late?: Late
}
