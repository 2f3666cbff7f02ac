// Which project a command is about.

import * as vscode from 'vscode'
import { Problem } from './problem.ts'
import type { Prompts } from './prompts.ts'

/**
 * The folder to work in; asks where there are several and `preferred` is none of them.
 * @returns nothing where the person cancelled. @throws Problem where no folder is open.
 */
export async function pickFolder(
  prompts: Prompts,
  preferred?: vscode.Uri,
): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? []
  const known = folders.find(({ uri }) => uri.toString() === preferred?.toString())
  if (known) return known
  const [first, ...others] = folders
  if (!first) {
    throw new Problem(
      vscode.l10n.t('No folder is open: open the folder of your project, tokens and servers belong to one.'),
      { remedies: [{ title: vscode.l10n.t('Open Folder'), command: 'vscode.openFolder' }] },
    )
  }
  if (others.length === 0) return first
  return await prompts.choose(
    vscode.l10n.t('Which folder?'),
    folders.map((folder) => ({ label: folder.name, description: folder.uri.path, value: folder })),
  )
}
