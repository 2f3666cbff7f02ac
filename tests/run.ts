// `bun run test`: everything that must pass, on a clean clone with nothing installed. Only `node:` imports, therefore.
// Its last line is `N passed, N failed`, with `, N skipped` behind it where something was skipped.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endPrograms, runProgram } from './harness/child.ts'
import { runSuite } from './harness/suite.ts'
import { countLine, failedIn, printEnd, printHeading, printSummary, type StepSummary } from './harness/summary.ts'
import { findChromium, findCodeServer, findDeno, findNode, findNode24 } from './tools.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bun = process.execPath
const minute = 60_000

const folders = ['shared', 'server', 'house', 'browser', 'extension'] as const
const runtimes = ['bun', 'deno', 'node'] as const
type Folder = (typeof folders)[number]
type Runtime = (typeof runtimes)[number]

interface Step {
  readonly title: string
  readonly detail: string
  readonly folders: readonly Folder[]
  readonly runtime: Runtime
  readonly run: (title: string) => Promise<StepSummary>
}

const wanted = readArguments()
process.on('SIGINT', stop).on('SIGTERM', stop)
const summaries: StepSummary[] = []
const steps = toSteps().filter(isWanted)
if (steps.length === 0) refuse('no step fits what --only asks for')
const installed = await runStep({
  title: 'install',
  detail: 'the packages of bun.lock',
  folders: [],
  runtime: 'bun',
  run: (title) =>
    runCommand(title, ['install', '--frozen-lockfile', '--no-summary'], { timeoutMs: 5 * minute, counts: 0 }),
})
if (installed.failures.length === 0) for (const step of steps) await runStep(step)
printSummary(summaries)
process.exitCode = failedIn(summaries) > 0 ? 1 : 0
console.log(`\n${countLine(summaries)}`)

function toSteps(): Step[] {
  const check: Step = {
    title: 'check',
    detail: 'format, lint, types',
    folders: ['house'],
    runtime: 'bun',
    run: (title) => runCommand(title, ['run', 'check'], { timeoutMs: 5 * minute, counts: 1 }),
  }
  const house: Step = {
    title: 'house',
    detail: 'the rules of the house, and this test run itself',
    folders: ['house'],
    runtime: 'bun',
    run: (title) =>
      runOnBun(title, ['tests/house.test.ts', ...testFiles('tests/house'), ...testFiles('tests/harness')]),
  }
  const unit = [
    toUnitStep('bun', 'Bun', async () => bun),
    toUnitStep('deno', 'Deno', findDeno),
    toUnitStep('node', 'Node', findNode),
  ]
  return [check, ...unit, house, ...toBrowserSteps(), ...toExtensionSteps()]
}

/** The suites of shared and server run unchanged under every runtime. */
function toUnitStep(runtime: Runtime, name: string, find: () => Promise<string>): Step {
  const chosen = (['shared', 'server'] as const).filter((folder) => wanted.folders.includes(folder))
  const files = chosen.flatMap((folder) => testFiles(`tests/${folder}`))
  return {
    title: name,
    detail: `the unit suites of ${chosen.join(' and ')}`,
    folders: chosen,
    runtime,
    run: async (title) => runSuite({ title, runtime, binary: await find(), root, files, timeoutMs: 5 * minute }),
  }
}

function toBrowserSteps(): Step[] {
  if (!existsSync(join(root, 'tests/browser'))) return []
  const run = async (title: string) =>
    runOnBun(title, testFiles('tests/browser'), { RIPOSTE_CHROMIUM: await findChromium() })
  return [{ title: 'browser', detail: 'the preview in Chromium', folders: ['browser'], runtime: 'bun', run }]
}

function toExtensionSteps(): Step[] {
  const files = testFiles('tests/extension')
  const common = { folders: ['extension'], runtime: 'bun' } as const
  const unit: Step = {
    ...common,
    title: 'extension',
    detail: 'its parts without VS Code',
    run: (title) => runOnBun(title, files),
  }
  const launch: Step = {
    ...common,
    title: 'VS Code',
    detail: 'the packaged extension inside a real VS Code',
    run: runLauncher,
  }
  const hasLauncher = existsSync(join(root, 'tests/extension/launch.ts'))
  return [...(files.length > 0 ? [unit] : []), ...(hasLauncher ? [launch] : [])]
}

