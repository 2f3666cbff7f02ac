// The programs of server/ as processes of their own, on the runtime that runs the tests: Bun or Deno.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { after, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { until } from '../exchange.ts'

export const entry = {
  service: fileURLToPath(new URL('../../../server/main.ts', import.meta.url)),
  slowService: fileURLToPath(new URL('../fixtures/slow-service.ts', import.meta.url)),
  cli: fileURLToPath(new URL('../../../server/cli.ts', import.meta.url)),
} as const

export interface Program {
  readonly stdout: () => string
  readonly stderr: () => string
  /** The exit code; `null` where a signal ended it. */
  readonly exited: Promise<number | null>
  readonly kill: (signal: 'SIGINT' | 'SIGTERM') => void
}

export interface Service extends Program {
  readonly port: number
  readonly url: URL
}

export interface ProgramOptions {
  readonly cwd?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What comes in. */
  readonly input?: string
}

const runtimes = {
  bun: [],
  deno: ['run', '--allow-all', '--no-check', '--no-lock', '--node-modules-dir=manual', '--quiet'],
} as const satisfies Record<string, readonly string[]>

const runtime = 'Deno' in globalThis ? 'deno' : 'Bun' in globalThis ? 'bun' : undefined
const startLimitMs = 30_000
const running = new Set<ChildProcess>()
const folders: string[] = []

/** The body of a `describe()` over real processes. What it started has ended, and its folders are gone, when it is over. */
export function overProcesses(suite: () => void): () => void {
  if (!runtime) return () => it('the service runs on Bun and Deno, not on Node', { skip: true }, () => {})
  return () => {
    suite()
    after(() => {
      for (const child of running) child.kill('SIGKILL')
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    })
  }
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'riposte-service-'))
  folders.push(folder)
  return folder
}

/** Starts a program in a new folder, with nothing of Riposte in its environment but what is given. */
export function startProgram(
  file: string,
  { cwd = newFolder(), args = [], env = {}, input }: ProgramOptions = {},
): Program {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:RIPOSTE_|PORT$|HOST$|NODE_ENV$|LOG_LEVEL$|FORCE_COLOR$)/.test(name),
  )
  const child = spawn(process.execPath, [...runtimes[runtime ?? 'bun'], file, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: 'pipe',
  })
  child.stdin.end(input)
  running.add(child)
  const texts = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8')
    child[stream].on('data', (text: string) => {
      texts[stream] += text
    })
  }
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  return {
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    exited,
    // Deno's child.kill() reports an end by signal, whatever the child does with it.
    kill: (signal) => {
      if (child.pid !== undefined) process.kill(child.pid, signal)
    },
  }
}

/** Starts a service on a port that is free, without an inspector unless it is asked for, and waits for the address that it prints. */
export async function startService(file: string, options: ProgramOptions = {}): Promise<Service> {
  const program = startProgram(file, { ...options, env: { PORT: '0', RIPOSTE_INSPECTOR_PORT: 'off', ...options.env } })
  let hasExited = false
  program.exited.then(() => {
    hasExited = true
  })
  const address = () => /http:\/\/\S+:(\d+)\/webhook|"listening".*"port":(\d+)/.exec(program.stdout())
  await until(() => hasExited || address() !== null, startLimitMs)
  const [, shown, logged] = address() ?? []
  assert.ok(shown ?? logged, `The service did not start: ${program.stdout()}${program.stderr()}`)
  const port = Number(shown ?? logged)
  return { ...program, port, url: new URL(`http://127.0.0.1:${port}/webhook`) }
}

/** Runs a program to its end. */
export async function runToEnd(file: string, options: ProgramOptions = {}) {
  const program = startProgram(file, options)
  const exitCode = await program.exited
  return { exitCode, stdout: program.stdout(), stderr: program.stderr() }
}
