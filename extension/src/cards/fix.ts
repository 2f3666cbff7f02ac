// Makes the changes of a fix in a text, which keeps its formatting: line ends, indentation, and what stands on one line.
// Not by `modify` of jsonc-parser: it formats whole lines, which spreads what stood on one, and without formatting its removal
// of the last element of a list cuts at the wrong place (3.3.1).

import type { Edit, Fix } from '../../../shared/lint/finding.ts'
import type { JsonNode } from '../../../shared/lint/locate.ts'
import { type Change, replace } from './change.ts'
import { findPlace, type PlaceInTree } from './place.ts'
import { readTree } from './read-tree.ts'
import { createWriter, type Writer } from './writer.ts'

/** `text` with `edits` made in their order. An edit whose place is gone is left out. */
export function applyFix(text: string, { edits }: Pick<Fix, 'edits'>): string {
  return edits.reduce((changed, edit) => {
    const root = readTree(changed)
    const place = root && findPlace(root, edit.pointer)
    const change = place && changeFor(edit, place, createWriter(changed))
    return change ? replace(changed, change) : changed
  }, text)
}

function changeFor(edit: Edit, place: PlaceInTree, writer: Writer): Change | undefined {
  switch (edit.kind) {
    case 'rename':
      return rename(place, edit.name)
    case 'remove':
      return remove(place)
    case 'set':
      return place.value ? setValue(place.value, edit.value, place, writer) : insert(place, edit.value, writer)
  }
}

function rename({ entry }: PlaceInTree, name: string): Change | undefined {
  const key = entry?.type === 'property' ? entry.children?.[0] : undefined
  return key && { offset: key.offset, length: key.length, text: JSON.stringify(name) }
}

/** With the comma before or behind it. */
function remove({ container, entry }: PlaceInTree): Change | undefined {
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

function setValue({ offset, length }: JsonNode, value: unknown, { container }: PlaceInTree, writer: Writer): Change {
  const isSpread = container ? writer.isSpread(container) : writer.isSpreadAtAll
  return { offset, length, text: isSpread ? writer.writeLines(value, writer.indentAt(offset)) : writer.write(value) }
}

function insert({ container, name }: PlaceInTree, value: unknown, writer: Writer): Change | undefined {
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
