// JUnit reports of Bun, Deno and Node, read into one shape. Counting prose would break with the next version of a runner;
// these reports differ too, each in its own way, and the differences are evened out here.

export type Outcome = 'passed' | 'failed' | 'skipped'

export interface TestResult {
  /** The suites around it, joined by ` > `; empty where there are none. */
  readonly suite: string
  readonly name: string
  /** As the runner names it; `null` where it does not. */
  readonly file: string | null
  readonly outcome: Outcome
}

export type Reporter = 'bun' | 'deno' | 'node'

/** Every test of a report, without the suites around them. */
export function readJunit(xml: string, reporter: Reporter): TestResult[] {
  const tests = readTestcases(xml).filter((test) => !isWholeFile(test))
  return reporter === 'deno' ? splitNames(tests) : tests.map((test) => ({ ...test, suite: suiteOf(test, reporter) }))
}

/**
 * Which of `files` held no test. Bun names the file of every test, Deno that of the outermost suites, and Node the place in
 * the code instead, but with an entry of its own for each file that had nothing to run.
 */
export function filesWithoutTests(xml: string, reporter: Reporter, files: readonly string[]): string[] {
  const entries = readTestcases(xml)
  const named = (reporter === 'node' ? entries.filter(isWholeFile) : entries).map(({ file }) => file ?? '')
  const isNamed = (file: string) => named.some((name) => `/${name.replaceAll('\\', '/')}`.endsWith(`/${file}`))
  return files.filter((file) => (reporter === 'node' ? entries.length === 0 || isNamed(file) : !isNamed(file)))
}

function readTestcases(xml: string): TestResult[] {
  const results: TestResult[] = []
  // Node puts into comments whatever a test prints as a diagnostic.
  const markup = xml.replaceAll(/<!--[\s\S]*?-->/g, '')
  for (const [, attributes = '', selfClosing, content = ''] of markup.matchAll(
    /<testcase((?:\s+[\w:-]+="[^"]*")*)\s*(?:(\/)>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    const suite = attribute(attributes, 'classname') ?? ''
    results.push({
      suite,
      name: attribute(attributes, 'name') ?? '',
      file: attribute(attributes, 'file') ?? (isFileName(suite) ? suite : null),
      outcome: outcomeOf(selfClosing ? '' : content),
    })
  }
  return results
}

function outcomeOf(content: string): Outcome {
  if (/<(failure|error)[\s/>]/.test(content)) return 'failed'
  return /<skipped[\s/>]/.test(content) ? 'skipped' : 'passed'
}

/** Bun names the innermost suite first; Node joins them by dots and calls none "test". */
function suiteOf({ suite }: TestResult, reporter: 'bun' | 'node'): string {
  if (reporter === 'bun') return suite.split(' > ').reverse().join(' > ')
  return suite === 'test' ? '' : suite
}

/** Deno lists every `describe` beside its tests, with `a > b` as the name of `b` in `a`. */
function splitNames(tests: readonly TestResult[]): TestResult[] {
  const isSuite = (name: string) => tests.some((test) => test.name.startsWith(`${name} > `))
  const suites = tests.map(({ name }) => name).filter(isSuite)
  return tests.flatMap((test) => {
    const inner = tests.filter(({ name }) => name.startsWith(`${test.name} > `))
    // A hook that failed is reported with the suite only.
    const hasFailedItself = test.outcome === 'failed' && !inner.some(({ outcome }) => outcome === 'failed')
    if (inner.length > 0 && !hasFailedItself) return []
    const around = suites.filter((suite) => test.name.startsWith(`${suite} > `))
    const suite = around.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
    return [{ ...test, suite, name: suite ? test.name.slice(suite.length + 3) : test.name }]
  })
}

/** Node reports a file without tests as a test with the file's name. A file that could not be loaded must count, though. */
function isWholeFile({ name, file, outcome }: TestResult): boolean {
  return outcome === 'passed' && file !== null && name !== '' && file.endsWith(name) && /\.[cm]?[jt]s$/.test(name)
}

function isFileName(suite: string): boolean {
  return /^\.\/.*\.[cm]?[jt]s$/.test(suite)
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
