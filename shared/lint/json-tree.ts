// JSON text as a tree that knows where each value stands, or the first thing that makes it no JSON. Without recursion: jsonc-parser's
// `parseTree` runs out of stack at some 4,000 levels on Node. Duplicate names are kept; a byte order mark is passed over.

import { type Fault, readString, readWord, skipBlank, words } from './json-token.ts'
import type { JsonNode } from './locate.ts'

export type ReadTree = { readonly ok: true; readonly root: JsonNode } | ({ readonly ok: false } & Fault)

type Growing = { -readonly [Member in keyof JsonNode]: JsonNode[Member] }

/** An object, an array or a property that is not at its end. */
interface Open extends Growing {
  readonly type: 'object' | 'array' | 'property'
  readonly children: JsonNode[]
}

/** Reads `text`. Never throws; linear in time. */
export function readJsonTree(text: string): ReadTree {
  const open: Open[] = []
  let at = skipBlank(text, text.startsWith('\ufeff') ? 1 : 0)
  if (at === text.length) return fault(at, 'There is no JSON: the text is empty.')
  for (;;) {
    const value = readValue(text, at)
    if ('message' in value) return { ok: false, ...value }
    let done: JsonNode | undefined = value
    at = value.offset + value.length
    if (isOpen(value)) {
      at = skipBlank(text, at)
      if (text[at] !== closerOf(value)) {
        open.push(value)
        done = undefined
      } else {
        close(value, ++at)
      }
    }
    // Whatever ends with this value ends here; then a comma leads to the next one.
    while (done) {
      const parent = open.at(-1)
      if (!parent) return endAfter(text, at, done)
      parent.children.push(done)
      if (parent.type === 'property') {
        close(parent, at)
        done = open.pop()
        continue
      }
      at = skipBlank(text, at)
      if (text[at] === closerOf(parent)) {
        close(parent, ++at)
        done = open.pop()
        continue
      }
      const next = readComma(text, at, parent)
      if ('message' in next) return { ok: false, ...next }
      at = next.end
      done = undefined
    }
    if (open.at(-1)?.type === 'object') {
      const property = readName(text, at)
      if ('message' in property) return { ok: false, ...property }
      open.push(property.node)
      at = property.end
    }
  }
}

/** A string, number or word as a whole; of an object or array its beginning. */
function readValue(text: string, offset: number): JsonNode | Open | Fault {
  const first = text[offset]
  if (first === '{' || first === '[') {
    return { type: first === '{' ? 'object' : 'array', offset, length: 1, children: [] }
  }
  if (first === undefined) return endOf(text, 'The text ends where a value is expected.')
  const token = first === '"' ? readString(text, offset) : readWord(text, offset)
  if ('message' in token) return token
  const source = text.slice(offset, token.end)
  const type = first === '"' ? 'string' : Object.hasOwn(words, source) ? words[source as keyof typeof words] : 'number'
  return { type, offset, length: source.length, value: JSON.parse(source) }
}

/** The name of a member and its colon. */
function readName(text: string, offset: number): { readonly node: Open; readonly end: number } | Fault {
  if (text[offset] !== '"') {
    return offset < text.length
      ? { offset, message: 'The name of a member is expected here, in double quotation marks.' }
      : endOf(text, 'The text ends within an object.')
  }
  const name = readValue(text, offset)
  if ('message' in name) return name
  const colon = skipBlank(text, offset + name.length)
  if (text[colon] !== ':')
    return {
      offset: colon,
      message: `A colon is expected behind the name ${text.slice(offset, offset + name.length)}.`,
    }
  return { node: { type: 'property', offset, length: 0, children: [name] }, end: skipBlank(text, colon + 1) }
}

function readComma(text: string, offset: number, parent: Open): { readonly end: number } | Fault {
  const closer = closerOf(parent)
  if (text[offset] !== ',') {
    return offset < text.length
      ? { offset, message: `A comma or "${closer}" is expected here.` }
      : endOf(text, `The text ends before its last "${closer}".`)
  }
  const end = skipBlank(text, offset + 1)
  return text[end] === closer ? { offset, message: `A comma before "${closer}" is one too many: remove it.` } : { end }
}

function endAfter(text: string, at: number, root: JsonNode): ReadTree {
  const rest = skipBlank(text, at)
  return rest === text.length
    ? { ok: true, root }
    : fault(rest, 'The JSON is complete before this: remove what follows.')
}

/** Behind what is there: nobody looks for a fault in the empty lines below. */
function endOf(text: string, message: string): Fault {
  return { offset: text.trimEnd().length, message }
}

function isOpen(node: JsonNode | Open): node is Open {
  return node.children !== undefined
}

function closerOf({ type }: Open): string {
  return type === 'object' ? '}' : ']'
}

function close(node: Open, end: number): void {
  node.length = end - node.offset
}

function fault(offset: number, message: string): ReadTree {
  return { ok: false, offset, message }
}
