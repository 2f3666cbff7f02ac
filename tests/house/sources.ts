// The files of the repository as the house tests see them.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Tracked files and new ones that are not ignored, relative to the root. */
export const files: readonly string[] = listFiles()

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function isPresent(file: string): boolean {
  return existsSync(join(root, file))
}

export interface Import {
  readonly file: string
  readonly line: number
  readonly specifier: string
  readonly isTypeOnly: boolean
}

/** Every import and re-export of a TypeScript file, dynamic ones with a literal too. */
export function importsOf(file: string): Import[] {
  const source = withoutComments(read(file))
  const names = String.raw`(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\w+|\{[^}]*\})(?:\s*,\s*\{[^}]*\})?`
  const statements = source.matchAll(
    new RegExp(
      `^(?:import|export)\\s+${names}\\s+from\\s*'([^']+)'|^import\\s*'([^']+)'|\\bimport\\(\\s*'([^']+)'`,
      'gm',
    ),
  )
  return Array.from(statements, ({ 0: statement, 1: from, 2: bare, 3: dynamic, index }) => ({
    file,
    line: lineAt(source, index),
    specifier: from ?? bare ?? dynamic ?? '',
    isTypeOnly: isTypeOnly(statement),
  }))
}

/** `file:line` of every match of `pattern` in `text`, with the match. */
export function findAll(file: string, text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => `${file}:${lineAt(text, match.index)} ${match[0].trim()}`)
}

/** Comments as blanks; lines and columns stay. Enough for this code: no string in it holds a comment's beginning behind a blank. */
export function withoutComments(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/ .*$/gm, (comment) => ' '.repeat(comment.length))
}

function isTypeOnly(statement: string): boolean {
  if (/^\s*(?:import|export)\s+type\b/.test(statement)) return true
  const names = /\{([\s\S]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim())
  return names?.filter((name) => name !== '').every((name) => name.startsWith('type ')) ?? false
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

function listFiles(): string[] {
  // A repository may belong to somebody else than the one who tests it, as in a container.
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const output = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return output.split('\0').filter((file) => file !== '' && isPresent(file))
}
