// Server-sent events out of a stream of bytes, as the HTML standard frames them. `EventSource` would do, but cannot send
// the header that carries the key.

export interface ServerEvent {
  readonly name: string
  readonly data: string
}

/** An event this long is none of the inspector's: the stream is given up. */
const maxCharacters = 4 * 1024 * 1024

/** The events of `stream`, each as soon as its blank line has come. Comments, ids and retry times are passed over. */
export async function* readEvents(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ServerEvent> {
  let rest = ''
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    rest = (rest + text).replaceAll('\r\n', '\n')
    if (rest.length > maxCharacters) throw new RangeError('Cannot read the events: one of them does not end')
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = readBlock(block)
      if (event) yield event
    }
  }
}

function readBlock(block: string): ServerEvent | undefined {
  let name = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? []
    if (field === 'event') name = value
    else if (field === 'data') data.push(value)
  }
  return data.length > 0 ? { name, data: data.join('\n') } : undefined
}
