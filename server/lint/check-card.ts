// What there is to say about one file: why it cannot be read, where it is no JSON, or the linter's findings with their places.

import type { Destination, Severity } from '../../shared/lint/finding.ts'
import { readJsonTree } from '../../shared/lint/json-tree.ts'
import { lint } from '../../shared/lint/lint.ts'
import { locate, type Place, type Position, toPosition } from '../../shared/lint/locate.ts'
import type { RuleId } from '../../shared/lint/rules.ts'
import type { CardSource } from './card-files.ts'

/** What is wrong before a rule can be asked. */
export const faults = {
  'file-unreadable': 'A file that is to be linted can be read.',
  'file-not-utf8': 'A file is text in UTF-8, as Teams takes it.',
  'json-syntax': 'A file holds JSON, without comments and trailing commas.',
} as const satisfies Record<string, string>

export type FaultId = keyof typeof faults

export interface Problem {
  readonly rule: RuleId | FaultId
  readonly severity: Severity
  readonly message: string
  readonly documentation?: string
  readonly pointer: string
  readonly start: Position
  readonly end: Position
}

export interface FileReport {
  readonly file: string
  readonly problems: readonly Problem[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Never throws. */
export async function checkCard({ name, read }: CardSource, destination: Destination): Promise<FileReport> {
  let bytes: Uint8Array
  try {
    bytes = await read()
  } catch (error) {
    return { file: name, problems: [faultAt('file-unreadable', describeReadError(error))] }
  }
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return {
      file: name,
      problems: [faultAt('file-not-utf8', 'This file is not text in UTF-8: save it in that encoding.')],
    }
  }
  return { file: name, problems: checkText(text, destination) }
}

function checkText(text: string, destination: Destination): readonly Problem[] {
  const tree = readJsonTree(text)
  const at = toPosition(text)
  if (!tree.ok) {
    const { message, offset } = tree
    return [{ ...faultAt('json-syntax', message), start: at(offset), end: at(Math.min(offset + 1, text.length)) }]
  }
  return lint(JSON.parse(text), { destination }).map(
    ({ rule, severity, message, documentation, pointer, isAboutName }) => {
      const place = firstLine(text, locate(tree.root, pointer, isAboutName) ?? tree.root)
      const [start, end] = [at(place.offset), at(place.offset + place.length)]
      return { rule, severity, message, documentation, pointer, start, end }
    },
  )
}

/** A finding about a whole element names its first line: a region of hundreds of lines shows nothing. */
function firstLine(text: string, { offset, length }: Place): Place {
  const line = /^[^\r\n]*/.exec(text.slice(offset, offset + length))?.[0] ?? ''
  return { offset, length: line.trimEnd().length }
}

function faultAt(rule: FaultId, message: string): Problem {
  const start = { line: 1, column: 1 }
  return { rule, severity: 'error', message, pointer: '', start, end: start }
}

function describeReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'This file must not be read by you: its permissions forbid it.'
  return `This file cannot be read${code === '' ? '' : ` (${code})`}.`
}
