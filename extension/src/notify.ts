// Notifications with commands as buttons.

import * as vscode from 'vscode'
import type { Remedy } from './problem.ts'
import type { Severity } from './prompts.ts'
import type { Services } from './services.ts'

/** Shows a notification and runs the command that is chosen on it. Not to be waited for: it may stay open. */
export async function notify(
  { prompts, redactor, log }: Pick<Services, 'prompts' | 'redactor' | 'log'>,
  severity: Severity,
  message: string,
  remedies: readonly Remedy[] = [],
): Promise<void> {
  try {
    const titles = remedies.map(({ title }) => title)
    const chosen = await prompts.notify(severity, redactor.redact(message), titles)
    const remedy = remedies.find(({ title }) => title === chosen)
    if (remedy) await vscode.commands.executeCommand(remedy.command)
  } catch (error) {
    log.error('A notification could not be shown or followed', error)
  }
}
