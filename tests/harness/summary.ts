// What the test run prints of its own: headings, a table at the end, and the one line that machines read.

export interface StepSummary {
  readonly title: string
  readonly passed: number
  readonly failures: readonly string[]
  readonly skipped: readonly string[]
  readonly elapsedMs: number
  /** Lines about it, such as the number of cases. */
  readonly notes: readonly string[]
}

const isColoured = process.stdout.isTTY && !process.env.NO_COLOR
const bold = style(1, 22)
const dim = style(2, 22)
const red = style(31, 39)
const green = style(32, 39)
const yellow = style(33, 39)

export function printHeading(title: string, detail: string): void {
  console.log(`\n${bold(title)}  ${dim(detail)}`)
}

export function printEnd({ failures, elapsedMs }: StepSummary): void {
  console.log(`  ${failures.length > 0 ? red('failed') : green('done')} ${dim(`in ${toSeconds(elapsedMs)}`)}`)
}

export function printSummary(steps: readonly StepSummary[]): void {
  const width = Math.max(...steps.map(({ title }) => title.length), 'in all'.length)
  const elapsedMs = steps.reduce((sum, step) => sum + step.elapsedMs, 0)
  const totals = toCells([passedIn(steps), failedIn(steps), skippedIn(steps)], elapsedMs)
  console.log(`\n${bold([''.padEnd(width), 'passed', 'failed', 'skipped', '    time'].join('  '))}`)
  for (const step of steps) console.log(toRow(step, width))
  console.log(dim(['in all'.padEnd(width), ...totals].join('  ')))
  printNames(
    'Cases',
    (text) => text,
    steps,
    ({ notes }) => notes,
  )
  printNames('Skipped', yellow, steps, ({ skipped }) => skipped)
  printNames('Failed', red, steps, ({ failures }) => failures)
}

/** The last line of a run. */
export function countLine(steps: readonly StepSummary[]): string {
  const skipped = skippedIn(steps)
  return `${passedIn(steps)} passed, ${failedIn(steps)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function failedIn(steps: readonly StepSummary[]): number {
  return steps.reduce((sum, { failures }) => sum + failures.length, 0)
}

function passedIn(steps: readonly StepSummary[]): number {
  return steps.reduce((sum, { passed }) => sum + passed, 0)
}

function skippedIn(steps: readonly StepSummary[]): number {
  return steps.reduce((sum, { skipped }) => sum + skipped.length, 0)
}

function toRow({ title, passed, failures, skipped, elapsedMs }: StepSummary, width: number): string {
  const counts = [passed, failures.length, skipped.length]
  const [done = '', failed = '', left = '', time = ''] = toCells(counts, elapsedMs)
  const name = title.padEnd(width)
  const cells = [
    failures.length > 0 ? red(name) : green(name),
    done,
    failures.length > 0 ? red(failed) : dim(failed),
    skipped.length > 0 ? yellow(left) : dim(left),
    dim(time),
  ]
  return cells.join('  ')
}

/** As wide as the headings of the table. */
function toCells([passed = 0, failed = 0, skipped = 0]: readonly number[], elapsedMs: number): string[] {
  const counts = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)]
  return [...counts, toSeconds(elapsedMs).padStart(8)]
}

/** The same name in several steps, or several times in one, takes one line. */
function printNames(
  heading: string,
  colour: (text: string) => string,
  steps: readonly StepSummary[],
  select: (step: StepSummary) => readonly string[],
): void {
  const names = [...new Set(steps.flatMap(select))]
  if (names.length === 0) return
  const width = Math.min(60, Math.max(...names.map(({ length }) => length)))
  console.log(`\n${bold(heading)}`)
  for (const name of names) {
    const where = steps
      .map((step) => ({ title: step.title, times: select(step).filter((each) => each === name).length }))
      .filter(({ times }) => times > 0)
      .map(({ title, times }) => (times > 1 ? `${title} ${times}x` : title))
    console.log(`  ${colour(name.padEnd(width))}  ${dim(where.join(', '))}`)
  }
}

function toSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function style(on: number, off: number): (text: string) => string {
  const escapeCharacter = String.fromCharCode(27)
  return (text) => (isColoured ? `${escapeCharacter}[${on}m${text}${escapeCharacter}[${off}m` : text)
}
