// From what the linter names to places in the text, and back: JSON pointers (RFC 6901), offsets, lines and columns.

/** A node of a syntax tree as `readJsonTree` gives it. */
export interface JsonNode {
  readonly type: 'object' | 'array' | 'property' | 'string' | 'number' | 'boolean' | 'null'
  readonly offset: number
  readonly length: number
  /** Of an object its properties, of a property its name and its value, of an array its elements. */
  readonly children?: readonly JsonNode[]
  readonly value?: unknown
}

/** In UTF-16 code units, as strings count. */
export interface Place {
  readonly offset: number
  readonly length: number
}

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units, as editors and SARIF count. */
  readonly column: number
}

/** The values of each object that was looked into: a card with many findings is not searched anew for each. */
const members = new WeakMap<JsonNode, ReadonlyMap<unknown, JsonNode>>()

/**
 * Where the value stands that `pointer` names, or, with `isAboutName`, the name of that member. What is missing is at the nearest
 * value around it. `undefined` only where there is no tree.
 */
export function locate(root: JsonNode | undefined, pointer: string, isAboutName = false): Place | undefined {
  if (!root) return undefined
  let node = root
  let name: JsonNode | undefined
  for (const step of stepsOf(pointer)) {
    const member = node.type === 'object' ? membersOf(node).get(step) : undefined
    const next = node.type === 'array' ? elementAt(node, step) : member?.children?.[1]
    if (!next) return placeOf(node)
    node = next
    name = member?.children?.[0]
  }
  return placeOf(isAboutName && name ? name : node)
}

/** The pointer of the innermost value at `offset`; of a name, that of its member. Behind the end of a value is still at it. */
export function pointerAt(root: JsonNode | undefined, offset: number): string {
  const steps: string[] = []
  let node = root
  while (node?.children) {
    const index = childAt(node.children, offset)
    const child = node.children[index]
    if (!child) break
    const [name, value] = child.type === 'property' ? (child.children ?? []) : []
    steps.push(`/${escapeStep(name ? String(name.value) : String(index))}`)
    node = child.type === 'property' ? value : child
    if (!node || !holds(node, offset)) break
  }
  return steps.join('')
}

/** The names and numbers that `pointer` is made of. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Prepares `text` once; a byte order mark at its beginning takes no column, as no editor shows it. */
export function toPosition(text: string): (offset: number) => Position {
  const starts = [text.startsWith('\ufeff') ? 1 : 0]
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  return (offset) => {
    let first = 0
    let last = starts.length - 1
    while (first < last) {
      const middle = Math.ceil((first + last) / 2)
      if ((starts[middle] ?? 0) <= offset) first = middle
      else last = middle - 1
    }
    return { line: first + 1, column: Math.max(1, offset - (starts[first] ?? 0) + 1) }
  }
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The last of several members with one name counts, as it does to JSON.parse. */
function membersOf(node: JsonNode): ReadonlyMap<unknown, JsonNode> {
  const known = members.get(node)
  if (known) return known
  const read = new Map(node.children?.map((property) => [property.children?.[0]?.value, property]))
  members.set(node, read)
  return read
}

function elementAt(node: JsonNode, step: string): JsonNode | undefined {
  return /^(?:0|[1-9]\d*)$/.test(step) ? node.children?.[Number(step)] : undefined
}

/** Of two children that touch, the one that begins at `offset`. */
function childAt(children: readonly JsonNode[], offset: number): number {
  const next = children.findIndex((child) => child.offset > offset)
  const index = (next === -1 ? children.length : next) - 1
  const child = children[index]
  return child && holds(child, offset) ? index : -1
}

function holds({ offset, length }: JsonNode, at: number): boolean {
  return at >= offset && at <= offset + length
}

function placeOf({ offset, length }: JsonNode): Place {
  return { offset, length }
}
