// Findings for people: a line each, which terminals and editors link to its place, and a summary.

import type { Destination, Severity } from '../../shared/lint/finding.ts'
import { type Paint, withoutControls } from '../terminal.ts'
import type { FileReport, Problem } from './check-card.ts'

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

const targets = {
  outgoing: 'the reply of an outgoing webhook',
  incoming: 'an incoming webhook',
  workflow: 'a Workflows webhook',
} as const satisfies Record<Destination, string>

export function toText(reports: readonly FileReport[], destination: Destination, paint: Paint): string {
  const blocks = reports
    .filter(({ problems }) => problems.length > 0)
    .map(({ file, problems }) => problems.map((problem) => describe(file, problem, paint)).join('\n'))
  return [...blocks, summarize(reports, destination, paint)].join('\n\n')
}

/** How many of each severity there are. */
export function countProblems(reports: readonly FileReport[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of reports.flatMap(({ problems }) => problems)) counts[severity]++
  return counts
}

function describe(file: string, { start, severity, message, rule }: Problem, paint: Paint): string {
  const place = paint('dim', `${onOneLine(file)}:${start.line}:${start.column}`)
  return `${place} ${paint(colors[severity], severity)} ${onOneLine(message)} ${paint('dim', `(${rule})`)}`
}

function summarize(reports: readonly FileReport[], destination: Destination, paint: Paint): string {
  const counts = countProblems(reports)
  const found = severities.flatMap((severity) => (counts[severity] > 0 ? [count(counts[severity], severity)] : []))
  const where = `in ${count(reports.length, 'file')}, for ${targets[destination]}`
  if (found.length === 0) return `${paint('green', '✔ Nothing to object to')} ${where}.`
  const isSound = counts.error === 0
  return `${paint(isSound ? 'yellow' : 'red', `${isSound ? '✔' : '✘'} ${found.join(', ')}`)} ${where}.`
}

function count(number: number, what: Severity | 'file'): string {
  return `${number} ${what}${number === 1 || what === 'info' ? '' : 's'}`
}

function onOneLine(text: string): string {
  return withoutControls(text).replaceAll(/\s*\n\s*/g, ' ')
}
