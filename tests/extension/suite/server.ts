import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import * as vscode from 'vscode'
import { hasStage, onStage } from './stage.ts'
import { commandLines, eventually, isAlive, readToken, riposte, run, withAnswers } from './support.ts'

const port = 3978
const start = () => run<{ readonly port: number } | undefined>('riposte.server.start')
const stop = () => run<boolean>('riposte.server.stop')

describe('the server', () => {
  before(async () => {
    if (!(await riposte()).tokenStored()) await withAnswers({}, () => run('riposte.token.generate'))
  })

  afterEach(async () => {
    await withAnswers({}, stop)
    const { serverState } = await riposte()
    assert.match(serverState().kind, /^(stopped|failed)$/)
  })

  it('starts, answers, and ends with everything it started', async () => {
    assert.deepEqual(await start(), { port })
    assert.deepEqual((await riposte()).serverState().kind, 'running')
    assert.equal((await fetch(`http://localhost:${port}/health`)).status, 200)
    const processes = await processesOf(port)
    assert.equal(processes.filter(isAlive).length, 2)
    if (hasStage) {
      await eventually(
        async () => (await onStage({ action: 'statusBar' })).label === 'Riposte: answers on port 3978',
        'the status bar says it aloud',
      )
      assert.equal((await onStage({ action: 'statusBar' })).text.trim(), `Riposte :${port}`)
      await onStage({ action: 'screenshot', name: 'running' })
    }
    await stop()
    await assertGone(processes, port)
  })

  it('keeps the token out of the task and of every process argument', async () => {
    const token = await readToken()
    await start()
    const [execution] = vscode.tasks.taskExecutions
    assert.ok(execution)
    const { task } = execution
    assert.deepEqual(task.definition, { type: 'riposte', task: 'server' })
    assert.ok(!JSON.stringify([task.definition, task.name, task.detail, task.source]).includes(token))
    const lines = commandLines()
    assert.ok(lines.some((line) => line.includes('supervisor.js')))
    assert.deepEqual(
      lines.filter((line) => line.includes(token)),
      [],
    )
  })

  it('is offered in the menu of the status bar, with what else can be done', async () => {
    const stopped = await withAnswers({}, () => run('riposte.menu.show'))
    assert.ok(stopped.questions.includes('$(play) Start Server'))
    await start()
    const { questions } = await withAnswers({ choose: 'Stop Server' }, () => run('riposte.menu.show'))
    assert.equal(questions[0], 'Riposte answers on port 3978')
    assert.ok(questions.includes('$(send) Send Test Mention...') && questions.includes('$(copy) Copy Token'))
    assert.ok(!questions.includes('$(play) Start Server'))
    assert.equal((await riposte()).serverState().kind, 'stopped')
  })

  it('is not started a second time', async () => {
    await start()
    const { notices } = await withAnswers({}, start)
    assert.match(notices[0]?.message ?? '', /runs already, on port 3978/)
    assert.deepEqual(notices[0]?.actions, ['Stop Server', 'Show Log'])
  })

  it('ends when its terminal is closed', async () => {
    await start()
    const processes = await processesOf(port)
    const terminal = vscode.window.terminals.find(({ name }) => name.includes('serve mentions'))
    assert.ok(terminal)
    terminal.dispose()
    await assertGone(processes, port)
    assert.equal((await riposte()).serverState().kind, 'stopped')
  })

  it('is offered as a task', async () => {
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'riposte' })
    assert.deepEqual(others, [])
    assert.ok(task?.isBackground)
    await vscode.tasks.executeTask(task)
    const { serverState } = await riposte()
    await eventually(() => serverState().kind === 'running', 'the task runs the server', 20_000)
  })

  it('offers another port, or what runs already, where the port is in use', async () => {
    const other = await listen((_, response) => response.end())
    try {
      const cancelled = await withAnswers({}, start)
      assert.deepEqual(cancelled.questions, ['Port 3978 is in use', 'Start on port 3988', 'Use what runs on port 3978'])
      await withAnswers({ choose: 'Use what runs' }, async () => assert.deepEqual(await start(), { port }))
      await stop()
      assert.equal(other.listening, true)
      await withAnswers({ choose: 'Start on port' }, async () => assert.deepEqual(await start(), { port: 3988 }))
      const processes = await processesOf(3988)
      await stop()
      await assertGone(processes, 3988)
    } finally {
      other.close()
    }
  })

  it('lets go of what it used once a mention finds it gone', async () => {
    const other = await listen((_, response) => response.end())
    const { serverState } = await riposte()
    await withAnswers({ choose: 'Use what runs' }, start)
    assert.equal(serverState().kind, 'running')
    other.close()
    other.closeAllConnections()
    const { notices } = await withAnswers({ choose: 'Local server' }, () =>
      run('riposte.mention.send', { words: 'help' }),
    )
    assert.equal(serverState().kind, 'stopped')
    assert.deepEqual(notices[0]?.actions, ['Start Server', 'Show Log'])
  })

  it('does not offer to use what says that it cannot answer', async () => {
    const other = await listen((_, response) => response.writeHead(503).end())
    try {
      const { questions } = await withAnswers({}, start)
      assert.deepEqual(questions, ['Port 3978 is in use', 'Start on port 3988'])
    } finally {
      other.close()
    }
  })

  it('says why a command could not be run, and where it was searched', async () => {
    await withCommand(['surely-not-installed', 'serve'], async () => {
      const { notices } = await withAnswers({}, start)
      assert.match(notices[0]?.message ?? '', /"surely-not-installed" was not found.*Searched: .*node_modules/)
    })
  })

  it('says that a command ended before it answered', async () => {
    await withCommand(['bun', '-e', 'process.exit(3)'], async () => {
      const { notices } = await withAnswers({}, start)
      assert.match(notices[0]?.message ?? '', /did not start\. It ended with code 3 before it answered/)
      assert.deepEqual(notices[0]?.actions, ['Show Terminal', 'Show Log'])
    })
  })

  it('says that a command could not be started, and starts the next one', async () => {
    // Node refuses such an argument at once, before there is a process.
    await withCommand(['bun', 'a\0b'], async () => {
      const { notices } = await withAnswers({}, start)
      assert.match(notices[0]?.message ?? '', /did not start\. It could not be started: the log says why/)
      const { serverState, logLines } = await riposte()
      assert.equal(serverState().kind, 'failed')
      assert.ok(logLines().some((line) => /^error The server could not be started\ncaused by .*null bytes/.test(line)))
    })
    assert.deepEqual(await start(), { port })
  })

  it('refuses a command that is not a list', async () => {
    await withCommand([], async () => {
      const { notices } = await withAnswers({}, start)
      assert.match(notices[0]?.message ?? '', /riposte\.server\.command must be a list/)
    })
  })
})

async function processesOf(port: number): Promise<number[]> {
  const response = await fetch(`http://localhost:${port}/processes`)
  return (await response.json()) as number[]
}

async function assertGone(processes: readonly number[], port: number): Promise<void> {
  await eventually(() => !processes.some(isAlive), 'every process is gone')
  await assert.rejects(fetch(`http://localhost:${port}/health`))
}

async function listen(handler: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(handler as never).listen(port)
  await once(server, 'listening')
  return server
}

async function withCommand(command: readonly string[], work: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('riposte')
  await configuration.update('server.command', command, vscode.ConfigurationTarget.Workspace)
  try {
    await work()
  } finally {
    await configuration.update('server.command', undefined, vscode.ConfigurationTarget.Workspace)
  }
}
