// A service with an inspector, as a process of its own, and requests to the inspector over its socket.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InspectorFile } from '../../../server/inspector/protocol.ts'
import { tokens } from '../exchange.ts'
import { entry, newFolder, type Service, startService } from '../service/program.ts'
import { converse, type WireAnswer } from '../service/wire.ts'

export interface Inspected extends Service {
  readonly cwd: string
  readonly key: string
  readonly inspectorPort: number
  readonly origin: string
  /** With the key, unless `headers` says otherwise. */
  ask(
    path: string,
    init?: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> },
  ): Promise<Response>
}

export interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}

export async function startInspected(
  env: Readonly<Record<string, string>> = {},
  cwd = newFolder(),
  file = entry.service,
): Promise<Inspected> {
  const own = { RIPOSTE_TOKEN: tokens.current, RIPOSTE_FRESH_MS: '0', RIPOSTE_INSPECTOR_PORT: '0' }
  const service = await startService(file, { cwd, env: { ...own, ...env } })
  const { address, key } = readInspectorFile(cwd)
  const origin = address ?? ''
  return {
    ...service,
    cwd,
    key,
    origin,
    inspectorPort: Number(new URL(origin).port),
    ask: (path, init = {}) =>
      fetch(`${origin}${path}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }),
  }
}

export function readInspectorFile(cwd: string): InspectorFile {
  return JSON.parse(readFileSync(join(cwd, '.riposte', 'inspector.json'), 'utf8'))
}

/** A request whose headers are exactly these; `null` leaves one out. With the key and the right host unless given. */
export async function askRaw(service: Inspected, request: RawRequest): Promise<WireAnswer | undefined> {
  const { method = 'GET', path = '/api/service', headers = {}, body = '' } = request
  const all = {
    Host: `127.0.0.1:${service.inspectorPort}`,
    Authorization: `Bearer ${service.key}`,
    ...(body !== '' && { 'Content-Type': 'application/json', 'Content-Length': `${body.length}` }),
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const head = [`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  const [answer] = await converse(service.inspectorPort, [head, body])
  return answer
}
