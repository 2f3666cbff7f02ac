// What the service needs of a runtime's HTTP server: `Bun.serve` and `Deno.serve` both give it.

export interface Address {
  readonly port: number
  readonly hostname: string
}

export type Fetch = (request: Request) => Response | Promise<Response>

/** Serves `fetch` at an address. @throws where that cannot be listened on. */
export type Listen = (address: Address, fetch: Fetch) => Listening

export type Listening =
  | { readonly port?: number | undefined; stop(): Promise<void> }
  | { readonly addr: { readonly port: number }; shutdown(): Promise<void> }

export function portOf(listening: Listening): number {
  return 'addr' in listening ? listening.addr.port : (listening.port ?? 0)
}

/** Takes no more connections, and waits for what is being answered. */
export function stopListening(listening: Listening): Promise<void> {
  return 'shutdown' in listening ? listening.shutdown() : listening.stop()
}

export function isAnyAddress(hostname: string): boolean {
  return hostname === '0.0.0.0' || hostname === '::'
}

/** The host in a URL under which this computer reaches what listens on `hostname`. */
export function reachableHost(hostname: string): string {
  if (hostname === '0.0.0.0') return '127.0.0.1'
  if (hostname === '::') return '[::1]'
  return hostname.includes(':') ? `[${hostname}]` : hostname
}
