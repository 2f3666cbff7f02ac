// A process of its own between VS Code and the server: runs the command of its arguments in a process group and ends the
// whole group when its own input ends. A pipe ends however the other side dies, so nothing outlives a killed window.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { quoteForCmd } from './cmd.ts'

/** Longer than a reply may take: a server finishes those that run. */
const graceMs = 5_000
const everyMs = 50
const windows = process.platform === 'win32'

supervise(process.argv.slice(2))

function supervise([program, ...args]: readonly string[]): void {
  if (program === undefined) {
    process.exitCode = 2
    return
  }
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = start(program, args, env)
  let ending = false
  const end = async (code: number) => {
    if (ending) return
    ending = true
    await endGroup(child)
    process.exit(code)
  }
  child.on('error', (error) => {
    console.error(error.message)
    void end(127)
  })
  // What the command left behind in its group ends with it.
  child.on('exit', (code, signal) => void end(code ?? (signal === null ? 1 : 143)))
  process.stdin
    .on('end', () => void end(0))
    .on('error', () => void end(0))
    .resume()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0))
}

function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const stdio: SpawnOptions['stdio'] = ['ignore', 'inherit', 'inherit']
  const options: SpawnOptions = { env, detached: !windows, windowsHide: true, stdio }
  // Windows runs .cmd and .bat files through cmd.exe only, which splits its line by rules of its own.
  if (windows && /\.(cmd|bat)$/i.test(program)) {
    const line = `"${[program, ...args].map(quoteForCmd).join(' ')}"`
    return spawn(env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', line], { ...options, windowsVerbatimArguments: true })
  }
  return spawn(program, args, options)
}

/** Asks the group to end, waits a little, then makes it. */
async function endGroup({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return
  if (windows) {
    await new Promise<void>((resolve) => {
      const killer = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true, stdio: 'ignore' })
      killer.on('close', () => resolve()).on('error', () => resolve())
    })
    return
  }
  signalGroup(pid, 'SIGTERM')
  for (const until = Date.now() + graceMs; Date.now() < until; ) {
    if (!signalGroup(pid, 0)) return
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
