// One line per event: for people on a terminal, JSON elsewhere. Kept small on purpose: the logging libraries looked at
// cost more memory than the rest of the service. Secrets handed to `createLog` never get through.

import process from 'node:process'
import { toPrintableJson, withoutControls } from './terminal.ts'

export const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

export type Level = (typeof levels)[number]

export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** `event` says what happened, in a few words that do not change; what does change goes into `fields`. */
export type Log = Readonly<Record<Exclude<Level, 'silent'>, (event: string, fields?: Fields) => void>>

export interface LogOptions {
  readonly level: Level
  /** `text` for people, `json` for collectors. */
  readonly format: 'text' | 'json'
  readonly write: (line: string) => void
  readonly now?: () => Date
  /** Replaced wherever they turn up, also in the messages of errors. */
  readonly secrets?: readonly string[]
}

export function createLog({ level, format, write, now = () => new Date(), secrets = [] }: LogOptions): Log {
  const render = format === 'json' ? renderJson : createTextRenderer()
  const at = (lineLevel: Exclude<Level, 'silent'>) => {
    if (levels.indexOf(lineLevel) < levels.indexOf(level)) return ignore
    return (event: string, fields: Fields = {}) => write(redact(render(now(), lineLevel, event, fields), secrets))
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

const ignore = () => {}

export const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/**
 * Gathers lines as bytes and prints them together, `delayMs` later, when `capacity` bytes are full, or when the process
 * exits: to print each line of a busy service by itself, or to keep them as strings, costs a tenth of its speed.
 * A killed process loses the lines of that delay.
 */
export function createLineWriter(
  print: (lines: Uint8Array) => void,
  { delayMs = 20, capacity = 64 * 1024 }: { readonly delayMs?: number; readonly capacity?: number } = {},
): (line: string) => void {
  const encoder = new TextEncoder()
  const buffer = new Uint8Array(capacity)
  let used = 0
  const flush = () => {
    // A copy: printing may go on while the next lines come in.
    if (used > 0) print(buffer.slice(0, used))
    used = 0
  }
  process.on('exit', flush)
  return (line) => {
    const text = `${line}\n`
    // A character of UTF-16 takes three bytes at most.
    if (used + 3 * text.length > capacity) flush()
    if (3 * text.length > capacity) return print(encoder.encode(text))
    if (used === 0) setTimeout(flush, delayMs)
    used += encoder.encodeInto(text, buffer.subarray(used)).written
  }
}

/** A cause as text: the stack where there is one. Anything can be thrown, also what has no text or fails to give it. */
export function describeError(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack ?? error.message) : String(error)
  } catch {
    return 'something was thrown that has no text'
  }
}

function renderJson(time: Date, level: Level, event: string, fields: Fields): string {
  return toPrintableJson({ time: time.toISOString(), level, event, ...fields })
}

function createTextRenderer() {
  // The clock is rendered once a second: to ask for the time zone costs more than the rest of the line.
  let second = Number.NaN
  let clock = ''
  return (time: Date, level: Level, event: string, fields: Fields): string => {
    const now = Math.floor(time.getTime() / 1000)
    if (now !== second) clock = time.toTimeString().slice(0, 8)
    second = now
    return renderText(clock, level, event, fields)
  }
}

function renderText(clock: string, level: Level, event: string, fields: Fields): string {
  let line = `${clock}${level === 'info' ? '' : `  ${level}`}  ${event}`
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined && value !== null && name !== 'error') line += `  ${name}=${printable(value)}`
  }
  return fields.error === undefined ? line : `${line}\n${withoutControls(String(fields.error)).replace(/^/gm, '  ')}`
}

/** Quotes what is more than a plain word. */
function printable(value: string | number | boolean): string {
  if (typeof value !== 'string' || /^[\w./:-]+$/.test(value)) return String(value)
  return JSON.stringify(withoutControls(value))
}

function redact(line: string, secrets: readonly string[]): string {
  let redacted = line
  for (const secret of secrets) if (redacted.includes(secret)) redacted = redacted.replaceAll(secret, '[secret]')
  return redacted
}
