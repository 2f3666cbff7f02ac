// Whether a port of this machine is free, and which one is.

import { connect, createServer } from 'node:net'

const patienceMs = 500
/** Not the next port: the server's second listener would take that one. */
const step = 10
const attempts = 20

/** Whether a server could listen on `port`: nobody accepts connections there, on either loopback, and nobody holds it. */
export async function isPortFree(port: number): Promise<boolean> {
  const answered = await Promise.all(['127.0.0.1', '::1'].map((host) => accepts(host, port)))
  return !answered.includes(true) && (await canListen(port))
}

/** A free port near `port`, or nothing. */
export async function findFreePort(port: number): Promise<number | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const candidate = port + attempt * step
    if (candidate < 65_535 && (await isPortFree(candidate))) return candidate
  }
  return undefined
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs })
    const settle = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket
      .on('connect', () => settle(true))
      .on('timeout', () => settle(false))
      .on('error', () => settle(false))
  })
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // A listener on every interface would make firewalls ask.
    server
      .on('error', () => resolve(false))
      .listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
