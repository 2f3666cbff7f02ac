// The typings of @microsoft/teams.cards as JSON schema definitions (draft-07), with their descriptions. Takes seconds: for builds only.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator, type Schema } from 'ts-json-schema-generator'

export type Definitions = Readonly<Record<string, Schema>>

export interface Typings {
  /** Of the package that they come from. */
  readonly version: string
  readonly definitions: Definitions
}

export function readTypings(): Typings {
  const manifest = new URL('../../node_modules/@microsoft/teams.cards/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  const generator = createGenerator({
    path: fileURLToPath(new URL('typings.ts', import.meta.url)),
    type: 'Known',
    // Anything less writes each element out wherever it may stand: more text than a string can hold.
    expose: 'all',
    skipTypeCheck: true,
  })
  const definitions: Record<string, Schema> = {}
  for (const [name, schema] of Object.entries(generator.createSchema('Known').definitions ?? {})) {
    if (typeof schema === 'object') definitions[name] = schema
  }
  return { version, definitions }
}
