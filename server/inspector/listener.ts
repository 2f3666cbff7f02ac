// The second listener: opens it on the loopback, tells where it is in a file, and closes it.

import { type Listen, type Listening, portOf, stopListening } from '../listen.ts'
import { describeError, type Log } from '../log.ts'
import type { Inspector } from './inspector.ts'
import { forgetAddress, inspectorFile, writeInspectorFile } from './inspector-file.ts'

export interface ListenerOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly webhookUrl: URL
  readonly listen: Listen
  readonly log: Log
}

export interface InspectorListener {
  /** Such as `http://127.0.0.1:3979`. */
  readonly address: string
  /** Whether it is another port than the one that was asked for. */
  readonly isElsewhere: boolean
  /** Ends the streams of events first: a listener waits for what is open. */
  close(): Promise<void>
}

const hostname = '127.0.0.1'
/** How long a request that is being answered may take to its end. */
const closesWithinMs = 300

/** `undefined` where it cannot listen: the service does without. The log says why. */
export async function openInspector(
  inspector: Inspector,
  options: ListenerOptions,
): Promise<InspectorListener | undefined> {
  const { port: wanted, webhookUrl, listen, log } = options
  let listening: Listening
  try {
    listening = listenAt(wanted, inspector, listen)
  } catch (error) {
    log.warn('no inspector: it cannot listen', { port: wanted, error: describeError(error) })
    return undefined
  }
  const port = portOf(listening)
  inspector.listening({ port, webhookUrl })
  const address = `http://${hostname}:${port}`
  try {
    await writeInspectorFile({ address, key: inspector.key })
  } catch (error) {
    log.warn(`cannot write ${inspectorFile}: other tools do not find the inspector`, { error: describeError(error) })
  }
  return {
    address,
    isElsewhere: wanted !== 0 && port !== wanted,
    async close() {
      inspector.close()
      await Promise.race([stopListening(listening), new Promise((resolve) => setTimeout(resolve, closesWithinMs))])
      await forgetAddress(address)
    },
  }
}

/** A service that was left behind may have the port: that is no reason not to start. */
function listenAt(port: number, inspector: Inspector, listen: Listen): Listening {
  try {
    return listen({ port, hostname }, inspector.fetch)
  } catch (error) {
    if (port === 0) throw error
    return listen({ port: 0, hostname }, inspector.fetch)
  }
}
