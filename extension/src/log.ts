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
}

export function createLog(redactor: Redactor): Log {
  const channel = vscode.window.createOutputChannel('Riposte', { log: true })
  return {
    debug: (message) => channel.debug(redactor.redact(message)),
    info: (message) => channel.info(redactor.redact(message)),
    warn: (message) => channel.warn(redactor.redact(message)),
    error: (message, cause) => channel.error(redactor.redact([message, ...describeCauses(cause)].join('\n'))),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  }
}

function describeCauses(cause: unknown): string[] {
  if (cause === undefined) return []
  if (!(cause instanceof Error)) return [`caused by ${String(cause)}`]
  return [`caused by ${cause.stack ?? cause.message}`, ...describeCauses(cause.cause)]
}
