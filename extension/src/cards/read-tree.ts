// The tree of a document: of JSON, or of what VS Code calls "JSON with Comments".

import { type ParseError, parseTree } from 'jsonc-parser'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import type { JsonNode } from '../../../shared/lint/locate.ts'

/** Nothing where `text` is neither. */
export function readTree(text: string): JsonNode | undefined {
  const read = readJsonTree(text)
  return read.ok ? read.root : readTreeWithMarks(text)
}

/** Allows comments, and commas before a closing bracket. */
export function readTreeWithMarks(text: string): JsonNode | undefined {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  return errors.length === 0 ? tree : undefined
}
