// `bun run bench`: the figures of the service beside a bare Bun.serve, measured in turns on the same machine.
// Needs wrk (Debian package `wrk`). Prints medians and ratios; a shared machine is noisy, so compare, never quote alone.
// `bun run bench lint` measures the linter instead, and needs nothing.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateToken } from '../../shared/signature.ts'
import { buildRequest } from '../../shared/simulate.ts'
import { measureLint } from './lint.ts'
import { writeLoad } from './load.ts'

const root = new URL('../../', import.meta.url).pathname
const rounds = 7
const secondsEach = 3
const mentions = 8192

interface Contestant {
  readonly name: string
  readonly file: string
  readonly port: number
  readonly env?: Readonly<Record<string, string>>
}

const bare: Contestant = { name: 'bare Bun.serve', file: 'tests/bench/bare.ts', port: 4901 }
const riposte: Contestant = { name: 'riposte', file: 'server/main.ts', port: 4902 }
const quiet: Contestant = { ...riposte, name: 'riposte, LOG_LEVEL=warn', port: 4903, env: { LOG_LEVEL: 'warn' } }

const watched: Contestant = {
  ...riposte,
  name: 'riposte in development',
  port: 4904,
  env: { NODE_ENV: 'development', RIPOSTE_INSPECTOR_PORT: '0' },
}

const token = generateToken()

async function launch({ file, port, env }: Contestant) {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [file], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      RIPOSTE_TOKEN: token,
      RIPOSTE_FRESH_MS: '0',
      ...env,
    },
  })
  await answered(port)
  return { child, readyMs: performance.now() - startedAt }
}

/** Waits for the first mention that is answered. */
async function answered(port: number): Promise<void> {
  const { headers, parts } = await buildRequest({ words: 'echo hi', webhookName: 'R' }, token, { now: new Date() })
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/webhook`, {
        method: 'POST',
        headers,
        body: parts[0] ?? null,
      })
      if (response.ok && (await response.text()).includes('"message"')) return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
}

async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

function requestsPerSecond(script: string, port: number): number {
  const load = spawnSync('wrk', ['-t1', '-c32', `-d${secondsEach}`, '-s', script, `http://127.0.0.1:${port}/webhook`])
  const output = load.stdout.toString()
  if (output.includes('Non-2xx')) throw new Error(`Cannot compare: not every mention was answered\n${output}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function measureStart() {
  for (const contestant of [bare, riposte]) {
    const ready: number[] = []
    const memory: number[] = []
    for (let round = 0; round < rounds; round++) {
      const { child, readyMs } = await launch(contestant)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      ready.push(readyMs)
      memory.push(await residentMb(child.pid))
      child.kill('SIGKILL')
    }
    console.log(
      `${contestant.name.padEnd(26)} first answer after ${median(ready).toFixed(0)} ms, idle ${median(memory).toFixed(1)} MB`,
    )
  }
}

async function measureThroughput() {
  const folder = await mkdtemp(join(tmpdir(), 'riposte-bench-'))
  const script = join(folder, 'mentions.lua')
  await writeLoad(script, token, mentions)
  const contestants = [bare, quiet, riposte, watched]
  const running = await Promise.all(contestants.map(launch))
  try {
    for (const { port } of contestants) requestsPerSecond(script, port)
    const rates = new Map<Contestant, number[]>(contestants.map((contestant) => [contestant, []]))
    for (let round = 0; round < rounds; round++) {
      for (const contestant of contestants) rates.get(contestant)?.push(requestsPerSecond(script, contestant.port))
    }
    const yardstick = rates.get(bare) ?? []
    for (const [{ name }, values] of rates) {
      const ratios = values.map((value, round) => value / (yardstick[round] ?? Number.NaN))
      console.log(`${name.padEnd(26)} ${median(values).toFixed(0)} mentions/s, ratio ${median(ratios).toFixed(3)}`)
    }
  } finally {
    for (const { child } of running) child.kill('SIGKILL')
    await rm(folder, { recursive: true })
  }
}

async function measureService() {
  if (spawnSync('wrk', ['--version']).error) throw new Error('Cannot measure: wrk is missing; install the package wrk')
  await measureStart()
  await measureThroughput()
}

if (process.argv[2] === 'lint') measureLint()
else await measureService()
