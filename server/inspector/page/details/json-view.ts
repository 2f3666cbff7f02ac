// JSON to look at: set out in lines, with its parts told apart, and able to show one place in it. What is no JSON stays as it came.

import { applyEdits, format } from 'jsonc-parser'
import { readJsonTree } from '../../../../shared/lint/json-tree.ts'
import { locate } from '../../../../shared/lint/locate.ts'
import { element } from '../../../../shared/preview/dom.ts'

export interface JsonView {
  readonly root: HTMLElement
  /** Marks the lines of `pointer`, or of what is nearest to it, and scrolls to them. */
  mark(pointer: string, isAboutName?: boolean): void
}

/** More than this is slow to lay out; whoever wants it all copies it. */
const maxCharacters = 120_000

const parts = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g

export function createJsonView(label: string, text: string): JsonView {
  const set = setOut(text)
  const shown = set.slice(0, maxCharacters)
  const lines = shown.split('\n').map(drawLine)
  const pre = element('pre', { tabindex: '0', role: 'region', 'aria-label': label }, element('code', {}, ...lines))
  const root = element('div', { class: 'json' }, pre)
  if (shown !== set) {
    const left = (set.length - shown.length).toLocaleString('en')
    root.append(element('p', { class: 'subtle' }, `${left} more characters are not shown; copying takes them all.`))
  }
  return {
    root,
    mark(pointer, isAboutName) {
      for (const line of lines) line.classList.remove('marked')
      const tree = readJsonTree(set)
      const place = tree.ok && locate(tree.root, pointer, isAboutName)
      if (!place) return
      const first = lineAt(set, place.offset)
      const marked = lines.slice(first, lineAt(set, place.offset + place.length) + 1)
      for (const line of marked) line.classList.add('marked')
      root.scrollIntoView({ block: 'nearest' })
      const [top] = marked
      if (top) pre.scrollTop = top.offsetTop - pre.clientHeight / 3
    },
  }
}

/** Members and numbers stay as they are written: only the white space between them is another. */
function setOut(text: string): string {
  if (!/^\s*[[{]/.test(text) || text.length > maxCharacters * 4) return text
  const edits = format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' })
  return applyEdits(text, edits)
}

function drawLine(text: string): HTMLElement {
  const line = element('span', { class: 'line' })
  let end = 0
  for (const match of text.matchAll(parts)) {
    const [whole, string, colon, word] = match
    const kind = colon !== undefined ? 'name' : string !== undefined ? 'string' : word !== undefined ? 'word' : 'number'
    const token = colon === undefined ? whole : (string ?? whole)
    line.append(text.slice(end, match.index), element('span', { class: kind }, token))
    end = match.index + token.length
  }
  line.append(text.slice(end), '\n')
  return line
}

function lineAt(text: string, offset: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
