// Bodies of unknown length, read without letting them grow past a limit.

/** All bytes of `body`, or `undefined` as soon as there are more than `maxBytes`; the rest is then left unread. */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > maxBytes) {
      // Not awaited: a source that will not end must not hold up the refusal.
      reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
  // Bytes are joined before anything is decoded: a chunk may end in the middle of a character.
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
