// Everything that card files get in the editor.

import * as vscode from 'vscode'
import type { Services } from '../services.ts'
import { registerCardPreview } from './card-preview.ts'
import { registerCardActions } from './code-actions.ts'
import { registerCardLens } from './code-lens.ts'
import { registerCardDiagnostics } from './diagnostics.ts'

export function registerCards({ cards, loadCardEngine, preview }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    // Before the findings: VS Code works on what it is told in that order, and the drawing is what the eye waits for.
    registerCardPreview({ cards, preview }),
    registerCardDiagnostics(cards),
    registerCardActions(cards, loadCardEngine),
    registerCardLens(cards),
  )
}
