import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { destinations, jsonOf, textOf } from './cards.ts'
import { overCorpus } from './corpus.ts'

interface Expectation {
  readonly file: string
  readonly expect: string
}

/** Said of nearly every sample, and nothing about what is wrong with one. */
const said = new Set(['schema-url-untrusted', 'card-version-mobile'])

/** Upstream: the strict schema refuses them. Teams does not: a fallback takes the place of what is unknown. */
const refusedBySchemaOnly = new Set([
  'ac-microsoft/v1.2/Tests/EmptyFallbackCard.json',
  'ac-microsoft/v1.2/Tests/SimpleFallback.json',
])

/** What renderers accepted, and the linter calls an error: the rule says why. */
const errorsOfTeams: ReadonlySet<string> = new Set([
  'image-not-https', // Teams loads pictures over https only.
  'workflows-version-1-6', // Flows draw nothing of 1.6.
  'card-version-missing', // The test of the renderer sets the version itself.
  'imageset-child', // One renderer reads an object without a type as an Image, the other throws.
])

describe(
  'lint() over the negative cards',
  overCorpus('negative cards with an expectation', 'corpora/ac-negative', 94, (corpus) => {
    const cases = corpus.readJson('corpora/ac-negative/expectations.json') as readonly Expectation[]
    const findingsOf = ({ file }: Expectation) => {
      const read = jsonOf(corpus, `ac-negative/${file}`)
      return read ? lint(read.value, { destination: 'workflow' }) : undefined
    }

    it('finds an error in what renderers refuse', () => {
      const refused = cases.filter(({ expect }) => expect.endsWith('-throws'))
      const missed = refused.filter((each) => !findingsOf(each)?.some(({ severity }) => severity === 'error'))
      assert.equal(refused.length, 8)
      assert.deepEqual(missed, [])
      for (const _ of refused) corpus.count()
    })

    it('finds something in what renderers warn of', () => {
      const warned = cases.filter(({ expect }) => expect === 'dotnet-parses-checks-warnings')
      const missed = warned.filter((each) => !findingsOf(each)?.some(({ rule }) => !said.has(rule)))
      assert.equal(warned.length, 6)
      assert.deepEqual(missed, [])
      for (const _ of warned) corpus.count()
    })

    it('finds no error in what renderers accept but what Teams refuses', () => {
      for (const each of cases.filter(({ expect }) => expect.endsWith('-parses'))) {
        const findings = findingsOf(each)
        const text = textOf(corpus, `ac-negative/${each.file}`) ?? ''
        assert.equal(findings === undefined, each.file.endsWith('.notjson.json'))
        assert.equal(readJsonTree(text).ok, findings !== undefined)
        const errors = findings?.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) ?? []
        assert.deepEqual(
          errors.filter((rule) => !errorsOfTeams.has(rule)),
          [],
          each.file,
        )
        corpus.count()
      }
    })
  }),
)

describe(
  'lint() over the samples that are known to be invalid',
  overCorpus('samples known to be invalid', 'corpora/ac-negative', 22, (corpus) => {
    const invalid = corpus.readJson('corpora/ac-negative/samples-known-invalid.json') as Readonly<
      Record<string, unknown>
    >
    const failing = corpus.readJson('corpora/ac-negative/uwp-expected-errors.json') as Readonly<Record<string, unknown>>

    for (const file of Object.keys(invalid)) {
      it(`${refusedBySchemaOnly.has(file) ? 'finds no error' : 'finds something'} in ${file}`, () => {
        const findings = lint(jsonOf(corpus, file)?.value, { destination: 'outgoing' })
        if (refusedBySchemaOnly.has(file)) assert.ok(findings.every(({ severity }) => severity !== 'error'))
        else assert.ok(findings.some(({ rule }) => !said.has(rule)))
        corpus.count()
      })
    }

    for (const name of Object.keys(failing)) {
      it(`finds an error in ${name}`, () => {
        const [, folder = '', group = '', rest = ''] = /^(v\d\.\d)\.(\w+)\.(.*)$/.exec(name) ?? []
        const read = jsonOf(corpus, `ac-microsoft/${folder}/${group}/${rest}.json`)
        assert.ok(read)
        for (const destination of destinations) {
          assert.ok(lint(read.value, { destination }).some(({ severity }) => severity === 'error'))
        }
        corpus.count()
      })
    }
  }),
)

describe(
  'lint() over versions',
  overCorpus('version strings', 'corpora/ac-negative', 29, (corpus) => {
    const { valid, invalid } = corpus.readJson('corpora/ac-negative/semantic-versions.json') as {
      readonly valid: readonly string[]
      readonly invalid: readonly string[]
    }
    const complaintsOf = (version: string) =>
      lint({ type: 'AdaptiveCard', version, body: [] }).flatMap(({ rule, severity }) =>
        rule === 'card-version-invalid' ? [severity] : [],
      )

    it('finds an error in what no renderer reads', () => {
      for (const version of invalid) {
        assert.deepEqual(complaintsOf(version), ['error'], JSON.stringify(version))
        corpus.count()
      }
    })

    it('finds no error in what renderers read, and nothing to say of a version as it is documented', () => {
      for (const version of valid) {
        const isDocumented = /^\d+\.\d+$/.test(version)
        assert.deepEqual(complaintsOf(version), isDocumented ? [] : ['warning'], JSON.stringify(version))
        corpus.count()
      }
    })
  }),
)
