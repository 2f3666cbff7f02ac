// The tree of a document: of JSON, or of what VS Code calls "JSON with Comments", which is read with blanks in place of its marks.

import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import type { JsonNode } from '../../../shared/lint/locate.ts'
import { blankMarks, findMarks } from './marks.ts'

/** Nothing where `text` is neither. */
export function readTree(text: string): JsonNode | undefined {
  const strict = readJsonTree(text)
  const read = strict.ok ? strict : readJsonTree(blankMarks(text, findMarks(text)))
  return read.ok ? read.root : undefined
}
