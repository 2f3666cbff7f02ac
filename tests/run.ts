// `bun run test`: everything that must pass, on a clean clone with nothing installed. Only `node:` imports, therefore.
// Its last line is `N passed, N failed`, with `, N skipped` behind it where something was skipped.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { endPrograms, runProgram } from './harness/child.ts'
import { runSuite } from './harness/suite.ts'
import { countLine, failedIn, printHeading, printSummary, type StepSummary, seconds } from './harness/summary.ts'
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
const installed = await runStep({
  title: 'install',
  detail: 'the packages of bun.lock',
  folders: [],
  runtime: 'bun',
  run: (title) => runCommand(title, ['install', '--frozen-lockfile'], 5 * minute, 0),
})
if (installed.failures.length === 0) {
  for (const step of toSteps()) if (isWanted(step)) await runStep(step)
}
if (summaries.every(({ passed, failures }) => passed + failures.length === 0)) {
  throw new RangeError('Cannot test anything: no step fits what --only asks for')
}
printSummary(summaries)
process.exitCode = failedIn(summaries) > 0 ? 1 : 0
console.log(`\n${countLine(summaries)}`)

function toSteps(): Step[] {
  const unitFolders = (['shared', 'server'] as const).filter((folder) => wanted.folders.includes(folder))
  const unitFiles = unitFolders.flatMap((folder) => testFiles(`tests/${folder}`))
  const unit = (runtime: Runtime, name: string, find: () => Promise<string>): Step => ({
    title: `unit on ${name}`,
    detail: unitFolders.join(' and '),
    folders: unitFolders,
    runtime,
    run: async (title) =>
      runSuite({ title, runtime, binary: await find(), root, files: unitFiles, timeoutMs: 5 * minute }),
  })
  const onBun = (title: string, files: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runSuite({ title, runtime: 'bun', binary: bun, root, files, env, timeoutMs: 10 * minute })
  const steps: Step[] = [
    {
      title: 'check',
      detail: 'format, lint, types',
      folders: ['house'],
      runtime: 'bun',
      run: (title) => runCommand(title, ['run', 'check'], 5 * minute, 1),
    },
    unit('bun', 'Bun', async () => bun),
    unit('deno', 'Deno', findDeno),
    unit('node', 'Node', findNode),
    {
      title: 'house',
      detail: 'the rules of the house, and the test runner itself',
      folders: ['house'],
      runtime: 'bun',
      run: (title) => onBun(title, ['tests/house.test.ts', ...testFiles('tests/house'), ...testFiles('tests/harness')]),
    },
    {
      title: 'browser',
      detail: 'the preview in Chromium',
      folders: ['browser'],
      runtime: 'bun',
      run: async (title) => onBun(title, testFiles('tests/browser'), { RIPOSTE_CHROMIUM: await findChromium() }),
    },
    {
      title: 'extension',
      detail: 'its parts without VS Code',
      folders: ['extension'],
      runtime: 'bun',
      run: (title) => onBun(title, testFiles('tests/extension')),
    },
    {
      title: 'VS Code',
      detail: 'the packaged extension inside a real VS Code',
      folders: ['extension'],
      runtime: 'bun',
      run: runLauncher,
    },
  ]
  return steps.filter(({ title }) => {
    if (title === 'browser') return existsSync(join(root, 'tests/browser'))
    if (title === 'extension') return testFiles('tests/extension').length > 0
    if (title === 'VS Code') return existsSync(join(root, 'tests/extension'))
    return true
  })
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
  console.log(`  ${summary.failures.length > 0 ? 'failed' : 'done'} in ${seconds(elapsedMs)}`)
  return summary
}

async function runCommand(
  title: string,
  args: readonly string[],
  timeoutMs: number,
  counts: 0 | 1,
): Promise<StepSummary> {
  const { exitCode, problem, elapsedMs } = await runProgram(bun, args, { cwd: root, timeoutMs })
  const isDone = exitCode === 0
  const failures = isDone ? [] : [problem ?? `bun ${args.join(' ')} ended with exit code ${exitCode}`]
  return { title, passed: isDone ? counts : 0, failures, skipped: [], elapsedMs, notes: [] }
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
  const [, passed = 0, failed = 0] =
    /(?:^|\n)(\d+) passed, (\d+) failed(?:, \d+ skipped)?\s*$/.exec(output)?.map(Number) ?? []
  const failures = Array.from({ length: failed }, (_, index) => `test ${index + 1} of ${failed} that failed: see above`)
  if (problem) failures.push(problem)
  if (failures.length === 0 && exitCode !== 0) failures.push(`the launcher ended with exit code ${exitCode}`)
  if (failures.length === 0 && passed === 0) failures.push('no test ran')
  return { title, passed, failures, skipped: [], elapsedMs, notes: [] }
}

function testFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort()
}

function isWanted(step: Step): boolean {
  return step.folders.some((folder) => wanted.folders.includes(folder)) && wanted.runtimes.includes(step.runtime)
}

/** `--only shared`, `--only deno`, `--only shared --only deno`: words of one kind widen, of both kinds narrow. */
function readArguments(): { readonly folders: readonly Folder[]; readonly runtimes: readonly Runtime[] } {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
  const known: readonly string[] = [...folders, ...runtimes]
  const unknown = values.only.find((word) => !known.includes(word))
  if (unknown !== undefined) throw new RangeError(`Cannot test only "${unknown}": known are ${known.join(', ')}`)
  const chosenFolders = folders.filter((folder) => values.only.includes(folder))
  const chosenRuntimes = runtimes.filter((runtime) => values.only.includes(runtime))
  return {
    folders: chosenFolders.length > 0 ? chosenFolders : chosenRuntimes.length > 0 ? ['shared', 'server'] : folders,
    runtimes: chosenRuntimes.length > 0 ? chosenRuntimes : runtimes,
  }
}

function stop(): void {
  endPrograms()
  console.log('\nThe run was ended early: nothing can be said of it.')
  process.exit(130)
}
