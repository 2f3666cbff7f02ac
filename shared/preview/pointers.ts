// Where each object of a card stands in the message: JSON pointers (RFC 6901) by identity, for drawing and for findings.

/** Objects below are never drawn (adaptive/card-context.ts), so they need no pointer of their own. */
const maxDepth = 160

export type Pointers = ReadonlyMap<unknown, string>

/** The pointers of `value` and of every object and array in it; `base` is that of `value`. */
export function indexPointers(value: unknown, base: string): Pointers {
  const pointers = new Map<unknown, string>()
  const left: (readonly [value: unknown, pointer: string, depth: number])[] = [[value, base, 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [at, pointer, depth] = next
    if (typeof at !== 'object' || at === null || pointers.has(at)) continue
    pointers.set(at, pointer)
    if (depth >= maxDepth) continue
    for (const [key, child] of Object.entries(at)) {
      if (typeof child === 'object') left.push([child, `${pointer}/${escapeKey(key)}`, depth + 1])
    }
  }
  return pointers
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
