// The edge to HTTP: bodies read within a limit, answers as JSON, refusals that never say more than their sentence.

import type { ParsedMention } from '../shared/activity.ts'
import { readBytes } from '../shared/body.ts'
import { type OutcomeCode, outcomes } from '../shared/outcome.ts'

export type ReceivedBody =
  | {
      readonly ok: true
      readonly bytes: Uint8Array<ArrayBuffer> | ArrayBuffer
      /** `performance.now()` before the body was read: the deadline counts from here. */
      readonly startedAt: number
    }
  | {
      readonly ok: false
      readonly code: Extract<OutcomeCode, 'body-too-large' | 'body-incomplete' | 'content-type-not-json'>
    }

export type Field = Extract<ParsedMention, { ok: false }>['field']

const json = { 'content-type': 'application/json; charset=utf-8' } as const

/** Reads a body of JSON. One that says or turns out to be larger than `maxBytes` is not read on. */
export async function readBody(request: Request, maxBytes: number): Promise<ReceivedBody> {
  const startedAt = performance.now()
  if (!isJson(request.headers.get('content-type'))) return { ok: false, code: 'content-type-not-json' }
  const length = request.headers.get('content-length')
  if (Number(length) > maxBytes) return { ok: false, code: 'body-too-large' }
  try {
    // With a length HTTP itself holds the body to it; a chunked one has to be counted while it comes.
    const bytes = length === null ? await readBytes(request.body, maxBytes) : await request.arrayBuffer()
    if (!bytes || bytes.byteLength > maxBytes) return { ok: false, code: 'body-too-large' }
    return { ok: true, bytes, startedAt }
  } catch {
    // The sender went away, or did not keep to HTTP: no failure of this service, and nothing for its log to explain.
    return { ok: false, code: 'body-incomplete' }
  }
}

export function respond(body: string): Response {
  return new Response(body, { headers: json })
}

/** The answer to a request that is not a mention; `field` says what was wrong with a body whose signature is right. */
export function refuse(code: OutcomeCode, field?: Field): Response {
  const { status, message } = outcomes[code]
  const where = field ? ` Expected ${field.expected} at ${field.pointer || 'its root'}.` : ''
  const allow = status === 405 ? { allow: 'POST' } : {}
  return Response.json({ error: { code, message: message + where } }, { status, headers: { ...json, ...allow } })
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/json\s*(?:;|$)/i.test(contentType)
}
