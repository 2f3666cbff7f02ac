// Sends a simulated mention to a callback URL and reads the answer as Teams would.

import { readBytes } from './body.ts'
import { replyFaults } from './outcome.ts'
import { type ReadReply, readReply } from './reply.ts'
import type { SimulatedRequest } from './simulate.ts'

export interface SendOptions {
  readonly fetch: typeof fetch
  /** Ends the waiting early. */
  readonly signal?: AbortSignal
  /** How long to wait for an answer at most: longer than Teams, so that a late one can be told from none. */
  readonly waitsMs?: number
}

export interface SentMention {
  /** `null` where no answer came. */
  readonly status: number | null
  readonly elapsedMs: number
  /** The body as text; empty where there is none. */
  readonly body: string
  readonly reply: ReadReply
  /** Of a mention that was sent twice: whether both answers were the same. */
  readonly isSameAgain?: boolean
}

const patienceMs = 15_000
const betweenPartsMs = 60
const maxReplyBytes = 4 * 1024 * 1024

/** Sends `request` as often as it says, one after the other, and gives the last answer. Never throws for what the network does. */
export async function sendMention(url: URL, request: SimulatedRequest, options: SendOptions): Promise<SentMention> {
  const first = await sendOnce(url, request, options)
  if (request.times === 1) return first
  const second = await sendOnce(url, request, options)
  return { ...second, isSameAgain: first.status === second.status && first.body === second.body }
}

async function sendOnce(url: URL, request: SimulatedRequest, options: SendOptions): Promise<SentMention> {
  const timeout = AbortSignal.timeout(options.waitsMs ?? patienceMs)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  const start = performance.now()
  const elapsed = () => performance.now() - start
  try {
    const response = await options.fetch(url, {
      method: 'POST',
      headers: request.headers,
      // What Teams does with a redirect is unknown; following one would hide it.
      redirect: 'manual',
      signal,
      ...bodyOf(request.parts),
    })
    const body = await readBytes(response.body, maxReplyBytes)
    const elapsedMs = elapsed()
    if (!body)
      return unanswered('reply-too-large', `It has more than ${maxReplyBytes} bytes.`, elapsedMs, response.status)
    const reply = readReply({ status: response.status, body, elapsedMs })
    return { status: response.status, elapsedMs, body: new TextDecoder().decode(body), reply }
  } catch (error) {
    if (timeout.aborted) return unanswered('reply-late', 'No answer came.', elapsed())
    return unanswered('reply-unreachable', causeOf(error), elapsed())
  }
}

function unanswered(
  code: 'reply-unreachable' | 'reply-late' | 'reply-too-large',
  detail: string,
  elapsedMs: number,
  status: number | null = null,
): SentMention {
  return { status, elapsedMs, body: '', reply: { ok: false, code, reason: `${replyFaults[code]} ${detail}`, bytes: 0 } }
}

function bodyOf(parts: SimulatedRequest['parts']): RequestInit {
  const [first, ...others] = parts
  if (others.length === 0) return { body: first ?? null }
  const remaining = [...parts]
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = remaining.shift()
      if (!part) return controller.close()
      controller.enqueue(part)
      // Long enough for each part to travel in a packet of its own.
      await new Promise((resolve) => setTimeout(resolve, betweenPartsMs))
    },
  })
  const streaming: RequestInit & { readonly duplex: 'half' } = { body, duplex: 'half' }
  return streaming
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { cause } = error
  const code = 'code' in error ? error.code : cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? `(${code})` : error.message
}
