// A card in an address: packed into the fragment, which no server sees. It opens in whatever playground the link leads to.

import { decodeBase64, encodeBase64 } from '../../../../shared/base64.ts'
import { readBytes } from '../../../../shared/body.ts'

/** Of the text unpacked: a link can hold far more than its length lets expect. */
const maxBytes = 1024 * 1024

/** `text`, deflated, in base64 for addresses (RFC 4648, section 5). */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** What `pack` was given, or `undefined` where `packed` is nothing of that kind, or too large. */
export async function unpack(packed: string): Promise<string | undefined> {
  const padded = packed
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(packed.length / 4) * 4, '=')
  const bytes = decodeBase64(padded)
  if (!bytes) return undefined
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const text = await readBytes(stream, maxBytes)
    return text && new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return undefined
  }
}
