// Findings for code scanning: SARIF 2.1.0.
// Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import { relative, resolve, sep } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Destination, Severity } from '../../shared/lint/finding.ts'
import { rules } from '../../shared/lint/rules.ts'
import { type FileReport, faults, type Problem } from './check-card.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/** The log as a value; `directory` is what its addresses are relative to. */
export function toSarif(reports: readonly FileReport[], destination: Destination, directory = process.cwd()) {
  const described = describeRules(destination)
  const indexes = new Map(described.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0' as const,
    runs: [
      {
        tool: { driver: { name: 'Riposte', rules: described } },
        columnKind: 'utf16CodeUnits' as const,
        newlineSequences: ['\r\n', '\n', '\r'],
        results: reports.flatMap(({ file, problems }) =>
          problems.map((problem) => toResult(problem, toUri(file, directory), indexes.get(problem.rule) ?? -1)),
        ),
      },
    ],
  }
}

function describeRules(destination: Destination) {
  const own = Object.entries(faults).map(([id, text]) => ({ id, text, level: levels.error, helpUri: undefined }))
  const linted = Object.entries(rules).flatMap(([id, { summary, documentation, severities }]) => {
    const severity = severities[destination]
    return severity ? [{ id, text: summary, level: levels[severity], helpUri: documentation }] : []
  })
  return [...own, ...linted].map(({ id, text, level, helpUri }) => ({
    id,
    shortDescription: { text },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level },
  }))
}

function toResult({ rule, severity, message, pointer, start, end }: Problem, uri: string, ruleIndex: number) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
      },
    ],
  }
}

/** Relative to the folder of the call, as code scanning wants it; of a file elsewhere the whole address. */
function toUri(file: string, directory: string): string {
  if (file.startsWith('<')) return 'stdin'
  const path = relative(directory, resolve(directory, file))
  if (path.startsWith('..') || /^[A-Za-z]:/.test(path)) return pathToFileURL(resolve(directory, file)).href
  return path.split(sep).map(encodeURIComponent).join('/')
}
