// A service under test with a recorded log, and requests to it that node:crypto signed.

import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { Elysia } from 'elysia'
import type { Commands } from '../../server/commands.ts'
import { createLog } from '../../server/log.ts'
import { type RiposteOptions, riposte } from '../../server/riposte.ts'

/** Of 32 bytes each, as Teams hands them out. */
export const tokens = {
  current: Buffer.alloc(32, 'current token').toString('base64'),
  retiring: Buffer.alloc(32, 'retiring token').toString('base64'),
  fabrikam: Buffer.alloc(32, 'token of fabrikam').toString('base64'),
  unknown: Buffer.alloc(32, 'token of nobody').toString('base64'),
} as const

/** The clock of the service under test, unless it is given another one. */
export const noon = Date.UTC(2026, 2, 2, 12)

export type Body = string | Uint8Array<ArrayBuffer>

export interface Posted {
  readonly body?: Body
  readonly path?: string
  readonly token?: string
  readonly method?: string
  /** Beside, or in place of, those that Teams sends; `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>
}

/** What a log line says. */
export interface Line {
  readonly level: string
  readonly event: string
  readonly [field: string]: unknown
}

export interface Handler {
  handle(request: Request): Promise<Response>
}

export const echo: Commands = { echo: { summary: 'says your words back', run: ({ rest }) => rest || 'nothing' } }

/** `Authorization` as Teams would send it with `body`. */
export function sign(body: Body, token: string): string {
  return `HMAC ${createHmac('sha256', Buffer.from(token, 'base64')).update(body).digest('base64')}`
}

/** The JSON of a mention with the least that it may hold, and what is given. */
export function activity(words: string, members: Readonly<Record<string, unknown>> = {}): string {
  const timestamp = new Date(noon).toISOString()
  return JSON.stringify({ type: 'message', timestamp, text: `<at>Riposte</at> ${words}\n`, ...members })
}

export function toRequest(posted: Posted): Request {
  const { body = activity('echo hi'), path = '/webhook', token = tokens.current, method = 'POST' } = posted
  const headers = new Headers()
  const given = { 'content-type': 'application/json; charset=utf-8', authorization: sign(body, token) }
  for (const [name, value] of Object.entries({ ...given, ...posted.headers })) {
    if (value !== null) headers.set(name, value)
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://localhost${path}`, { method, headers, ...(hasBody && { body }) })
}

/** A service of two teams, `default` with two tokens and `fabrikam` with one, and everything that it logs. */
export function createService(options: Partial<RiposteOptions> = {}) {
  const { log, lines, text } = recordLog()
  const teams = { default: { tokens: [tokens.current, tokens.retiring] }, fabrikam: { tokens: [tokens.fabrikam] } }
  const app = new Elysia().use(riposte({ commands: echo, teams, log, now: () => noon, ...options }))
  return { app, lines, text, post: (posted: Posted = {}) => post(app, posted) }
}

/** A log that keeps everything. It knows no secrets, so that none it is handed stays unseen. */
export function recordLog() {
  const written: string[] = []
  return {
    log: createLog({ level: 'debug', format: 'json', print: (line) => written.push(line) }),
    lines: (): Line[] => written.map((line) => JSON.parse(line)),
    text: () => written.join('\n'),
  }
}

/** Sends a request past the network and reads the whole answer. */
export async function post(app: Handler, posted: Posted = {}) {
  return readAnswer(await app.handle(toRequest(posted)))
}

export async function readAnswer(response: Response) {
  const body = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: response.status, headers: response.headers, body, json: isJson ? JSON.parse(body) : undefined }
}

/** The `code` of a refusal. */
export function codeOf({ json }: { readonly json: { readonly error?: { readonly code?: string } } | undefined }) {
  return json?.error?.code
}

/** Waits until `isSo`, for at most `limitMs`. */
export async function until(isSo: () => boolean, limitMs = 5000): Promise<void> {
  const start = performance.now()
  while (!isSo()) {
    if (performance.now() - start > limitMs) throw new Error(`Waited ${limitMs} ms for nothing: ${isSo}`)
    await sleep(5)
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
