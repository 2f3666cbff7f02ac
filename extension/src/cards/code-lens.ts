// "Preview as Teams reply" above the root of a card. Nothing is read or parsed for it.

import * as vscode from 'vscode'
import { readCodeLens } from '../settings.ts'
import { type CardDocuments, cardSelector } from './card-documents.ts'

export function registerCardLens(cards: CardDocuments): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  /** What the last answer for each document was made of. */
  const answered = new Map<string, boolean>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const isCard = cards.isCard(document)
      answered.set(document.uri.toString(), isCard)
      if (!isCard || !readCodeLens(document.uri)) return []
      const title = vscode.l10n.t('Preview as Teams reply')
      const command = { command: 'riposte.card.preview', title, arguments: [document.uri] }
      return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)]
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(cardSelector, provider),
    cards.onDidAnalyse(({ document }) => {
      const before = answered.get(document.uri.toString())
      if (before !== undefined && before !== cards.isCard(document)) changed.fire()
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => answered.delete(uri.toString())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('riposte.cards.codeLens')) changed.fire()
    }),
  )
}
