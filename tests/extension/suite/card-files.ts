// Card files for the tests: written into the workspace, opened, looked at.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually } from './support.ts'

/** Opens a file with `text` in an editor; it stays in the workspace. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  assert.ok(folder)
  const uri = vscode.Uri.joinPath(folder.uri, name)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false })
}

/** Reverts and closes every editor, so that no file is left changed. */
export async function closeEditors(): Promise<void> {
  await vscode.workspace.saveAll(false)
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** Replaces the whole text as one edit. */
export async function retype({ document }: vscode.TextEditor, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text)
  assert.ok(await vscode.workspace.applyEdit(edit))
}

/** Replaces the first match alone, as a person who types. */
export async function retypeWord({ document }: vscode.TextEditor, word: RegExp, text: string): Promise<void> {
  const found = word.exec(document.getText())
  assert.ok(found)
  const [start, end] = [found.index, found.index + found[0].length].map((offset) => document.positionAt(offset))
  assert.ok(start && end)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(start, end), text)
  assert.ok(await vscode.workspace.applyEdit(edit))
}

export interface Found {
  readonly rule: string
  readonly severity: vscode.DiagnosticSeverity
  readonly text: string
  readonly diagnostic: vscode.Diagnostic
}

/** What stands in the list of problems by this extension. */
export function findings(document: vscode.TextDocument): Found[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'riposte')
    .map((diagnostic) => ({
      rule: String(typeof diagnostic.code === 'object' ? diagnostic.code.value : (diagnostic.code ?? '')),
      severity: diagnostic.severity,
      text: document.getText(diagnostic.range),
      diagnostic,
    }))
}

export async function finding(document: vscode.TextDocument, rule: string): Promise<Found> {
  let found: Found | undefined
  await eventually(() => {
    found = findings(document).find((each) => each.rule === rule)
    return found !== undefined
  }, `${rule} is found in ${document.fileName}`)
  assert.ok(found)
  return found
}

export async function actionsAt(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind?: string,
): Promise<readonly vscode.CodeAction[]> {
  const resolved = 10
  return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind, resolved)
}
