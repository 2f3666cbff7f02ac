// Stop Server: ends the server that runs with everything it started.

import * as vscode from 'vscode'
import { notify } from '../notify.ts'
import type { Services } from '../services.ts'

/** Gives whether a server was stopped, or one that was only used was let go. */
export async function stopServer(services: Services): Promise<boolean> {
  const { state } = services.server
  if (state.kind === 'stopped' || state.kind === 'failed') {
    void notify(services, 'information', vscode.l10n.t('No server runs.'), [
      { title: vscode.l10n.t('Start Server'), command: 'riposte.server.start' },
    ])
    return false
  }
  await services.server.stop()
  return true
}
