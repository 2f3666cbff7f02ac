// Security tokens: in VS Code's secret storage and nowhere else. Whatever is read here is known to the redactor first.

import * as vscode from 'vscode'
import type { Redactor } from '../redact.ts'
import { readWebhookName } from '../settings.ts'
import { tokenKey, tokenKeyPrefix } from './key.ts'

export interface TokenStore extends vscode.Disposable {
  /** Whether a folder of the window has a token, as of the last look into the storage. */
  readonly stored: boolean
  readonly onDidChange: vscode.Event<void>
  read(folder: vscode.Uri): Promise<string | undefined>
  write(folder: vscode.Uri, token: string): Promise<void>
  forget(folder: vscode.Uri): Promise<void>
  /** Looks into the storage again. */
  refresh(): Promise<void>
}

export function createTokenStore(secrets: vscode.SecretStorage, redactor: Redactor): TokenStore {
  const changed = new vscode.EventEmitter<void>()
  let stored = false

  async function readKey(key: string): Promise<string | undefined> {
    const token = await secrets.get(key)
    if (token !== undefined) redactor.know(token)
    return token
  }

  async function refresh(): Promise<void> {
    const keys = await secrets.keys()
    await Promise.all(keys.filter((key) => key.startsWith(tokenKeyPrefix)).map(readKey))
    stored = (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => keys.includes(keyOf(uri)))
    changed.fire()
  }

  return {
    get stored() {
      return stored
    },
    onDidChange: changed.event,
    refresh,
    read: async (folder) => await readKey(keyOf(folder)),
    async write(folder, token) {
      redactor.know(token)
      await secrets.store(keyOf(folder), token)
      await refresh()
    },
    async forget(folder) {
      await secrets.delete(keyOf(folder))
      await refresh()
    },
    dispose: () => changed.dispose(),
  }
}

function keyOf(folder: vscode.Uri): string {
  return tokenKey(folder.toString(), readWebhookName(folder))
}
