// One line per event: for people on a terminal, JSON elsewhere. Kept small on purpose: the logging libraries looked at
// cost more memory than the rest of the service. Secrets handed to `createLog` never get through.

import { withoutControls } from './terminal.ts'

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
  const render = format === 'json' ? renderJson : renderText
  const at = (lineLevel: Exclude<Level, 'silent'>) => {
    if (levels.indexOf(lineLevel) < levels.indexOf(level)) return ignore
    return (event: string, fields: Fields = {}) => write(redact(render(now(), lineLevel, event, fields), secrets))
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

const ignore = () => {}

export const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** A cause as text: the stack where there is one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function renderJson(time: Date, level: Level, event: string, fields: Fields): string {
  return JSON.stringify({ time: time.toISOString(), level, event, ...fields })
}

function renderText(time: Date, level: Level, event: string, fields: Fields): string {
  const { error, ...others } = fields
  const clock = time.toTimeString().slice(0, 8)
  const details = Object.entries(others).filter(([, value]) => value !== undefined && value !== null)
  const line = [
    clock,
    level === 'info' ? '' : level,
    event,
    ...details.map(([name, value]) => `${name}=${printable(value)}`),
  ]
  const cause = error === undefined ? '' : `\n${withoutControls(String(error)).replace(/^/gm, '  ')}`
  return line.filter((part) => part !== '').join('  ') + cause
}

/** Quotes what has spaces or line ends. */
function printable(value: Fields[string]): string {
  const text = withoutControls(String(value))
  return typeof value === 'string' && /[\s"]/.test(text) ? JSON.stringify(text) : text
}

function redact(line: string, secrets: readonly string[]): string {
  let redacted = line
  for (const secret of secrets) if (redacted.includes(secret)) redacted = redacted.replaceAll(secret, '[secret]')
  return redacted
}
