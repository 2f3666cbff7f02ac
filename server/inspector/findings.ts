// What the linter found about replies: the worst of it, and a line for each in the log, once.

import type { Finding, Severity } from '../../shared/lint/finding.ts'
import type { Log } from '../log.ts'

const maxRemembered = 2000

/** What is no more than a note would be told of nearly every card: the playground shows it. */
const logLevels = { error: 'warn', warning: 'warn', info: 'debug' } as const satisfies Record<Severity, keyof Log>
/** The worst first. */
export const bySeverity = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export function worstOf(findings: readonly Finding[]): Severity | null {
  return bySeverity.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null
}

/** Logs each finding once for each command, however often the command runs. */
export function createFindingsLog(log: Log): (command: string, findings: readonly Finding[]) => void {
  const logged = new Set<string>()
  return (command, findings) => {
    for (const { severity, rule, pointer, message } of findings) {
      const known = `${command} ${rule} ${pointer}`
      if (logged.has(known)) continue
      // What a command answers may differ each time, and its findings with it.
      if (logged.size >= maxRemembered) logged.clear()
      logged.add(known)
      log[logLevels[severity]]('finding', { command, severity, rule, at: pointer, says: message })
    }
  }
}
