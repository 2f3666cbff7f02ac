// The cache of fetched programs. A folder appears in it under its name only when it is whole, and two runs at once do not
// fetch twice.

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runProgram } from './child.ts'

const installLimitMs = 15 * 60_000
const heartbeatMs = 5_000
const abandonedMs = 60_000

/**
 * A folder with `packages` (`name@version`) of the npm registry installed in it, without their install scripts.
 * @throws Error where they cannot be fetched.
 */
export async function fetchPackages(
  name: string,
  packages: readonly string[],
  complete: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'riposte-tests')
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const unlock = await lock(`${folder}.lock`)
  const temporary = mkdtempSync(`${folder}.part-`)
  const cleanUp = () => {
    rmSync(temporary, { recursive: true, force: true })
    unlock()
  }
  process.on('exit', cleanUp)
  try {
    if (existsSync(folder)) return folder
    console.log(`  fetching ${packages.join(', ')} into the cache`)
    const dependencies = Object.fromEntries(packages.map(splitVersion))
    writeFileSync(join(temporary, 'package.json'), JSON.stringify({ private: true, dependencies }))
    await install(process.execPath, ['install', '--ignore-scripts', '--no-summary'], temporary)
    await complete(temporary)
    renameSync(temporary, folder)
    return folder
  } finally {
    process.off('exit', cleanUp)
    cleanUp()
  }
}

/** Runs a command that installs something. @throws Error with the end of its output where it fails. */
export async function install(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { exitCode, problem, output } = await runProgram(command, args, {
    cwd,
    env,
    timeoutMs: installLimitMs,
    quiet: true,
  })
  if (exitCode === 0) return
  const reason = problem ?? output.trim().split('\n').slice(-5).join('\n')
  throw new Error(`Cannot run ${[command, ...args].join(' ')}: ${reason}`)
}

/** Only one process can make a folder. Its owner touches it while it works, so that one left by a run that died is seen. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path)
      const heartbeat = setInterval(() => utimesSync(path, new Date(), new Date()), heartbeatMs)
      return () => {
        clearInterval(heartbeat)
        rmSync(path, { recursive: true, force: true })
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - touched > abandonedMs) rmSync(path, { recursive: true, force: true })
    else await sleep(500)
  }
}

function splitVersion(source: string): readonly [string, string] {
  const at = source.lastIndexOf('@')
  return [source.slice(0, at), source.slice(at + 1)]
}
