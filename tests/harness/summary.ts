// What the test run prints of its own: headings, a table at the end, and the one line that machines read.

export interface StepSummary {
  readonly title: string
  readonly passed: number
  readonly failures: readonly string[]
  readonly skipped: readonly string[]
  readonly elapsedMs: number
  /** One line more about it, such as the number of cases. */
  readonly notes: readonly string[]
}

const isColoured = process.stdout.isTTY && !process.env.NO_COLOR

export const bold = style(1, 22)
export const dim = style(2, 22)
export const red = style(31, 39)
export const green = style(32, 39)
export const yellow = style(33, 39)

export function printHeading(title: string, detail: string): void {
  console.log(`\n${bold(title)}  ${dim(detail)}`)
}

export function printSummary(steps: readonly StepSummary[]): void {
  const width = Math.max(...steps.map(({ title }) => title.length), 4)
  console.log(`\n${bold(`${'step'.padEnd(width)}   passed  failed  skipped      time`)}`)
  for (const step of steps) console.log(toRow(step, width))
  console.log(
    dim(
      `${'in all'.padEnd(width)}   ${[passedIn(steps), failedIn(steps), skippedIn(steps)].map((count, index) => String(count).padStart(index === 2 ? 7 : 6)).join('  ')}  ${seconds(
        steps.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
      ).padStart(8)}`,
    ),
  )
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

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function passedIn(steps: readonly StepSummary[]): number {
  return steps.reduce((sum, { passed }) => sum + passed, 0)
}

function skippedIn(steps: readonly StepSummary[]): number {
  return steps.reduce((sum, { skipped }) => sum + skipped.length, 0)
}

function toRow({ title, passed, failures, skipped, elapsedMs }: StepSummary, width: number): string {
  const failed = String(failures.length).padStart(6)
  const left = String(skipped.length).padStart(7)
  const cells = [
    String(passed).padStart(6),
    failures.length > 0 ? red(failed) : dim(failed),
    skipped.length > 0 ? yellow(left) : dim(left),
    dim(seconds(elapsedMs).padStart(8)),
  ]
  return `${failures.length > 0 ? red(title.padEnd(width)) : green(title.padEnd(width))}   ${cells.join('  ')}`
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
  console.log(`\n${bold(heading)}`)
  for (const name of names) {
    const where = steps
      .map((step) => ({ title: step.title, times: select(step).filter((each) => each === name).length }))
      .filter(({ times }) => times > 0)
      .map(({ title, times }) => (times > 1 ? `${title} ${times}x` : title))
    console.log(`  ${colour(name)}  ${dim(`(${where.join(', ')})`)}`)
  }
}

function style(on: number, off: number): (text: string) => string {
  const escapeCharacter = String.fromCharCode(27)
  return (text) => (isColoured ? `${escapeCharacter}[${on}m${text}${escapeCharacter}[${off}m` : text)
}
