// Where elements and actions stand in an Adaptive Card, by what its schema says: independent of the code that draws them.

/** Members that hold an element or action, or a list of them. */
const places = new Set([
  ...['body', 'items', 'columns', 'rows', 'cells', 'inlines', 'pages', 'images', 'actions'],
  ...['selectAction', 'inlineAction', 'valueChangedAction', 'card', 'content', 'fallback'],
])

export interface Found {
  readonly pointer: string
  readonly type: string
}

/** Every element and action in `card`, with its JSON pointer; `base` is that of the card. */
export function findElements(card: unknown, base: string): readonly Found[] {
  const found: Found[] = []
  const visit = (value: unknown, pointer: string, place: string) => {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, `${pointer}/${at}`, place)
      return
    }
    if (typeof value === 'string') {
      if (place === 'inlines') found.push({ pointer, type: 'string' })
      return
    }
    if (typeof value !== 'object' || value === null) return
    const object = value as Readonly<Record<string, unknown>>
    found.push({ pointer, type: String(object.type) })
    for (const [name, child] of Object.entries(object)) {
      // The columns of a table are measures, not elements.
      const isMeasure = name === 'columns' && object.type === 'Table'
      if (places.has(name) && !isMeasure) visit(child, `${pointer}/${escapeKey(name)}`, name)
      if (name === 'refresh')
        visit((child as { readonly action?: unknown } | null)?.action, `${pointer}/refresh/action`, name)
    }
  }
  visit(card, base, 'card')
  return found
}

/** The pointers above `pointer`, nearest first. */
export function above(pointer: string): readonly string[] {
  const parts = pointer.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('/'))
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
