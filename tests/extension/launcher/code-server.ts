// VS Code as a server: installs the packaged extension into a fresh folder, starts, and ends with everything it started.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface CodeServerOptions {
  readonly node: string
  /** `out/node/entry.js` of code-server. */
  readonly entry: string
  readonly vsix: string
  /** Copied, so that a run leaves nothing behind in it. */
  readonly project: string
  readonly env: Readonly<Record<string, string>>
  readonly trusted: boolean
}

export interface CodeServer {
  readonly port: number
  readonly project: string
  /** Where settings, logs and the extensions lie. */
  readonly userData: string
  readonly pid: number
  stop(): Promise<void>
}

const startLimitMs = 30_000

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
}

export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const userData = await mkdtemp(join(tmpdir(), 'riposte-vscode-'))
  const project = join(userData, 'project')
  await cp(options.project, project, { recursive: true })
  await mkdir(join(userData, 'User'))
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(settings))
  await writeFile(join(userData, 'config.yaml'), '')
  const places = ['--user-data-dir', userData, '--extensions-dir', join(userData, 'ext')]
  const base = [options.entry, ...places, '--config', join(userData, 'config.yaml')]
  const env = { ...process.env, ...options.env, VSCODE_IPC_HOOK_CLI: '', PASSWORD: '' }
  await promisify(execFile)(options.node, [...base, '--install-extension', options.vsix], { env })
  const child = spawn(
    options.node,
    [
      ...base,
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
      ...['--disable-getting-started-override', '--vscode-option', 'enable-smoke-test-driver'],
      ...(options.trusted ? ['--disable-workspace-trust'] : []),
    ],
    { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true },
  )
  return {
    port: await readPort(child),
    project,
    userData,
    pid: child.pid ?? 0,
    async stop() {
      await endGroup(child)
      await rm(userData, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function readPort({ stdout }: ChildProcess): Promise<number> {
  const limit = AbortSignal.timeout(startLimitMs)
  return await new Promise((resolve, reject) => {
    let output = ''
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (port) resolve(Number(port))
    })
    stdout?.on('close', () => reject(new Error(`Cannot start code-server: ${output}`)))
    limit.addEventListener('abort', () => reject(new Error(`Cannot start code-server in time: ${output}`)))
  })
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGTERM')
  const force = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 5_000)
  await exited
  clearTimeout(force)
}
