// `bun run generate`: writes shared/lint/known-types.ts, which is checked in.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeKnownTypes } from './known-types.ts'
import { readTypings } from './read-typings.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const knownTypesFile = 'shared/lint/known-types.ts'

/** The module as it is checked in. */
export function generateKnownTypes(): string {
  const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'))
  const args = [biome, 'format', `--stdin-file-path=${knownTypesFile}`]
  return execFileSync(process.execPath, args, { cwd: root, input: writeKnownTypes(readTypings()), encoding: 'utf8' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${root}${knownTypesFile}`, generateKnownTypes())
  console.log(knownTypesFile)
}
