// The changes that a finding proposes, made in the text: what is around them keeps its form.

import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import type { Edit, Fix } from '../../../../shared/lint/finding.ts'

type Path = (string | number)[]

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' }

/** `text`, valid JSON, with the edits of `fix` made in their order. */
export function applyFix(text: string, { edits }: Fix): string {
  return edits.reduce((changed, edit) => applyEdit(changed, edit), text)
}

function applyEdit(text: string, edit: Edit): string {
  const root = parseTree(text)
  const path = pathOf(text, edit.pointer)
  if (edit.kind === 'rename') {
    const name = root && findNodeAtLocation(root, path)?.parent?.children?.[0]
    if (!name) return text
    return text.slice(0, name.offset) + JSON.stringify(edit.name) + text.slice(name.offset + name.length)
  }
  const last = path.at(-1)
  const parent = root && findNodeAtLocation(root, path.slice(0, -1))
  const isArrayInsertion =
    edit.kind === 'set' &&
    typeof last === 'number' &&
    parent?.type === 'array' &&
    last >= (parent.children?.length ?? 0)
  const value = edit.kind === 'set' ? edit.value : undefined
  return applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }))
}

/** A JSON pointer as `jsonc-parser` takes it: numbers for the elements of arrays. */
function pathOf(text: string, pointer: string): Path {
  const root = parseTree(text)
  const path: Path = []
  for (const escaped of pointer.split('/').slice(1)) {
    const segment = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    const parent = root && findNodeAtLocation(root, path)
    const isElement = parent?.type === 'array'
    path.push(isElement ? (segment === '-' ? (parent.children?.length ?? 0) : Number(segment)) : segment)
  }
  return path
}
