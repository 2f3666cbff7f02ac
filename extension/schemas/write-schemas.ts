// The schemas as files: what the extension contributes, one file for each kind of card, which refer to each other by name.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { adaptiveCardSchema } from './adaptive-card.ts'
import { heroCardSchema, listCardSchema, thumbnailCardSchema } from './cards.ts'
import { connectorCardSchema } from './connector-card.ts'
import type { JsonSchema } from './json-schema.ts'
import { cardFileSchema, messageSchema } from './message.ts'
import { readTypings } from './read-typings.ts'

/** By file name. Takes seconds. */
export function buildSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'card-file.json': cardFileSchema,
    'message.json': messageSchema,
    'adaptive-card.json': adaptiveCardSchema(readTypings()),
    'hero-card.json': heroCardSchema,
    'thumbnail-card.json': thumbnailCardSchema,
    'list-card.json': listCardSchema,
    'connector-card.json': connectorCardSchema,
  }
}

export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const schemas = Object.entries(buildSchemas())
  await Promise.all(schemas.map(([name, schema]) => writeFile(join(folder, name), JSON.stringify(schema))))
}
