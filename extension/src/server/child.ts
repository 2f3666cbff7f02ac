// Starts a command under the supervisor, without a shell. Secrets go into its environment, never into its arguments.

import { spawn } from 'node:child_process'

export interface SupervisedChild {
  /** Of the supervisor. */
  readonly pid: number | undefined
  /** The exit code of the command; 127 where it could not be started. */
  readonly exited: Promise<number>
  /** Ends the command and everything it started; resolved when it has. */
  end(): Promise<void>
}

export interface SuperviseOptions {
  readonly supervisorPath: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly onOutput: (text: string) => void
}

const lastOutputMs = 500

export function superviseCommand(
  argv: readonly [string, ...string[]],
  { supervisorPath, cwd, env, onOutput }: SuperviseOptions,
): SupervisedChild {
  const child = spawn(process.execPath, [supervisorPath, ...argv], {
    cwd,
    // The executable is Electron in a desktop VS Code and Node in a remote one.
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: whoever ends the group of VS Code must not end the supervisor before its charge.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  child.stdout.setEncoding('utf8').on('data', onOutput)
  child.stderr.setEncoding('utf8').on('data', onOutput)
  child.stdin.on('error', () => child.kill())
  const exited = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      onOutput(`${error.message}\n`)
      resolve(127)
    })
    // `close` comes after the last output, but never where something that left the group holds the pipes.
    child.on('close', (code) => resolve(code ?? 1))
    child.on('exit', (code) => setTimeout(() => resolve(code ?? 1), lastOutputMs).unref())
  })
  return {
    pid: child.pid,
    exited,
    async end() {
      child.stdin.end()
      await exited
    },
  }
}
