// From the command of the settings to the program that is really run: where it lies, and what takes its place if it is missing.

import { findExecutable, type Machine } from './find-executable.ts'

export type CommandLine =
  | { readonly ok: true; readonly argv: readonly [string, ...string[]] }
  | { readonly ok: false; readonly program: string; readonly searched: readonly string[] }

/** Finds the program of `command`; for a missing Bun, `npx` that fetches it. `note` hears of every place that is looked at. */
export async function resolveCommandLine(
  command: readonly [string, ...string[]],
  machine: Machine,
  note: (attempt: string) => void,
): Promise<CommandLine> {
  const [program, ...args] = command
  const found = await findExecutable(program, machine, note)
  if (found.ok) return { ok: true, argv: [found.path, ...args] }
  if (program === 'bun') {
    const npx = await findExecutable('npx', machine, note)
    if (npx.ok) return { ok: true, argv: [npx.path, '--yes', 'bun', ...args] }
  }
  return { ok: false, program, searched: found.searched }
}
