// Where a program lies: the path that the settings give, the project, PATH, and the places where installers put it.

import { access, constants, stat } from 'node:fs/promises'
import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  /** The project's folder. */
  readonly folder: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isExecutable: (path: string) => Promise<boolean>
}

export type FoundExecutable =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly searched: readonly string[] }

/** Looks for `program` in order and tells `note` about every place. A program with a folder in its name is not searched for. */
export async function findExecutable(
  program: string,
  machine: Machine,
  note: (attempt: string) => void,
): Promise<FoundExecutable> {
  const { isExecutable } = machine
  const searched: string[] = []
  for (const directory of directoriesFor(program, machine)) {
    for (const path of namesOf(program, machine).map((name) => pathOf(machine).resolve(directory, name))) {
      if (await isExecutable(path)) {
        note(`${program}: found ${path}`)
        return { ok: true, path }
      }
    }
    note(`${program}: not in ${directory}`)
    searched.push(directory)
  }
  return { ok: false, searched }
}

/** Whether `path` is a file that may be run. */
export async function isExecutableFile(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

function directoriesFor(program: string, machine: Machine): string[] {
  const { folder, home, env, platform } = machine
  const path = pathOf(machine)
  if (path.isAbsolute(program)) return [path.dirname(program)]
  if (/[\\/]/.test(program)) return [folder]
  const variable = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
  // A relative entry of PATH would let any folder bring its own programs.
  const onPath = variable.split(path.delimiter).filter((entry) => path.isAbsolute(entry))
  const usual =
    platform === 'win32'
      ? [path.join(home, '.bun', 'bin'), path.join(home, 'scoop', 'shims')]
      : [path.join(home, '.bun', 'bin'), path.join(home, '.local', 'bin'), '/opt/homebrew/bin', '/usr/local/bin']
  return [...new Set([path.join(folder, 'node_modules', '.bin'), ...onPath, ...usual])]
}

function namesOf(program: string, { platform }: Machine): string[] {
  if (platform !== 'win32' || /\.(exe|cmd|bat|com)$/i.test(program)) return [program]
  return ['.exe', '.cmd', '.bat', '.com'].map((extension) => program + extension)
}

function pathOf({ platform }: Machine): typeof posix {
  return platform === 'win32' ? win32 : posix
}
