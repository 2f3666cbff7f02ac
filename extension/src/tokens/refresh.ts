// Looks into the secret storage again whenever another window, another folder or another name may have changed the answer.

import * as vscode from 'vscode'
import type { Services } from '../services.ts'

export function registerTokenRefresh({ context, tokens, log }: Services): vscode.Disposable {
  const refresh = () => {
    tokens.refresh().catch((error: unknown) => log.error('The secret storage could not be read', error))
  }
  return vscode.Disposable.from(
    context.secrets.onDidChange(refresh),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('riposte.webhookName')) refresh()
    }),
  )
}
