// What can be done now, as a list: the click on the status bar item.

import * as vscode from 'vscode'
import type { CommandId } from './commands.ts'
import type { Choice } from './prompts.ts'
import type { Services } from './services.ts'

export async function showMenu({ prompts, server, tokens, lastReply }: Services): Promise<void> {
  const { state } = server
  const active = state.kind === 'running' || state.kind === 'starting'
  const choices: readonly (Choice<CommandId> & { readonly when: boolean })[] = [
    { when: true, label: `$(send) ${vscode.l10n.t('Send Test Mention...')}`, value: 'riposte.mention.send' },
    {
      when: lastReply.read() !== undefined,
      label: `$(preview) ${vscode.l10n.t('Preview Last Reply')}`,
      value: 'riposte.reply.preview',
    },
    { when: !active, label: `$(play) ${vscode.l10n.t('Start Server')}`, value: 'riposte.server.start' },
    { when: active, label: `$(debug-stop) ${vscode.l10n.t('Stop Server')}`, value: 'riposte.server.stop' },
    { when: tokens.stored, label: `$(copy) ${vscode.l10n.t('Copy Token')}`, value: 'riposte.token.copy' },
    { when: tokens.stored, label: `$(trash) ${vscode.l10n.t('Forget Token')}`, value: 'riposte.token.forget' },
    {
      when: !tokens.stored,
      label: `$(key) ${vscode.l10n.t('Generate Security Token')}`,
      value: 'riposte.token.generate',
    },
    {
      when: !tokens.stored,
      label: `$(lock) ${vscode.l10n.t('Store Security Token...')}`,
      value: 'riposte.token.store',
    },
    { when: true, label: `$(output) ${vscode.l10n.t('Show Log')}`, value: 'riposte.log.show' },
  ]
  const title =
    state.kind === 'running'
      ? vscode.l10n.t('Riposte answers on port {0}', state.port)
      : state.kind === 'failed'
        ? state.reason
        : vscode.l10n.t('Riposte')
  const chosen = await prompts.choose(
    title,
    choices.filter(({ when }) => when),
  )
  if (chosen) await vscode.commands.executeCommand(chosen)
}
