// Keeps security tokens out of texts: those that are known, and whatever looks like one.

/** 32 bytes in base64: a token or a signature made with one. */
const tokenShape = /[A-Za-z0-9+/]{43}=/g
const mask = '[redacted]'

export interface Redactor {
  /** From now on `secret` is masked wherever it occurs. */
  know(secret: string): void
  redact(text: string): string
}

export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  return {
    know(secret) {
      if (secret !== '') secrets.add(secret)
    },
    redact(text) {
      // The longest first: a token may be a part of another.
      const known = [...secrets].sort((one, other) => other.length - one.length)
      return known.reduce((rest, secret) => rest.replaceAll(secret, mask), text).replace(tokenShape, mask)
    },
  }
}
