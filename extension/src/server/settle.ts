// Runs the task of a server until its start is decided, however that ends.

import * as vscode from 'vscode'
import type { Server, ServerState } from './server.ts'

/**
 * Gives the state once the server answers or has failed, the person cancels, or VS Code ends the task without running it.
 * @throws where VS Code declines the task.
 */
export async function runUntilSettled(
  server: Server,
  task: vscode.Task,
  cancellation: vscode.CancellationToken,
): Promise<ServerState> {
  const listeners: vscode.Disposable[] = []
  const ended = new Set<vscode.TaskExecution>()
  let execution: vscode.TaskExecution | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      listeners.push(
        server.onDidChangeState(({ kind }) => {
          if (kind !== 'starting') resolve()
        }),
        cancellation.onCancellationRequested(() => resolve()),
        vscode.tasks.onDidEndTask((end) => {
          ended.add(end.execution)
          if (end.execution === execution) resolve()
        }),
      )
      vscode.tasks.executeTask(task).then((begun) => {
        execution = begun
        if (ended.has(begun)) resolve()
        // Cancelled while VS Code still prepared it: it is not to start behind the person's back.
        if (cancellation.isCancellationRequested) begun.terminate()
      }, reject)
    })
    if (cancellation.isCancellationRequested) {
      // A task that has not come to its server yet is not ended by stopping that.
      if (server.state.kind === 'stopped') execution?.terminate()
      await server.stop()
    }
    return server.state
  } finally {
    vscode.Disposable.from(...listeners).dispose()
  }
}