/** A step that cannot be run, for want of a program for example, has failed once. */
async function runStep(step: Step): Promise<StepSummary> {
  printHeading(step.title, step.detail)
  const start = performance.now()
  const summary = await step.run(step.title).catch((error: unknown): StepSummary => {
    const reason = error instanceof Error ? error.message : String(error)
    console.log(`  ${reason}`)
    return { title: step.title, passed: 0, failures: [reason], skipped: [], elapsedMs: 0, notes: [] }
  })
  const elapsedMs = performance.now() - start
  summaries.push({ ...summary, elapsedMs })
  printEnd({ ...summary, elapsedMs })
  return summary
}

async function runCommand(
  title: string,
  args: readonly string[],
  { timeoutMs, counts }: { readonly timeoutMs: number; readonly counts: 0 | 1 },
): Promise<StepSummary> {
  const { exitCode, problem, elapsedMs } = await runProgram(bun, args, { cwd: root, timeoutMs })
  const isDone = exitCode === 0
  const failures = isDone ? [] : [problem ?? `bun ${args.join(' ')} ended with exit code ${exitCode}`]
  return { title, passed: isDone ? counts : 0, failures, skipped: [], elapsedMs, notes: [] }
}

function runOnBun(
  title: string,
  files: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StepSummary> {
  return runSuite({ title, runtime: 'bun', binary: bun, root, files, env, timeoutMs: 10 * minute })
}

/** The launcher counts for itself, on its last line. */
async function runLauncher(title: string): Promise<StepSummary> {
  const env = {
    RIPOSTE_CHROMIUM: await findChromium(),
    RIPOSTE_NODE24: await findNode24(),
    RIPOSTE_CODE_SERVER: await findCodeServer(),
  }
  const launcher = join(root, 'tests/extension/launch.ts')
  const { exitCode, problem, output, elapsedMs } = await runProgram(bun, [launcher], {
    cwd: root,
    timeoutMs: 10 * minute,
    env,
  })
  const [, passed = 0, failed = 0, skipped = 0] =
    /(?:^|\n)(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(output)?.map((count) => Number(count ?? 0)) ?? []
  const named = Array.from(output.matchAll(/^\s+failed\s{2,}(\S.*)$/gm), ([, name = '']) => name)
  const failures = Array.from({ length: failed }, (_, index) => named[index] ?? 'a test inside VS Code: see above')
  if (problem) failures.push(problem)
  if (failures.length === 0 && exitCode !== 0) failures.push(`the launcher ended with exit code ${exitCode}`)
  if (failures.length === 0 && passed === 0) failures.push('no test ran')
  const names = Array.from({ length: skipped }, () => 'a test inside VS Code: see above')
  return { title, passed, failures, skipped: names, elapsedMs, notes: [] }
}

function testFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => path.endsWith('.test.ts') && !/(?:^|[\\/])(?:node_modules|dist|fixtures)[\\/]/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort()
}

function isWanted(step: Step): boolean {
  return step.folders.some((folder) => wanted.folders.includes(folder)) && wanted.runtimes.includes(step.runtime)
}

/** `--only shared`, `--only deno`, `--only shared --only deno`: words of one kind widen, of both kinds narrow. */
function readArguments(): { readonly folders: readonly Folder[]; readonly runtimes: readonly Runtime[] } {
  const words = process.argv.slice(2)
  const known: readonly string[] = [...folders, ...runtimes]
  const only = words.filter((_, index) => index % 2 === 1)
  const isUnderstood = words.every((word, index) => (index % 2 === 0 ? word === '--only' : known.includes(word)))
  if (!isUnderstood || words.length % 2 === 1) refuse(`its only option is --only, with one of ${known.join(', ')}`)
  const chosenFolders = folders.filter((folder) => only.includes(folder))
  const chosenRuntimes = runtimes.filter((runtime) => only.includes(runtime))
  return {
    folders: chosenFolders.length > 0 ? chosenFolders : chosenRuntimes.length > 0 ? ['shared', 'server'] : folders,
    runtimes: chosenRuntimes.length > 0 ? chosenRuntimes : runtimes,
  }
}

function refuse(reason: string): never {
  console.error(`Cannot test anything: ${reason}`)
  process.exit(2)
}

function stop(): void {
  endPrograms()
  console.log('\nThe run was ended early: nothing can be said of it.')
  process.exit(130)
}
