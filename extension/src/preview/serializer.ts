// The preview panel after a reload of the window: it shows the card's file or the last reply again, as it did before.

import * as vscode from 'vscode'
import { asObject, asString } from '../../../shared/json.ts'
import { subjectOfFile } from '../cards/card-preview.ts'
import type { Services } from '../services.ts'
import { subjectOfReply } from './command.ts'
import { previewViewType } from './panel.ts'

export function registerPreviewSerializer(services: Services): vscode.Disposable {
  const { preview, lastReply } = services
  return vscode.window.registerWebviewPanelSerializer(previewViewType, {
    async deserializeWebviewPanel(panel, state: unknown) {
      let isClosed = false
      const closing = panel.onDidDispose(() => {
        isClosed = true
      })
      const document = asString(asObject(state).document)
      const subject =
        document === null
          ? subjectOfReply(lastReply.read())
          : await subjectOfFile(services, vscode.Uri.parse(document, true))
      closing.dispose()
      // A tab that was closed while its file was read takes nothing any more.
      if (!isClosed) preview.restore(panel, subject)
    },
  })
}
