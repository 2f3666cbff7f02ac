// JSON from elsewhere: bytes to values of unknown shape, and careful looks into them.

export type JsonObject = Readonly<Record<string, unknown>>

// A byte order mark is dropped here: signatures are verified over the bytes before.
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The value that `bytes` hold as JSON in UTF-8, or `undefined` (which no JSON text stands for) where they hold none. */
export function parseJson(bytes: Uint8Array | ArrayBuffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object at `member`, or an empty one where there is none. */
export function objectAt(parent: JsonObject, member: string): JsonObject {
  const value = parent[member]
  return isObject(value) ? value : {}
}

/** The string at `member`, or `null` where there is none. */
export function stringAt(parent: JsonObject, member: string): string | null {
  const value = parent[member]
  return typeof value === 'string' ? value : null
}
