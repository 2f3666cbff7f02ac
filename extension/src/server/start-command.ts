// Start Server: plans, runs the task, and shows progress until the server answers.

import * as vscode from 'vscode'
import { pickFolder } from '../folder.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { planLaunch } from './plan.ts'
import type { LaunchPlan } from './server.ts'
import { runUntilSettled } from './settle.ts'
import { createPlannedTask } from './task.ts'

/** Gives the port of the server that answers now; nothing where the person cancelled. */
export async function startServer(services: Services): Promise<{ readonly port: number } | undefined> {
  const { server, prompts } = services
  const before = server.state
  if (before.kind === 'running' || before.kind === 'starting') {
    throw new Problem(vscode.l10n.t('Riposte runs already, on port {0}: stop it first.', before.port), {
      remedies: [{ title: vscode.l10n.t('Stop Server'), command: 'riposte.server.stop' }],
    })
  }
  // The last one may still be ending, and its port be taken.
  await server.stop()
  const folder = await pickFolder(prompts)
  const plan = folder && (await planLaunch(services, folder))
  if (plan) await runTask(services, plan)
  const after = server.state
  return after.kind === 'running' ? { port: after.port } : undefined
}

async function runTask(services: Services, plan: LaunchPlan): Promise<void> {
  const { server } = services
  const settled = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Riposte starts on port {0}', plan.port),
      cancellable: true,
    },
    async (_, cancellation) => await runUntilSettled(server, createPlannedTask(services, plan), cancellation),
  )
  if (settled.kind === 'failed') {
    throw new Problem(vscode.l10n.t('The server did not start. {0}', settled.reason), {
      remedies: [{ title: vscode.l10n.t('Show Terminal'), command: 'workbench.action.terminal.focus' }],
    })
  }
}
