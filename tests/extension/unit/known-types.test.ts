import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { generateKnownTypes, knownTypesFile } from '../../../extension/schemas/generate.ts'

describe('shared/lint/known-types.ts', () => {
  it('is what `bun run generate` writes', { timeout: 60_000 }, () => {
    const kept = readFileSync(new URL(`../../../${knownTypesFile}`, import.meta.url), 'utf8')
    assert.ok(kept === generateKnownTypes(), `${knownTypesFile} is not up to date: run \`bun run generate\``)
  })
})
