// What must be settled before a server starts: trust, a folder on disk, a token, a free port. Asks where it can be mended.

import * as vscode from 'vscode'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { readServerCommand, readServerPort } from '../settings.ts'
import { findOrMakeToken } from '../tokens/commands.ts'
import { probeHealth } from './health.ts'
import { findFreePort, isPortFree } from './port.ts'
import type { LaunchPlan } from './server.ts'

/**
 * The plan of a launch, or nothing where the person cancelled or chose to use what runs already.
 * @throws Problem where a server cannot be started here.
 */
export async function planLaunch(
  services: Services,
  folder: vscode.WorkspaceFolder,
  wantedPort = readServerPort(folder.uri),
): Promise<LaunchPlan | undefined> {
  if (!vscode.workspace.isTrusted) {
    throw new Problem(
      vscode.l10n.t('Cannot start the server: it runs code of this workspace, and the workspace is not trusted.'),
      { remedies: [{ title: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage' }] },
    )
  }
  if (folder.uri.scheme !== 'file') {
    throw new Problem(vscode.l10n.t('Cannot start the server: the folder "{0}" is not on a disk.', folder.name))
  }
  const command = readServerCommand(folder.uri)
  if ((await findOrMakeToken(services, folder.uri)) === undefined) return undefined
  const port = (await isPortFree(wantedPort)) ? wantedPort : await settlePort(services, folder.uri, wantedPort)
  return port === undefined ? undefined : { folder, port, command }
}

async function settlePort(
  { prompts, server, log }: Services,
  folder: vscode.Uri,
  port: number,
): Promise<number | undefined> {
  const [health, free] = await Promise.all([
    probeHealth(port, { fetch, signal: AbortSignal.timeout(5_000) }),
    findFreePort(port),
  ])
  log.info(`Port ${port} is in use (${health}); next free port: ${free ?? 'none'}`)
  const other = {
    label: vscode.l10n.t('Start on port {0}', free ?? 0),
    detail: vscode.l10n.t('For this time. The setting riposte.server.port changes it for good.'),
    value: 'other',
  }
  const adopt = {
    label: vscode.l10n.t('Use what runs on port {0}', port),
    detail: vscode.l10n.t('It says that it can answer. It must know the same token, and Stop Server will not end it.'),
    value: 'adopt',
  }
  const choices = [...(free === undefined ? [] : [other]), ...(health === 'healthy' ? [adopt] : [])]
  if (choices.length === 0) {
    throw new Problem(vscode.l10n.t('Cannot start the server: port {0} and those near it are in use.', port))
  }
  const chosen = await prompts.choose(vscode.l10n.t('Port {0} is in use', port), choices)
  if (chosen === 'adopt') server.adopt(folder, port)
  return chosen === 'other' ? free : undefined
}
