// The one server of a window: its state, and its run from the first check to the last process.

import { homedir } from 'node:os'
import { delimiter, dirname } from 'node:path'
import * as vscode from 'vscode'
import type { Log } from '../log.ts'
import type { TokenStore } from '../tokens/store.ts'
import { type SupervisedChild, superviseCommand } from './child.ts'
import { resolveCommandLine } from './command-line.ts'
import { isExecutableFile } from './find-executable.ts'
import { probeHealth, waitUntilHealthy } from './health.ts'

export type ServerState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting'; readonly folder: vscode.Uri; readonly port: number }
  /** `owned`: started here; otherwise it ran before and is only used. */
  | { readonly kind: 'running'; readonly folder: vscode.Uri; readonly port: number; readonly owned: boolean }
  /** A sentence for people. */
  | { readonly kind: 'failed'; readonly reason: string }

export interface LaunchPlan {
  readonly folder: vscode.WorkspaceFolder
  readonly port: number
  readonly command: readonly [string, ...string[]]
}

export interface Server extends vscode.Disposable {
  readonly state: ServerState
  readonly onDidChangeState: vscode.Event<ServerState>
  /** Runs a server until it ends or `signal` is aborted. @returns its exit code. */
  run(
    plan: LaunchPlan,
    options: { readonly write: (text: string) => void; readonly signal: AbortSignal },
  ): Promise<number>
  /** From now on the server that listens on `port` is the one of this window. */
  adopt(folder: vscode.Uri, port: number): void
  /** Lets go of a server that was adopted and is gone. */
  recheck(): Promise<void>
  /** Ends the server that runs, or lets go of one that was adopted; resolved when its processes are gone. */
  stop(): Promise<void>
}

const startLimitMs = 30_000

export interface ServerDependencies {
  readonly log: Log
  readonly tokens: Pick<TokenStore, 'read'>
  readonly supervisorPath: string
}

export function createServer({ log, tokens, supervisorPath }: ServerDependencies): Server {
  const changed = new vscode.EventEmitter<ServerState>()
  let state: ServerState = { kind: 'stopped' }
  let current: { readonly stop: AbortController; readonly ended: Promise<number> } | undefined

  function become(next: ServerState): void {
    state = next
    log.info(
      `Server: ${next.kind}${'port' in next ? ` on port ${next.port}` : ''}${'reason' in next ? `, ${next.reason}` : ''}`,
    )
    changed.fire(next)
  }

  async function stop(): Promise<void> {
    const run = current
    run?.stop.abort()
    if (state.kind !== 'stopped') become({ kind: 'stopped' })
    // Whoever runs it hears why it could not be started.
    await run?.ended.catch(() => undefined)
  }

  async function recheck(): Promise<void> {
    const asked = state
    if (asked.kind !== 'running' || asked.owned) return
    // One that answers badly, or not in time, is there still: a debugger may hold it.
    const health = await probeHealth(asked.port, { fetch, signal: AbortSignal.timeout(startLimitMs) })
    if (health === 'none' && state === asked) become({ kind: 'stopped' })
  }

  /** The server's state through one run. A run that was told to stop says nothing more. */
  async function supervise(plan: LaunchPlan, write: (text: string) => void, signal: AbortSignal): Promise<number> {
    const fail = (reason: string) => {
      if (signal.aborted) return
      write(`${reason}\n`)
      become({ kind: 'failed', reason })
    }
    become({ kind: 'starting', folder: plan.folder.uri, port: plan.port })
    const started = await start(plan, write).catch((error: unknown) => {
      // What was thrown may hold what it was about, such as the environment: people are shown the log, which is redacted.
      fail(vscode.l10n.t('It could not be started: the log says why.'))
      throw error
    })
    if ('reason' in started) {
      fail(started.reason)
      return 127
    }
    const { child } = started
    const end = () => void child.end()
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
    const gone = new AbortController()
    void child.exited.then(() => gone.abort())
    const limit = AbortSignal.timeout(startLimitMs)
    const healthy = await waitUntilHealthy(plan.port, { fetch, signal: AbortSignal.any([signal, gone.signal, limit]) })
    if (healthy && !signal.aborted) {
      write(`Riposte is ready: http://localhost:${plan.port}/webhook\n`)
      become({ kind: 'running', folder: plan.folder.uri, port: plan.port, owned: true })
    } else if (limit.aborted && !gone.signal.aborted) {
      fail(
        vscode.l10n.t(
          'It did not answer http://localhost:{0}/health within {1} seconds.',
          plan.port,
          startLimitMs / 1000,
        ),
      )
      end()
    }
    const code = await child.exited
    if (state.kind === 'starting') fail(vscode.l10n.t('It ended with code {0} before it answered.', code))
    else if (state.kind === 'running' && code !== 0) fail(vscode.l10n.t('It ended with code {0}.', code))
    else if (state.kind === 'running' && !signal.aborted) become({ kind: 'stopped' })
    return code
  }

  async function start(
    { folder, port, command }: LaunchPlan,
    write: (text: string) => void,
  ): Promise<{ readonly child: SupervisedChild } | { readonly reason: string }> {
    if (!vscode.workspace.isTrusted)
      return { reason: vscode.l10n.t('Nothing is started in a workspace that is not trusted.') }
    const token = await tokens.read(folder.uri)
    if (token === undefined) return { reason: vscode.l10n.t('No security token is stored for this folder.') }
    const machine = {
      platform: process.platform,
      folder: folder.uri.fsPath,
      home: homedir(),
      env: process.env,
      isExecutable: isExecutableFile,
    }
    const line = await resolveCommandLine(command, machine, (attempt) => log.debug(attempt))
    if (!line.ok) return { reason: describeMissing(line.program, line.searched) }
    write(`Riposte is starting: ${command.join(' ')}\n`)
    log.info(`Starting ${line.argv.join(' ')} on port ${port}`)
    const child = superviseCommand(line.argv, {
      supervisorPath,
      cwd: folder.uri.fsPath,
      env: { ...environmentFor(line.argv[0]), PORT: String(port), RIPOSTE_TOKEN: token },
      onOutput: write,
    })
    return { child }
  }

  return {
    get state() {
      return state
    },
    onDidChangeState: changed.event,
    async run(plan, { write, signal }) {
      await stop()
      const stopping = new AbortController()
      const ended = supervise(plan, write, AbortSignal.any([signal, stopping.signal]))
      const run = { stop: stopping, ended }
      current = run
      signal.addEventListener('abort', () => current === run && become({ kind: 'stopped' }))
      try {
        return await ended
      } finally {
        if (current === run) current = undefined
      }
    },
    adopt: (folder, port) => become({ kind: 'running', folder, port, owned: false }),
    recheck,
    stop,
    dispose() {
      current?.stop.abort()
      changed.dispose()
    },
  }
}

function describeMissing(program: string, searched: readonly string[]): string {
  const places = searched.join(', ')
  return program === 'bun'
    ? vscode.l10n.t(
        'Bun was not found, nor npx to fetch it. Install it from https://bun.com, then try again. Searched: {0}',
        places,
      )
    : vscode.l10n.t('"{0}" was not found: see the setting riposte.server.command. Searched: {1}', program, places)
}

/** The environment of VS Code without what VS Code put there for itself; the program finds its neighbours. */
function environmentFor(program: string): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name))
  const pathName = own.find(([name]) => name.toUpperCase() === 'PATH')?.[0] ?? 'PATH'
  return { ...Object.fromEntries(own), [pathName]: [dirname(program), process.env[pathName] ?? ''].join(delimiter) }
}
