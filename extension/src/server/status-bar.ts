// The one item in the status bar: whether a server runs, and where. A click offers what can be done now.

import * as vscode from 'vscode'
import type { CommandId } from '../commands.ts'
import type { Services } from '../services.ts'
import type { ServerState } from './server.ts'

interface Face {
  readonly text: string
  /** Read aloud, and the first line of the tooltip. */
  readonly label: string
  readonly links: readonly { readonly title: string; readonly command: CommandId }[]
}

export function registerStatusBar({ server, tokens }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('riposte.server', vscode.StatusBarAlignment.Left)
  item.name = vscode.l10n.t('Riposte Server')
  item.command = 'riposte.menu.show'
  const draw = () => {
    const { text, label, links } = describe(server.state)
    item.text = text
    item.accessibilityInformation = { label, role: 'button' }
    const tooltip = new vscode.MarkdownString(undefined, true)
    tooltip.isTrusted = { enabledCommands: links.map(({ command }) => command) }
    tooltip.appendText(label)
    tooltip.appendMarkdown('\n\n')
    tooltip.appendText(tokens.stored ? vscode.l10n.t('A token is stored.') : vscode.l10n.t('No token is stored.'))
    tooltip.appendMarkdown(`\n\n${links.map(({ title, command }) => `[${title}](command:${command})`).join(' | ')}`)
    item.tooltip = tooltip
  }
  draw()
  item.show()
  return vscode.Disposable.from(item, server.onDidChangeState(draw), tokens.onDidChange(draw))
}

function describe(state: ServerState): Face {
  const start = { title: vscode.l10n.t('Start Server'), command: 'riposte.server.start' } as const
  const stop = { title: vscode.l10n.t('Stop Server'), command: 'riposte.server.stop' } as const
  const send = { title: vscode.l10n.t('Send Test Mention...'), command: 'riposte.mention.send' } as const
  switch (state.kind) {
    case 'stopped':
      return { text: '$(circle-slash) Riposte', label: vscode.l10n.t('Riposte: no server runs'), links: [start] }
    case 'starting':
      return {
        text: `$(loading~spin) Riposte :${state.port}`,
        label: vscode.l10n.t('Riposte: the server starts on port {0}', state.port),
        links: [stop],
      }
    case 'running':
      return {
        text: `$(broadcast) Riposte :${state.port}`,
        label: state.owned
          ? vscode.l10n.t('Riposte: answers on port {0}', state.port)
          : vscode.l10n.t('Riposte: uses what runs on port {0}', state.port),
        links: [send, stop],
      }
    case 'failed':
      return { text: '$(warning) Riposte', label: vscode.l10n.t('Riposte: {0}', state.reason), links: [start] }
  }
}
