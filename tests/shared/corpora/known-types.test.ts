import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { knownTypes } from '../../../shared/lint/known-types.ts'
import { overCorpus } from './corpus.ts'

describe(
  'knownTypes over the list of the Teams SDK',
  overCorpus('type literals of the Teams SDK', 'corpora/ac-schema', 62, ({ readJson, count }) => {
    const { types } = readJson('corpora/ac-schema/teams-sdk-known-types.json') as { readonly types: readonly string[] }

    it('know all of them, and no other', () => {
      for (const type of types) {
        assert.ok(Object.hasOwn(knownTypes, type), `${type} is missing`)
        count()
      }
      assert.deepEqual(
        Object.keys(knownTypes).filter((type) => !types.includes(type)),
        [],
      )
    })
  }),
)
