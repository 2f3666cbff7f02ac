// The settings of the extension, read and checked where they are used. Tokens are not among them.

import * as vscode from 'vscode'
import type { Destination } from '../../shared/lint/finding.ts'
import { Problem } from './problem.ts'

/** The name under which the outgoing webhook is registered in Teams. */
export function readWebhookName(folder: vscode.Uri): string {
  return readText(folder, 'webhookName') || 'Riposte'
}

/** Who test mentions come from; empty where nobody is set. */
export function readSenderName(folder: vscode.Uri): string {
  return readText(folder, 'senderName')
}

/** The address that test mentions go to; empty where there is none. */
export function readCallbackUrl(folder: vscode.Uri): string {
  return readText(folder, 'callbackUrl')
}

/** @throws Problem where the setting is no port. */
export function readServerPort(folder: vscode.Uri): number {
  const port = section(folder).get<unknown>('server.port')
  if (typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Problem(vscode.l10n.t('The setting riposte.server.port must be a whole number from 1 to 65535.'))
}

/**
 * The program that serves mentions and its arguments.
 * @throws Problem where the setting is not a list of texts that begins with a program.
 */
export function readServerCommand(folder: vscode.Uri): readonly [string, ...string[]] {
  const command = section(folder).get<unknown>('server.command')
  if (Array.isArray(command) && command.every((part) => typeof part === 'string')) {
    const [program, ...rest] = command
    if (program) return [program, ...rest]
  }
  throw new Problem(
    vscode.l10n.t(
      'Cannot start the server: the setting riposte.server.command must be a list such as ["bun", "run", "server"].',
    ),
  )
}

/** Where the cards of a workspace go, which decides what may be in them; replies of outgoing webhooks unless set. */
export function readDestination(document: vscode.Uri): Destination {
  const destination = section(document).get<unknown>('cards.destination')
  return destination === 'incoming' || destination === 'workflow' ? destination : 'outgoing'
}

/** Whether a link to the preview stands above cards. */
export function readCodeLens(document: vscode.Uri): boolean {
  return section(document).get<unknown>('cards.codeLens') !== false
}

function readText(folder: vscode.Uri, name: string): string {
  const text = section(folder).get<unknown>(name)
  return typeof text === 'string' ? text.trim() : ''
}

function section(resource: vscode.Uri): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('riposte', resource)
}
