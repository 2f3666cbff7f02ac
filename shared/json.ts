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

/** `value` where it is an object, an empty one otherwise. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** `value` where it is a string, `null` otherwise. */
export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
