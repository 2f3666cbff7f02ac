// The output channel "Riposte". Every line passes the redactor; what the server prints stays in its terminal.

import * as vscode from 'vscode'
import type { Redactor } from './redact.ts'

export interface Log extends vscode.Disposable {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  /** Logs what could not be done with its whole chain of causes. */
  error(message: string, cause?: unknown): void
  show(): void
  /** The last lines, oldest first. */
  recent(): readonly string[]
}

const recentLines = 200

export function createLog(redactor: Redactor): Log {
  const channel = vscode.window.createOutputChannel('Riposte', { log: true })
  const recent: string[] = []
  const write = (level: 'debug' | 'info' | 'warn' | 'error', text: string) => {
    const line = redactor.redact(text)
    recent.push(`${level} ${line}`)
    if (recent.length > recentLines) recent.shift()
    channel[level](line)
  }
  return {
    debug: (message) => write('debug', message),
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message, cause) => write('error', [message, ...describeCauses(cause)].join('\n')),
    show: () => channel.show(true),
    recent: () => recent,
    dispose: () => channel.dispose(),
  }
}

function describeCauses(cause: unknown): string[] {
  if (cause === undefined) return []
  if (!(cause instanceof Error)) return [`caused by ${String(cause)}`]
  return [`caused by ${cause.stack ?? cause.message}`, ...describeCauses(cause.cause)]
}
