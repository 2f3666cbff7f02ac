// Server-sent events to the pages that are open. A reader that does not read is cut off: nothing waits for it without limit.

import type { Events } from './protocol.ts'

export interface EventsOptions {
  readonly maxListeners?: number
  /** Bun ends a connection on which nothing was sent for ten seconds. */
  readonly heartbeatMs?: number
  /** For one listener, beside what the operating system buffers. */
  readonly maxWaitingBytes?: number
}

export interface EventStreams {
  readonly count: number
  /** A stream that begins with `service`; `undefined` where there are too many. */
  open(service: Events['service']): ReadableStream<Uint8Array> | undefined
  publish<Name extends keyof Events>(name: Name, data: Events[Name]): void
  /** Ends all streams; no new one is opened. */
  close(): void
}

const encoder = new TextEncoder()
const heartbeat = encoder.encode(': still here\n\n')

export function createEvents(options: EventsOptions = {}): EventStreams {
  const { maxListeners = 20, heartbeatMs = 5000, maxWaitingBytes = 256 * 1024 } = options
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>()
  let timer: ReturnType<typeof setInterval> | undefined
  let isClosed = false

  function send(bytes: Uint8Array): void {
    for (const listener of listeners) {
      if ((listener.desiredSize ?? 0) > 0) listener.enqueue(bytes)
      else {
        remove(listener)
        listener.error(new Error('The reader of these events does not read'))
      }
    }
  }

  function add(listener: ReadableStreamDefaultController<Uint8Array>): void {
    listeners.add(listener)
    timer ??= setInterval(send, heartbeatMs, heartbeat)
  }

  function remove(listener: ReadableStreamDefaultController<Uint8Array>): void {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    get count() {
      return listeners.size
    },
    open(service) {
      if (isClosed || listeners.size >= maxListeners) return undefined
      let own: ReadableStreamDefaultController<Uint8Array>
      const source = {
        start(controller: ReadableStreamDefaultController<Uint8Array>) {
          own = controller
          controller.enqueue(encode('service', service))
          add(controller)
        },
        cancel: () => remove(own),
      }
      return new ReadableStream(source, new ByteLengthQueuingStrategy({ highWaterMark: maxWaitingBytes }))
    },
    publish(name, data) {
      if (listeners.size > 0) send(encode(name, data))
    },
    close() {
      isClosed = true
      for (const listener of listeners) {
        remove(listener)
        listener.close()
      }
    },
  }
}

function encode<Name extends keyof Events>(name: Name, data: Events[Name]): Uint8Array {
  // JSON has no line feeds of its own, so one line of data is enough.
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
}
