// Writes JSON in the manner of a text that is already there.

import type { JsonNode } from './locate.ts'

export interface Writer {
  readonly lineEnd: string
  /** Between what stands on one line; nothing in a text without spaces. */
  readonly space: string
  readonly colon: string
  /** Whether the text has lines at all. */
  readonly isSpreadAtAll: boolean
  /** Whether the members or elements of an object or array begin lines of their own. */
  isSpread(container: JsonNode): boolean
  /** The blank at the beginning of the line in which `offset` lies. */
  indentAt(offset: number): string
  /** On one line. */
  write(value: unknown): string
  /** Over several lines, all but the first with `indent` before them. */
  writeLines(value: unknown, indent: string): string
}

export function createWriter(text: string): Writer {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  const isSpreadAtAll = text.trim().includes('\n')
  const space = isSpreadAtAll || /"\s*:\s/.test(text) ? ' ' : ''
  return {
    lineEnd,
    space,
    colon: `:${space}`,
    isSpreadAtAll,
    isSpread({ offset, children }) {
      const first = children?.[0]
      return first !== undefined && text.slice(offset, first.offset).includes('\n')
    },
    indentAt(offset) {
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1
      return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? ''
    },
    write: (value) =>
      // A line break within a string is written as an escape: these are all between tokens.
      space === '' ? JSON.stringify(value) : JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' '),
    writeLines: (value, indent) => JSON.stringify(value, null, unit).replaceAll('\n', lineEnd + indent),
  }
}
