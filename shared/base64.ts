// Strict base64 (RFC 4648, section 4): standard alphabet, padding required, no white space, no stray bits.
// Security tokens and signatures have exactly one spelling each, so a second spelling is refused, never repaired.

interface NativeBase64 {
  readonly fromBase64?: (text: string, options: { readonly lastChunkHandling: 'strict' }) => Uint8Array<ArrayBuffer>
}

const native = (Uint8Array as NativeBase64).fromBase64?.bind(Uint8Array)

/** The bytes that `text` stands for, or `undefined` where it is not strict base64. The empty string is no bytes. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined
  return native ? decodeNatively(native, text) : decodePortably(text)
}

/** `bytes` in standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function decodeNatively(decode: NonNullable<typeof native>, text: string): Uint8Array<ArrayBuffer> | undefined {
  // fromBase64 skips ASCII white space, as the standard demands of it.
  if (/\s/.test(text)) return undefined
  try {
    return decode(text, { lastChunkHandling: 'strict' })
  } catch {
    return undefined
  }
}

/** For runtimes without `Uint8Array.fromBase64`, such as Node before 25. Exported for its tests. */
export function decodePortably(text: string): Uint8Array<ArrayBuffer> | undefined {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    return undefined
  }
  // atob accepts white space, missing padding and stray bits: whatever it repaired does not encode back to the same text.
  if (btoa(binary) !== text) return undefined
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
