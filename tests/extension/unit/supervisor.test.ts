// A real tree of processes under the supervisor, in the bundle that is shipped.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { superviseCommand } from '../../../extension/src/server/child.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Prints its own id and that of a child, then waits; `stubborn` ones ignore polite signals. */
const tree = (stubborn: boolean) => `
  const { spawn } = require('node:child_process')
  const wait = ${JSON.stringify(stubborn ? 'process.on("SIGTERM", () => {});' : '')} + 'setInterval(() => {}, 1000)'
  const child = spawn(process.execPath, ['-e', wait], { stdio: 'ignore' })
  console.log(process.pid + ' ' + child.pid + ' ' + process.env.RIPOSTE_TOKEN + ' ' + process.env.ELECTRON_RUN_AS_NODE)
  eval(wait)
`

describe('superviseCommand()', () => {
  let folder = ''
  let supervisorPath = ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'riposte-supervisor-'))
    supervisorPath = join(folder, 'supervisor.cjs')
    await build({
      entryPoints: [join(root, 'extension/src/server/supervisor.ts')],
      outfile: supervisorPath,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    })
  })

  after(async () => await rm(folder, { recursive: true, force: true }))

  function supervise(code: string) {
    let output = ''
    const child = superviseCommand([process.execPath, '-e', code], {
      supervisorPath,
      cwd: folder,
      env: { ...process.env, RIPOSTE_TOKEN: 'from-the-environment' },
      onOutput: (text) => {
        output += text
      },
    })
    return { child, output: () => output }
  }

  it('passes the environment on, but not what makes Electron a Node', async () => {
    const { child, output } = supervise(tree(false))
    await until(() => output().includes('\n'))
    assert.match(output(), /from-the-environment undefined$/m)
    await child.end()
  })

  it('ends the whole tree', async () => {
    const { child, output } = supervise(tree(false))
    const processes = await processesIn(output)
    await child.end()
    assert.deepEqual(processes.filter(isAlive), [])
  })

  it('ends a tree that does not want to end', { timeout: 30_000 }, async () => {
    const { child, output } = supervise(tree(true))
    const processes = await processesIn(output)
    await sleep(200)
    await child.end()
    await until(() => !processes.some(isAlive))
  })

  it('gives the exit code, and ends what the command left behind', async () => {
    const { child, output } = supervise(tree(false).replace('eval(wait)', 'setTimeout(() => process.exit(3), 100)'))
    const processes = await processesIn(output)
    assert.equal(await child.exited, 3)
    assert.deepEqual(processes.filter(isAlive), [])
  })

  it('says that a program cannot be started', async () => {
    const missing = superviseCommand([join(folder, 'missing')], {
      supervisorPath,
      cwd: folder,
      env: process.env,
      onOutput: (text) => assert.match(text, /ENOENT/),
    })
    assert.equal(await missing.exited, 127)
  })

  it('leaves nothing behind when the process that asked for it is killed', async () => {
    const host = spawn(process.execPath, ['-e', hostCode(supervisorPath)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    host.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    const processes = await processesIn(() => output)
    assert.deepEqual(processes.map(isAlive), [true, true])
    await kill(host)
    await until(() => !processes.some(isAlive))
  })
})

/** Stands for an extension host: starts a tree under the supervisor and knows nothing of its own end. */
function hostCode(supervisorPath: string): string {
  const args = JSON.stringify([supervisorPath, process.execPath, '-e', tree(false)])
  return `
    const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, ${args}, { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
    child.stdout.pipe(process.stdout)
    setInterval(() => {}, 1000)
  `
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function processesIn(output: () => string): Promise<number[]> {
  await until(() => output().includes('\n'))
  return output().split(' ').slice(0, 2).map(Number)
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 8_000; Date.now() < end; await sleep(25)) if (condition()) return
  assert.fail('not in time')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
