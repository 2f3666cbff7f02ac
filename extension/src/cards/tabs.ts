// Which documents stand in a tab. VS Code keeps a document that an extension has opened for minutes after its tab is closed.

import * as vscode from 'vscode'

export function isInTab({ uri }: vscode.TextDocument): boolean {
  const address = uri.toString()
  const { all } = vscode.window.tabGroups
  return all.some(({ tabs }) => tabs.some((tab) => urisOf(tab).some((each) => each.toString() === address)))
}

/** Calls `onChange` for each document whose tabs were opened or closed. */
export function watchTabs(onChange: (document: vscode.TextDocument) => void): vscode.Disposable {
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
    const addresses = new Set([...opened, ...closed].flatMap(urisOf).map(String))
    for (const document of vscode.workspace.textDocuments) {
      if (addresses.has(document.uri.toString())) onChange(document)
    }
  })
}

function urisOf({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri]
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : []
}
