// From the environment to a running service and back: problems told at once, the addresses on the terminal, and an end
// that cuts no reply off.

import process from 'node:process'
import { readSettings, type Settings } from './config.ts'
import { defaults } from './defaults.ts'
import { developmentTokenFile, loadDevelopmentToken } from './development-token.ts'
import { createLog, describeError, type Log } from './log.ts'
import { createPaint } from './terminal.ts'

export interface Config extends Pick<Settings, 'port' | 'hostname' | 'deadlineMs' | 'freshMs' | 'isProduction'> {
  readonly teams: { readonly default: { readonly tokens: readonly string[] } }
  readonly log: Log
  /** Aborted when the service begins to stop. */
  readonly stopping: AbortSignal
  /** What the terminal shows about the token. */
  readonly tokenNote: string
}

/** Serves `fetch` at an address: `Bun.serve` or `Deno.serve`. */
export type Listen = (address: Address, fetch: Fetch) => Listening

interface Address {
  readonly port: number
  readonly hostname: string
}

type Fetch = (request: Request) => Response | Promise<Response>

type Listening =
  | { readonly port?: number | undefined; stop(): Promise<void> }
  | { readonly addr: { readonly port: number }; shutdown(): Promise<void> }

const stopping = new AbortController()

const doubleSignalMs = 500

/** Where the terminal tools look. */
const usualOrigin = `http://127.0.0.1:${defaults.port}`

/** Reads the configuration, or names every problem in it and ends the process with 1. */
export async function loadConfig(): Promise<Config> {
  const read = readSettings(process.env)
  if (!read.ok) return giveUp('Cannot start: the configuration has problems.', read.problems)
  const { settings } = read
  let { tokens } = settings
  let tokenNote = tokens.length > 1 ? `${tokens.length} tokens from RIPOSTE_TOKEN` : 'from RIPOSTE_TOKEN'
  if (tokens.length === 0) {
    try {
      const development = await loadDevelopmentToken()
      tokens = [development.token]
      tokenNote = `${developmentTokenFile}${development.isNew ? ', made now' : ''}: for trying things here; Teams hands out its own`
    } catch (error) {
      return giveUp('Cannot start: there is no token.', [
        error instanceof Error ? error.message : String(error),
        'Set RIPOSTE_TOKEN, or start in a folder that can be written to.',
      ])
    }
  }
  const { port, hostname, deadlineMs, freshMs, isProduction } = settings
  const log = createLog({
    level: settings.logLevel,
    format: isProduction ? 'json' : 'text',
    print: console.log,
    delayMs: 20,
    secrets: tokens,
  })
  for (const warning of read.warnings) log.warn(warning)
  return {
    port,
    hostname,
    deadlineMs,
    freshMs,
    isProduction,
    teams: { default: { tokens } },
    log,
    stopping: stopping.signal,
    tokenNote,
  }
}

/** Listens, says where, and stops at Ctrl+C or SIGTERM once the running replies are out. A second signal ends at once. */
export function start(fetch: Fetch, config: Config, listen: Listen): void {
  let server: Listening
  try {
    server = listen({ port: config.port, hostname: config.hostname }, fetch)
  } catch (error) {
    giveUp(`Cannot listen on ${config.hostname}:${config.port}.`, [whyNot(error)])
  }
  const port = 'addr' in server ? server.addr.port : (server.port ?? config.port)
  const origin = `http://${isAnyAddress(config.hostname) ? 'localhost' : bracketed(config.hostname)}:${port}`
  if (config.isProduction) config.log.info('listening', { hostname: config.hostname, port })
  else greet(origin, config.tokenNote)
  let stoppingSince = 0
  const stop = async (signal: string) => {
    if (stopping.signal.aborted) {
      // Under `bun run` one Ctrl+C arrives twice: from the terminal, and passed on by the parent.
      if (performance.now() - stoppingSince > doubleSignalMs) process.exit(1)
      return
    }
    stopping.abort()
    stoppingSince = performance.now()
    config.log.info('stopping', { signal })
    // A reply takes no longer than its deadline: whatever still hangs after that is not one.
    setTimeout(() => process.exit(0), config.deadlineMs + 1000)
    await ('shutdown' in server ? server.shutdown() : server.stop())
    process.exit(0)
  }
  // A command may start work and not wait for it: when that fails, the others must still be answered.
  process.on('unhandledRejection', (error) => config.log.error('unhandled rejection', { error: describeError(error) }))
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
}

function greet(origin: string, tokenNote: string): void {
  const paint = createPaint(process.stdout.isTTY, process.env)
  const row = (label: string, text: string) => `  ${paint('dim', label.padEnd(9))}${text}`
  const lines = [
    '',
    `  ${paint(['bold', 'magenta'], 'Riposte')} answers mentions. Ctrl+C stops it.`,
    '',
    row('Webhook', paint('cyan', `${origin}/webhook`)),
    row('Token', tokenNote),
    row('Edit', 'server/main.ts'),
    row('Try', paint('bold', `bun run mention "card"${origin === usualOrigin ? '' : ` --url ${origin}/webhook`}`)),
    '',
  ]
  console.log(lines.join('\n'))
}

function giveUp(headline: string, problems: readonly string[]): never {
  const paint = createPaint(process.stderr.isTTY, process.env)
  console.error(`\n${paint(['bold', 'red'], headline)}\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n`)
  process.exit(1)
}

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE' || error.name === 'AddrInUse')
    return 'The port is in use: stop the program that has it, or choose another one with PORT.'
  if (code === 'EACCES') return 'Ports below 1024 need special rights: choose another one with PORT.'
  if (code === 'EADDRNOTAVAIL' || error.name === 'AddrNotAvailable') {
    return 'This computer does not have the address: choose another one with HOST.'
  }
  return error.message
}

function isAnyAddress(hostname: string): boolean {
  return hostname === '0.0.0.0' || hostname === '::'
}

function bracketed(hostname: string): string {
  return hostname.includes(':') ? `[${hostname}]` : hostname
}
