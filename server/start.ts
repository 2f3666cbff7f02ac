// From the environment to a running service and back: problems told at once, the addresses on the terminal, and an end
// that cuts no reply off.

import process from 'node:process'
import { readSettings, type Settings } from './config.ts'
import { developmentTokenFile, loadDevelopmentToken } from './development-token.ts'
import { greet } from './greeting.ts'
import type { Inspector } from './inspector/inspector.ts'
import { inspectorFile, loadKey } from './inspector/inspector-file.ts'
import { type InspectorListener, openInspector } from './inspector/listener.ts'
import type { Observer } from './inspector/observer.ts'
import {
  type Fetch,
  isAnyAddress,
  type Listen,
  type Listening,
  portOf,
  reachableHost,
  stopListening,
} from './listen.ts'
import { createLog, describeError, type Log } from './log.ts'
import { createPaint } from './terminal.ts'

export interface Config extends Pick<Settings, 'port' | 'hostname' | 'deadlineMs' | 'freshMs' | 'isProduction'> {
  readonly teams: { readonly default: { readonly tokens: readonly string[] } }
  readonly log: Log
  /** Aborted when the service begins to stop. */
  readonly stopping: AbortSignal
  /** What the terminal shows about the token. */
  readonly tokenNote: string
  /** Is told of all requests. Absent in production, unless there is an inspector. */
  readonly observer?: Observer
  readonly inspection?: { readonly inspector: Inspector; readonly port: number }
}

const stopping = new AbortController()

const doubleSignalMs = 500

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
  const { port, hostname, deadlineMs, freshMs, isProduction, inspectorPort } = settings
  const inspectorKey = inspectorPort === null ? undefined : await loadKey()
  const secrets = inspectorKey === undefined ? tokens : [...tokens, inspectorKey]
  const log = createLog({
    level: settings.logLevel,
    format: isProduction ? 'json' : 'text',
    print: console.log,
    delayMs: 20,
    secrets,
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
    ...(await observe(settings, log, secrets, inspectorKey)),
  }
}

/** Loaded only where they are used: production carries none of it. */
async function observe(
  { isProduction, inspectorPort }: Settings,
  log: Log,
  secrets: readonly string[],
  key: string | undefined,
): Promise<Pick<Config, 'observer' | 'inspection'>> {
  const judge = isProduction ? undefined : (await import('./inspector/judge.ts')).judgeReply
  if (inspectorPort !== null && key !== undefined) {
    const { createInspector } = await import('./inspector/inspector.ts')
    const inspector = createInspector({ key, log, secrets, judge, fetch })
    return { observer: inspector, inspection: { inspector, port: inspectorPort } }
  }
  if (!judge) return {}
  const { createRecorder } = await import('./inspector/recorder.ts')
  return { observer: { serve: () => {}, open: createRecorder({ log, secrets, judge }) } }
}

/** Listens, says where, and stops at Ctrl+C or SIGTERM once the running replies are out. A second signal ends at once. */
export async function start(fetch: Fetch, config: Config, listen: Listen): Promise<void> {
  const { hostname, log, isProduction, tokenNote } = config
  let server: Listening
  try {
    server = listen({ port: config.port, hostname }, fetch)
  } catch (error) {
    giveUp(`Cannot listen on ${hostname}:${config.port}.`, [whyNot(error)])
  }
  const port = portOf(server)
  const inspector = await inspect(config, new URL(`http://${reachableHost(hostname)}:${port}/webhook`), listen)
  let stoppingSince = 0
  const stop = async (signal: string) => {
    if (stopping.signal.aborted) {
      // Under `bun run` one Ctrl+C arrives twice: from the terminal, and passed on by the parent.
      if (performance.now() - stoppingSince > doubleSignalMs) process.exit(1)
      return
    }
    stopping.abort()
    stoppingSince = performance.now()
    log.info('stopping', { signal })
    // A reply takes no longer than its deadline: whatever still hangs after that is not one.
    setTimeout(() => process.exit(0), config.deadlineMs + 1000)
    await stopListening(server)
    // Last, because a mention that was sent from the playground has its answer now.
    await inspector?.close()
    process.exit(0)
  }
  // A command may start work and not wait for it: when that fails, the others must still be answered.
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error: describeError(error) }))
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('SIGTERM', () => stop('SIGTERM'))
  // Last: who reads that it listens may stop it at once.
  if (isProduction) log.info('listening', { hostname, port, inspector: inspector?.address })
  else {
    const origin = `http://${isAnyAddress(hostname) ? 'localhost' : reachableHost(hostname)}:${port}`
    greet({ origin, tokenNote, playground: inspector && showPlayground(config, inspector) })
  }
}

async function inspect(
  { inspection, log }: Config,
  webhookUrl: URL,
  listen: Listen,
): Promise<InspectorListener | undefined> {
  return inspection && openInspector(inspection.inspector, { port: inspection.port, webhookUrl, listen, log })
}

/** With its key on a terminal only: what is redirected ends in files that others read. */
function showPlayground({ inspection }: Config, { address, isElsewhere }: InspectorListener) {
  const isTerminal = process.stdout.isTTY === true
  const notes = [
    ...(isElsewhere ? [`on a free port: ${inspection?.port} is in use`] : []),
    ...(isTerminal ? [] : [`its key is in ${inspectorFile}`]),
  ]
  return { link: isTerminal ? `${address}/#key=${inspection?.inspector.key}` : `${address}/`, note: notes.join('; ') }
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
