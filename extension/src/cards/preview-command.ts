// Preview as Teams Reply: opens the panel for the card of the active editor, or of the file that a menu names.

import * as vscode from 'vscode'
import { asObject, asString } from '../../../shared/json.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { subjectOfFile } from './card-preview.ts'

/** Gives whether the panel shows a card. */
export async function previewCard(services: Services, argument: unknown): Promise<boolean> {
  const uri = readUri(argument) ?? vscode.window.activeTextEditor?.document.uri
  if (!uri) {
    throw new Problem(vscode.l10n.t('No card is open: open a JSON file that holds a card or a message, and try again.'))
  }
  const subject = await subjectOfFile(services, uri)
  if (!subject.model) throw new Problem(vscode.l10n.t('Cannot preview the card: {0}', subject.note ?? ''))
  services.preview.show(subject)
  return true
}

/** The address that VS Code's menus give, or that is written in `argument.uri`. */
function readUri(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument
  const text = asString(asObject(argument).uri)
  return text === null ? undefined : vscode.Uri.parse(text, true)
}
