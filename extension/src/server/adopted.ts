// A server that was not started here may end unseen: it is asked again when the person comes back to the window.

import * as vscode from 'vscode'
import type { Services } from '../services.ts'

export function registerAdoptedServerCheck({ server, log }: Services): vscode.Disposable {
  return vscode.window.onDidChangeWindowState(({ focused }) => {
    if (!focused) return
    server.recheck().catch((error: unknown) => log.error('The server that was adopted could not be asked', error))
  })
}
