// The server as a task: for the command, for "Run Task" and for a preLaunchTask. Its definition names no secret.

import * as vscode from 'vscode'
import type { Services } from '../services.ts'
import { readServerPort } from '../settings.ts'
import { planLaunch } from './plan.ts'
import type { LaunchPlan } from './server.ts'
import { createTerminal } from './terminal.ts'

const type = 'riposte'
const definedTask = 'server'
/** Also the name of the terminal, where the name of the extension does not stand beside it. */
const taskName = 'serve mentions'

export function registerServerTasks(services: Services): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => createServerTask(services, folder, { type, task: definedTask })),
    resolveTask({ definition, scope }) {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0]
      if (definition.task !== definedTask || !folder) return undefined
      const port: unknown = definition.port
      return createServerTask(services, folder, definition, typeof port === 'number' ? port : undefined)
    },
  })
}

/** The task that runs `plan`. */
export function createPlannedTask(services: Services, plan: LaunchPlan): vscode.Task {
  // The same definition as that of the provider, where it means the same: VS Code then keeps one terminal.
  const isUsual = plan.port === readServerPort(plan.folder.uri)
  const definition = { type, task: definedTask, ...(!isUsual && { port: plan.port }) }
  return createTask(services, plan.folder, definition, async () => plan)
}

function createServerTask(
  services: Services,
  folder: vscode.WorkspaceFolder,
  definition: vscode.TaskDefinition,
  port?: number,
): vscode.Task {
  return createTask(services, folder, definition, async () => await planLaunch(services, folder, port))
}

function createTask(
  { server, log, redactor }: Services,
  folder: vscode.WorkspaceFolder,
  definition: vscode.TaskDefinition,
  plan: () => Promise<LaunchPlan | undefined>,
): vscode.Task {
  const execution = new vscode.CustomExecution(async () =>
    createTerminal(async (write, signal) => {
      try {
        const planned = await plan()
        return planned ? await server.run(planned, { write, signal }) : 1
      } catch (error) {
        log.error('The server could not be started', error)
        write(`${redactor.redact(error instanceof Error ? error.message : String(error))}\n`)
        return 1
      }
    }),
  )
  const task = new vscode.Task(definition, folder, taskName, 'Riposte', execution, '$riposte-server')
  task.detail = vscode.l10n.t('Answers mentions on this machine')
  task.isBackground = true
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    focus: false,
    clear: true,
    showReuseMessage: false,
  }
  task.runOptions = { reevaluateOnRerun: true }
  return task
}
