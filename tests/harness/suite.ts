// Runs test files under Bun, Deno or Node and reads what came of them from the runner's report.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, runProgram } from './child.ts'
import { filesWithoutTests, type Reporter, readJunit, type TestResult } from './junit.ts'
import type { StepSummary } from './summary.ts'

export interface Suite {
  readonly title: string
  readonly runtime: Reporter
  /** Path of the runtime. */
  readonly binary: string
  readonly root: string
  /** Relative to the root. */
  readonly files: readonly string[]
  readonly timeoutMs: number
  readonly env?: Readonly<Record<string, string>>
  readonly quiet?: boolean
}

const perTestMs = 60_000

/** Each runner shows failures and little else: its report has the rest. */
const commands = {
  bun: (report: string) => [
    ...['test', '--only-failures', `--timeout=${perTestMs}`],
    ...['--reporter=junit', `--reporter-outfile=${report}`],
  ],
  // `manual` takes node_modules as it is and writes nothing to it.
  deno: (report: string) => [
    ...['test', '--allow-all', '--no-check', '--no-lock', '--node-modules-dir=manual'],
    ...['--reporter=dot', `--junit-path=${report}`],
  ],
  node: (report: string) => [
    ...['--test', `--test-timeout=${perTestMs}`, '--test-reporter=dot', '--test-reporter-destination=stdout'],
    ...['--test-reporter=junit', `--test-reporter-destination=${report}`],
  ],
} as const satisfies Record<Reporter, (report: string) => readonly string[]>

/** Runs a suite. That nothing ran, or that a file held no test, is a failure too. */
export async function runSuite(suite: Suite): Promise<StepSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'riposte-report-'))
  const report = join(folder, 'junit.xml')
  const cases = join(folder, 'cases.txt')
  try {
    const files = suite.files.map((file) => `./${file}`)
    const ended = await runProgram(suite.binary, [...commands[suite.runtime](report), ...files], {
      cwd: suite.root,
      timeoutMs: suite.timeoutMs,
      quiet: suite.quiet ?? false,
      // A time zone that no expected value was made in: whatever depends on it shows.
      env: { TZ: 'Asia/Kathmandu', ...suite.env, RIPOSTE_CASES: cases },
    })
    return judge(suite, ended, readOrEmpty(report), readOrEmpty(cases))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function judge(suite: Suite, ended: Ended, xml: string, cases: string): StepSummary {
  const tests = readJunit(xml, suite.runtime)
  const failures = namesOf(tests, 'failed', ({ suite, name }) => (suite ? `${suite} > ${name}` : name))
  failures.push(...filesWithoutTests(xml, suite.runtime, suite.files).map((file) => `${file} reported no test`))
  if (ended.problem) failures.push(ended.problem)
  if (ended.exitCode !== 0 && failures.length === 0) failures.push(`it ended with exit code ${ended.exitCode}`)
  if (tests.length === 0 && failures.length === 0) failures.push('no test ran')
  return {
    title: suite.title,
    passed: tests.filter(({ outcome }) => outcome === 'passed').length,
    failures,
    skipped: namesOf(tests, 'skipped', ({ name }) => name),
    elapsedMs: ended.elapsedMs,
    notes: cases.split('\n').filter((line) => line !== ''),
  }
}

function namesOf(
  tests: readonly TestResult[],
  outcome: TestResult['outcome'],
  toName: (test: TestResult) => string,
): string[] {
  return tests.filter((test) => test.outcome === outcome).map(toName)
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
