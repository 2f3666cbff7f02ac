// Looks at the text of a document as a whole: what it holds for Teams, what the linter says about it, and where.

import { type CardFile, readCardFile } from '../../../shared/card-file.ts'
import { findPlace } from '../../../shared/lint/find-in-tree.ts'
import type { Destination, Finding } from '../../../shared/lint/finding.ts'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { type JsonNode, locate, type Place, pointerAt, toPosition } from '../../../shared/lint/locate.ts'
import { type ReadReply, readReply } from '../../../shared/reply.ts'
import { isForTeams } from './is-for-teams.ts'
import { blankMarks, findMarks, type Mark } from './marks.ts'
import { readTree } from './read-tree.ts'
import { maxCharacters } from './recognise.ts'

export interface AnalyseOptions {
  readonly destination: Destination
  /** Whether the name of the file says that it holds a card. */
  readonly isNamed: boolean
}

export interface PlacedFinding extends Place {
  readonly finding: Finding
}

export type Analysis =
  | {
      readonly kind: 'card'
      readonly file: CardFile
      /** What Teams would make of it as a reply. */
      readonly reply: ReadReply
      readonly findings: readonly PlacedFinding[]
      /** Comments and other marks that VS Code may allow and JSON does not. */
      readonly marks: readonly Mark[]
    }
  /** JSON, but nothing that goes to Teams. */
  | { readonly kind: 'other' }
  /** No JSON: `reason` is a sentence. */
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'large' }

const encoder = new TextEncoder()

/** Members that name what an object is. */
const typesOf: ReadonlySet<unknown> = new Set(['type', '@type', 'contentType'])

/** What `text` holds. Never throws. */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  if (text.length > maxCharacters) return { kind: 'large' }
  try {
    return analyseJson(text, options)
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'broken', reason: 'It is nested too deep.' }
    throw error
  }
}

function analyseJson(text: string, { destination, isNamed }: AnalyseOptions): Analysis {
  const strict = parse(text)
  const marks = strict ? [] : findMarks(text)
  const json = blankMarks(text, marks)
  const parsed = strict ?? parse(json)
  if (!parsed) return { kind: 'broken', reason: describeFault(json) }
  const { value } = parsed
  const file = isNamed || isForTeams(value) ? readCardFile(value) : undefined
  if (!file) return { kind: 'other' }
  const findings = lint(value, { destination })
  const root = findings.length > 0 ? readTree(json) : undefined
  return {
    kind: 'card',
    file,
    reply: readAsReply(file, value),
    findings: root ? findings.map((finding) => ({ finding, ...placeOf(root, finding, text) })) : [],
    marks,
  }
}

/** In an object, so that `null` is told from nothing. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function describeFault(text: string): string {
  const read = readJsonTree(text)
  return read.ok ? 'It is not valid.' : `Line ${toPosition(text)(read.offset).line}: ${read.message}`
}

/** A message is judged as Teams would when it comes over the wire; a card alone is always shown. */
function readAsReply({ holds, message }: CardFile, value: unknown): ReadReply {
  const body = encoder.encode(JSON.stringify(holds === 'message' ? value : message))
  return holds === 'message'
    ? readReply({ status: 200, body, elapsedMs: 0 })
    : { ok: true, message, bytes: body.byteLength }
}

/** An element that spans lines is marked at its type alone: a whole card underlined says nothing. */
function placeOf(root: JsonNode, { pointer, isAboutName }: Finding, text: string): Place {
  const place = locate(root, pointer, isAboutName) ?? { offset: root.offset, length: root.length }
  if (!text.slice(place.offset, place.offset + place.length).includes('\n')) return place
  const members = findPlace(root, pointerAt(root, place.offset))?.value?.children
  const type = members?.find(({ children }) => typesOf.has(children?.[0]?.value))
  return type ? { offset: type.offset, length: type.length } : { offset: place.offset, length: 1 }
}
