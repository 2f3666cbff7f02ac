// Preview Last Reply: the panel with what came back last.

import * as vscode from 'vscode'
import type { PreviewModel } from '../../../shared/preview/model.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Subject } from './panel.ts'

/** Gives whether there was a reply to show. */
export function previewLastReply({ lastReply, preview }: Services): boolean {
  const model = lastReply.read()
  if (!model) {
    throw new Problem(vscode.l10n.t('There is no reply yet: send a test mention first.'), {
      remedies: [{ title: vscode.l10n.t('Send Test Mention...'), command: 'riposte.mention.send' }],
    })
  }
  preview.show(subjectOfReply(model))
  return true
}

/** The panel of a reply, or of none yet. */
export function subjectOfReply(model: PreviewModel | undefined): Subject {
  return { title: vscode.l10n.t('Riposte Preview'), model }
}
