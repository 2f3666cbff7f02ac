// Which files `bun run lint` looks at: those that are named, those of a folder whose names say that they hold a card, and what comes in.

import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import { UsageError } from '../usage-error.ts'

export interface CardSource {
  /** As it was named, for people and tools. */
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

const cardFile = /\.(?:card|adaptivecard|teams-message)\.json$/i

/** Folders of what others wrote, or programs. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist'])

/** @throws UsageError where a folder holds no card, or nothing is named. */
export async function findCardFiles(names: readonly string[]): Promise<readonly CardSource[]> {
  if (names.length === 0) throw new UsageError('Cannot lint: name files or folders, or `-` for what comes in.')
  const found = (await Promise.all(names.map(toSources))).flat()
  // A file that is named, and lies in a folder that is named, is one file.
  return [...new Map(found.map((source) => [resolve(source.name), source])).values()]
}

async function toSources(name: string): Promise<readonly CardSource[]> {
  if (name === '-') return [{ name: '<stdin>', read: () => buffer(process.stdin) }]
  const isFolder = await stat(name).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (!isFolder) return [toSource(name)]
  const files = await listFolder(name)
  if (files.length > 0) return files.map(toSource)
  throw new UsageError(
    `There is nothing to lint in ${name}: no *.card.json, *.adaptivecard.json or *.teams-message.json. Other files have to be named.`,
  )
}

/** Links to folders are not followed: they may lead round. */
async function listFolder(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : await listFolder(path)
      return cardFile.test(entry.name) ? [path] : []
    }),
  )
  return found.flat()
}

function toSource(name: string): CardSource {
  return { name, read: () => readFile(name) }
}
