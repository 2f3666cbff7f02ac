// Preview Last Reply: the panel with what came back last.

import * as vscode from 'vscode'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'

/** Gives whether there was a reply to show. */
export function previewLastReply({ lastReply, preview }: Services): boolean {
  const model = lastReply.read()
  if (!model) {
    throw new Problem(vscode.l10n.t('There is no reply yet: send a test mention first.'), {
      remedies: [{ title: vscode.l10n.t('Send Test Mention...'), command: 'riposte.mention.send' }],
    })
  }
  preview.show(model)
  return true
}
