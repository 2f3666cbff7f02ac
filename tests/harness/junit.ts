// JUnit reports of Bun, Deno and Node, read into one shape. Counting prose would break with the next version of a runner;
// these reports differ too, each in its own way, and the differences are evened out here.

export type Outcome = 'passed' | 'failed' | 'skipped'

export interface TestResult {
  readonly name: string
  /** As the runner names it; `null` where it does not. */
  readonly file: string | null
  readonly outcome: Outcome
}

export type Reporter = 'bun' | 'deno' | 'node'

/** Every test of a report, without the suites around them. */
export function readJunit(xml: string, reporter: Reporter): TestResult[] {
  const tests = readTestcases(xml)
  return reporter === 'deno' ? withoutContainers(tests) : tests.filter((test) => !isWholeFile(test))
}

/** The files that a report names. Node and Bun say it of every test, Deno of the outermost ones only. */
export function filesIn(xml: string): string[] {
  const named = readTestcases(xml).filter((test) => !isWholeFile(test))
  return [...new Set(named.map(({ file }) => file).filter((file) => file !== null))]
}

function readTestcases(xml: string): TestResult[] {
  const results: TestResult[] = []
  // Node puts into comments whatever a test prints as a diagnostic.
  const markup = xml.replaceAll(/<!--[\s\S]*?-->/g, '')
  for (const [, attributes = '', selfClosing, content = ''] of markup.matchAll(
    /<testcase((?:\s+[\w:-]+="[^"]*")*)\s*(?:(\/)>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    const inside = selfClosing ? '' : content
    const outcome = /<(failure|error)[\s/>]/.test(inside)
      ? 'failed'
      : /<skipped[\s/>]/.test(inside)
        ? 'skipped'
        : 'passed'
    const file = attribute(attributes, 'file') ?? fileOfClass(attribute(attributes, 'classname'))
    results.push({ name: attribute(attributes, 'name') ?? '', file, outcome })
  }
  return results
}

/** Deno lists every `describe` beside its tests, with `a > b` as the name of `b` in `a`. */
function withoutContainers(tests: readonly TestResult[]): TestResult[] {
  const within = (outer: TestResult) => (test: TestResult) => test.name.startsWith(`${outer.name} > `)
  return tests.filter((test) => {
    const inner = tests.filter(within(test))
    if (inner.length === 0) return true
    // A hook that failed is reported with the suite only.
    return test.outcome === 'failed' && !inner.some(({ outcome }) => outcome === 'failed')
  })
}

/** Node reports a file without tests as a test with the file's name. A file that could not be loaded must count, though. */
function isWholeFile({ name, file, outcome }: TestResult): boolean {
  return outcome === 'passed' && file !== null && name !== '' && file.endsWith(name) && /\.[cm]?[jt]s$/.test(name)
}

function fileOfClass(name: string | null): string | null {
  return name !== null && /^\.\/.*\.[cm]?[jt]s$/.test(name) ? name : null
}

function attribute(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? null : decode(value)
}

function decode(text: string): string {
  return (
    text
      .replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) =>
        String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
      )
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      // Node escapes the quotation marks of attributes twice.
      .replaceAll('&quot;', '"')
  )
}
