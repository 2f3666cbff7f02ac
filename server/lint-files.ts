// `bun run lint`: what the linter says about files, for people, programs and code scanning. Exit codes as those of the other tools.

import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Destination } from '../shared/lint/finding.ts'
import { findCardFiles } from './lint/card-files.ts'
import { checkCard, type FileReport } from './lint/check-card.ts'
import { toSarif } from './lint/to-sarif.ts'
import { countProblems, toText } from './lint/to-text.ts'
import { createPaint, toPrintableJson } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const destinations: readonly string[] = ['outgoing', 'incoming', 'workflow'] satisfies readonly Destination[]

/** @returns 1 where there are errors. @throws UsageError */
export async function lintFiles(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      for: { type: 'string', default: 'outgoing' },
      json: { type: 'boolean', default: false },
      sarif: { type: 'boolean', default: false },
    },
  })
  if (values.json && values.sarif) throw new UsageError('Cannot print both: choose --json or --sarif.')
  const destination = requireDestination(values.for)
  const reports: FileReport[] = []
  for (const source of await findCardFiles(positionals)) reports.push(await checkCard(source, destination))
  if (values.json) console.log(toPrintableJson(toJson(reports, destination), 2))
  else if (values.sarif) console.log(toPrintableJson(toSarif(reports, destination), 2))
  else console.log(toText(reports, destination, createPaint(process.stdout.isTTY, process.env)))
  return countProblems(reports).error > 0 ? 1 : 0
}

function requireDestination(name: string): Destination {
  if (destinations.includes(name)) return name as Destination
  throw new UsageError(`There is no destination "${name}": choose one of ${destinations.join(', ')}.`)
}

function toJson(reports: readonly FileReport[], destination: Destination) {
  const { error, warning, info } = countProblems(reports)
  return {
    destination,
    counts: { files: reports.length, errors: error, warnings: warning, infos: info },
    files: reports.map(({ file, problems }) => ({
      file,
      findings: problems.map(({ start, end, ...problem }) => ({
        ...problem,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
      })),
    })),
  }
}
