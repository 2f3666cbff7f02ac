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
  /** Prints one or more lines; the last one has no line end. */
  readonly print: (lines: string) => void
  /**
   * How long lines may wait to be rendered and printed together, which is cheaper for a busy service than one by one.
   * 0, unless given, prints at once. A killed process loses the lines of that time.
   */
  readonly delayMs?: number
  readonly now?: () => Date
  /** Replaced wherever they turn up, also in the messages of errors. */
  readonly secrets?: readonly string[]
}

interface Entry {
  readonly time: Date
  readonly level: Level
  readonly event: string
  readonly fields: Fields
}

const maxWaiting = 512

export function createLog(options: LogOptions): Log {
  const { format, print, delayMs = 0, now = () => new Date(), secrets = [] } = options
  const render = format === 'json' ? renderJson : createTextRenderer()
  let waiting: Entry[] = []
  const flush = () => {
    const entries = waiting
    waiting = []
    if (entries.length > 0) print(entries.map((entry) => redact(render(entry), secrets)).join('\n'))
  }
  if (delayMs > 0) process.on('exit', flush)

  const at = (level: Exclude<Level, 'silent'>) => {
    if (levels.indexOf(level) < levels.indexOf(options.level)) return ignore
    return (event: string, fields: Fields = {}) => {
      if (waiting.length === 0 && delayMs > 0) setTimeout(flush, delayMs)
      waiting.push({ time: now(), level, event, fields })
      if (delayMs === 0 || waiting.length >= maxWaiting) flush()
    }
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

const ignore = () => {}

export const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** To cut out a token of a few letters, as tests use them, would leave no line whole. Teams' have 44. */
const shortestSecret = 8

const maxCauses = 5

/** An error and its causes as text: the stack where there is one. Anything can be thrown, also what has no text or fails to give it. */
export function describeError(error: unknown, depth = 0): string {
  try {
    if (!(error instanceof Error)) return String(error)
    const text = String(error.stack ?? error.message)
    return error.cause === undefined || depth >= maxCauses
      ? text
      : `${text}\nCaused by: ${describeError(error.cause, depth + 1)}`
  } catch {
    return 'something was thrown that has no text'
  }
}

function renderJson({ time, level, event, fields }: Entry): string {
  return toPrintableJson({ time: time.toISOString(), level, event, ...fields })
}

function createTextRenderer() {
  // The clock is asked for once a second: the time zone costs as much as the rest of a line.
  let second = Number.NaN
  let clock = ''
  return (entry: Entry): string => {
    const now = Math.floor(entry.time.getTime() / 1000)
    if (now !== second) clock = entry.time.toTimeString().slice(0, 8)
    second = now
    return renderText(clock, entry)
  }
}

function renderText(clock: string, { level, event, fields }: Entry): string {
  let line = level === 'info' ? `${clock}  ${event}` : `${clock}  ${level}  ${event}`
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

/** `line` without any of `secrets`. */
export function redact(line: string, secrets: readonly string[]): string {
  let redacted = line
  for (const secret of secrets) {
    if (secret.length < shortestSecret) continue
    if (redacted.includes(secret)) redacted = redacted.replaceAll(secret, '[secret]')
  }
  return redacted
}
