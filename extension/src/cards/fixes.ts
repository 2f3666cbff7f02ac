// Makes fixes in the text of a document: one, or every one that takes nothing out.

import { type Fix, hasLosslessFix } from '../../../shared/lint/finding.ts'
import type { JsonNode } from '../../../shared/lint/locate.ts'
import { createTextEditor, editText, replaceIn, type TextEdit } from '../../../shared/lint/text-edits.ts'
import { type AnalyseOptions, analyse } from './analyse.ts'
import { smallestChange } from './change.ts'
import { readTree } from './read-tree.ts'

/** Fixes may bring up others, and of those that touch only one is made in a round. */
const maxRounds = 20

/** `text` with one fix made. */
export function applyFix(text: string, { edits }: Pick<Fix, 'edits'>): string {
  return editText(text, edits, readTree)
}

/** `text` with every fix made that loses nothing; the same text where there is none. */
export function fixAll(text: string, options: AnalyseOptions): string {
  let fixed = text
  for (let round = 0; round < maxRounds; round++) {
    const analysis = analyse(fixed, options)
    const fixes =
      analysis.kind === 'card'
        ? analysis.findings.flatMap(({ finding }) => (hasLosslessFix(finding) ? finding.fix : []))
        : []
    const root = fixes.length > 0 ? readTree(fixed) : undefined
    const edits = root ? apart(fixes, fixed, root) : []
    if (edits.length === 0) break
    fixed = edits.reduce(replaceIn, fixed)
  }
  return fixed
}

/** How to make as many of `fixes` as leave each other alone, from the end of the text to its beginning. */
function apart(fixes: readonly Fix[], text: string, root: JsonNode): readonly TextEdit[] {
  const toTextEdit = createTextEditor(text, root)
  const wanted = fixes.flatMap((fix) => {
    const [first, ...others] = fix.edits
    // Several are made one after the other, each in what the one before left.
    const edit = first && others.length === 0 ? toTextEdit(first) : smallestChange(text, applyFix(text, fix))
    return edit && changes(edit, text) ? [edit] : []
  })
  const kept: TextEdit[] = []
  for (const edit of wanted.sort((one, other) => other.offset - one.offset)) {
    const next = kept.at(-1)
    // What touches may be about the same comma.
    if (!next || edit.offset + edit.length < next.offset) kept.push(edit)
  }
  return kept
}

function changes({ offset, length, text: added }: TextEdit, text: string): boolean {
  return text.slice(offset, offset + length) !== added
}
