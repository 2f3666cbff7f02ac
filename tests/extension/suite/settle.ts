import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import { runUntilSettled } from '../../../extension/src/server/settle.ts'

/** In place of a server that no task ever reaches. */
function createIdleServer(): Parameters<typeof runUntilSettled>[0] & { readonly stops: () => number } {
  const changed = new vscode.EventEmitter<never>()
  let stops = 0
  return {
    state: { kind: 'stopped' },
    onDidChangeState: changed.event,
    run: async () => 0,
    adopt: () => undefined,
    recheck: async () => undefined,
    async stop() {
      stops++
    },
    dispose: () => changed.dispose(),
    stops: () => stops,
  }
}

/** A task whose terminal closes once `open` is over; `closed` where VS Code closes it. */
function createTask(open: () => Promise<unknown>, closed = () => {}): vscode.Task {
  const ended = new vscode.EventEmitter<number>()
  const terminal: vscode.Pseudoterminal = {
    onDidWrite: new vscode.EventEmitter<string>().event,
    onDidClose: ended.event,
    open: () => void open().then(() => ended.fire(0)),
    close: closed,
  }
  const execution = new vscode.CustomExecution(async () => terminal)
  const [folder] = vscode.workspace.workspaceFolders ?? []
  assert.ok(folder)
  return new vscode.Task({ type: 'riposte', task: 'other' }, folder, 'other', 'Riposte', execution, [])
}

describe('the start of a server', () => {
  it('is over when its task ends without having reached the server', async () => {
    const { token } = new vscode.CancellationTokenSource()
    const server = createIdleServer()
    const state = await runUntilSettled(
      server,
      createTask(() => sleep(50)),
      token,
    )
    assert.deepEqual(state, { kind: 'stopped' })
    assert.equal(server.stops(), 0)
  })

  it('is over when it is cancelled, and so is its task', async () => {
    const cancellation = new vscode.CancellationTokenSource()
    const server = createIdleServer()
    let closed = () => {}
    const taskEnded = new Promise<void>((resolve) => {
      closed = resolve
    })
    const task = createTask(
      async () => {
        cancellation.cancel()
        await new Promise(() => {})
      },
      () => closed(),
    )
    assert.deepEqual(await runUntilSettled(server, task, cancellation.token), { kind: 'stopped' })
    await taskEnded
    assert.equal(server.stops(), 1)
  })

  it('fails where VS Code declines the task', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    assert.ok(folder)
    const { token } = new vscode.CancellationTokenSource()
    const task = new vscode.Task({ type: 'riposte', task: 'none' }, folder, 'none', 'Riposte')
    await assert.rejects(runUntilSettled(createIdleServer(), task, token))
  })
})
