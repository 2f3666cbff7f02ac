// Makes the edits of a fix in JSON text, which keeps its formatting: line ends, indentation, and what stands on one line.
// Not by `modify` of jsonc-parser: it formats whole lines, which spreads what stood on one, and without formatting its removal
// of the last element of a list cuts at the wrong place (3.3.1).

import { findPlace, type PlaceInTree } from './find-in-tree.ts'
import type { Edit } from './finding.ts'
import { readJsonTree } from './json-tree.ts'
import { createWriter, type Writer } from './json-writer.ts'
import type { JsonNode } from './locate.ts'

/** What to put in place of a part of a text. In UTF-16 code units, as strings count. */
export interface TextEdit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** Nothing where `text` cannot be read. */
export type ReadRoot = (text: string) => JsonNode | undefined

/** `text` with `edits` made in their order. An edit whose place is gone is left out. */
export function editText(text: string, edits: readonly Edit[], readRoot: ReadRoot = readStrictly): string {
  return edits.reduce((changed, edit) => {
    const root = readRoot(changed)
    const change = root && createTextEditor(changed, root)(edit)
    return change ? replaceIn(changed, change) : changed
  }, text)
}

/** Says how to make one edit in `text`, whose tree is `root`; nothing where its place is gone. Reads neither of them anew. */
export function createTextEditor(text: string, root: JsonNode): (edit: Edit) => TextEdit | undefined {
  const writer = createWriter(text)
  return (edit) => {
    const place = findPlace(root, edit.pointer)
    return place && changeFor(edit, place, writer)
  }
}

/** `text` with one part replaced. */
export function replaceIn(text: string, { offset, length, text: added }: TextEdit): string {
  return text.slice(0, offset) + added + text.slice(offset + length)
}

function readStrictly(text: string): JsonNode | undefined {
  const read = readJsonTree(text)
  return read.ok ? read.root : undefined
}

function changeFor(edit: Edit, place: PlaceInTree, writer: Writer): TextEdit | undefined {
  switch (edit.kind) {
    case 'rename':
      return rename(place, edit.name)
    case 'remove':
      return remove(place)
    case 'set':
      return place.value ? setValue(place.value, edit.value, place, writer) : insert(place, edit.value, writer)
  }
}

function rename({ entry }: PlaceInTree, name: string): TextEdit | undefined {
  const key = entry?.type === 'property' ? entry.children?.[0] : undefined
  return key && { offset: key.offset, length: key.length, text: JSON.stringify(name) }
}

/** With the comma before or behind it. */
function remove({ container, entry }: PlaceInTree): TextEdit | undefined {
  const siblings = container?.children ?? []
  const index = entry ? siblings.indexOf(entry) : -1
  if (!container || !entry || index === -1) return undefined
  const next = siblings[index + 1]
  if (next) return { offset: entry.offset, length: next.offset - entry.offset, text: '' }
  const before = siblings[index - 1]
  // The only one leaves nothing behind between the brackets.
  const start = before ? endOf(before) : container.offset + 1
  const end = before ? endOf(entry) : endOf(container) - 1
  return { offset: start, length: end - start, text: '' }
}

function setValue({ offset, length }: JsonNode, value: unknown, { container }: PlaceInTree, writer: Writer): TextEdit {
  const isSpread = container ? writer.isSpread(container) : writer.isSpreadAtAll
  return { offset, length, text: isSpread ? writer.writeLines(value, writer.indentAt(offset)) : writer.write(value) }
}

function insert({ container, name }: PlaceInTree, value: unknown, writer: Writer): TextEdit | undefined {
  if (!container) return undefined
  const key = container.type === 'object' ? `${JSON.stringify(name)}${writer.colon}` : ''
  const last = container.children?.at(-1)
  if (!last) {
    const inner = key + writer.write(value)
    const text = container.type === 'object' ? `{${writer.space}${inner}${writer.space}}` : `[${inner}]`
    return { offset: container.offset, length: container.length, text }
  }
  const offset = endOf(last)
  if (!writer.isSpread(container)) return { offset, length: 0, text: `,${writer.space}${key}${writer.write(value)}` }
  const indent = writer.indentAt(last.offset)
  return { offset, length: 0, text: `,${writer.lineEnd}${indent}${key}${writer.writeLines(value, indent)}` }
}

function endOf({ offset, length }: JsonNode): number {
  return offset + length
}
