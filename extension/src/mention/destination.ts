// Where a test mention goes: the server that runs here, the address of the settings, or one that is typed.

import * as vscode from 'vscode'
import { Problem } from '../problem.ts'
import type { Choice } from '../prompts.ts'
import type { Services } from '../services.ts'
import { readCallbackUrl } from '../settings.ts'
import { type ParsedCallbackUrl, parseCallbackUrl } from './callback-url.ts'

const lastUrlKey = 'mention.lastUrl'

/**
 * The address to send to: `given`, or the one that is chosen, of which the usual one stands first.
 * @returns nothing where the person cancelled. @throws Problem where a given address is none.
 */
export async function pickDestination(
  services: Services,
  folder: vscode.Uri,
  given: string | undefined,
): Promise<URL | undefined> {
  if (given !== undefined) return requireUrl(given)
  const { server, prompts } = services
  const configured = vscode.workspace.isTrusted ? readCallbackUrl(folder) : ''
  const local = server.state.kind === 'running' ? `http://localhost:${server.state.port}/webhook` : ''
  const choices: readonly (Choice<string> & { readonly when: boolean })[] = [
    { when: local !== '', label: vscode.l10n.t('Local server'), description: local, value: local },
    { when: configured !== '', label: vscode.l10n.t('Callback URL'), description: configured, value: configured },
    { when: local === '', label: vscode.l10n.t('Start the local server'), value: 'start' },
    { when: true, label: vscode.l10n.t('Other URL...'), value: 'other' },
  ]
  const chosen = await prompts.choose(
    vscode.l10n.t('Where to send the mention?'),
    choices.filter(({ when }) => when),
  )
  if (chosen === 'other') return await askForUrl(services)
  if (chosen !== 'start') return chosen === undefined ? undefined : requireUrl(chosen)
  await vscode.commands.executeCommand('riposte.server.start')
  return server.state.kind === 'running' ? requireUrl(`http://localhost:${server.state.port}/webhook`) : undefined
}

async function askForUrl({ prompts, context }: Services): Promise<URL | undefined> {
  const typed = await prompts.input({
    title: vscode.l10n.t('Send Test Mention'),
    prompt: vscode.l10n.t('The callback URL of the outgoing webhook'),
    value: context.workspaceState.get(lastUrlKey, ''),
    placeHolder: 'https://example.com/webhook',
    validate: (text) => describeFault(parseCallbackUrl(text)),
  })
  if (typed === undefined) return undefined
  const url = requireUrl(typed)
  await context.workspaceState.update(lastUrlKey, typed.trim())
  return url
}

function requireUrl(text: string): URL {
  const parsed = parseCallbackUrl(text)
  if (parsed.ok) return parsed.url
  throw new Problem(describeFault(parsed) ?? '')
}

function describeFault(parsed: ParsedCallbackUrl): string | undefined {
  if (parsed.ok) return undefined
  switch (parsed.code) {
    case 'not-a-url':
      return vscode.l10n.t('This is not an address: it should look like https://example.com/webhook.')
    case 'not-http':
      return vscode.l10n.t('The address must begin with http:// or https://.')
    case 'with-password':
      return vscode.l10n.t('The address must not hold a user name or password.')
  }
}
