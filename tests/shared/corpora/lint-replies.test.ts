import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { locate, toPosition } from '../../../shared/lint/locate.ts'
import { overCorpus } from './corpus.ts'

/** An action that cannot come back, and a picture that Teams does not load, as they are written: one a line. */
const faulty = /^.*"(?:type": *"imBack"|(?:activityImage|image|url)": *"http:).*$/gm

/** Other files of the folder, and the rules that they break. */
const otherErrors: Readonly<Record<string, readonly string[]>> = {
  'rep-08-type-result-list.json': ['envelope-type'],
  'rep-09-carousel-no-type.json': ['envelope-type'],
  'rep-10-receipt-unsupported.json': ['card-type-unsupported'],
  'rep-11-signin-unsupported.json': ['card-type-unsupported', 'envelope-type'],
}

describe(
  'lint() over the sample replies of Microsoft',
  overCorpus('sample replies', 'docs/payloads/replies', 18, ({ read, list, count }) => {
    const folders = ['docs/payloads/replies', 'corpora/outgoing-webhook-responses']
    const paths = folders.flatMap((folder) => list(folder).map((name) => `${folder}/${name}`))

    for (const path of paths.filter((each) => each.endsWith('.json') && !each.endsWith('.malformed.json'))) {
      const name = path.split('/').at(-1) ?? ''
      const text = new TextDecoder().decode(read(path))
      const errors = lint(JSON.parse(text)).filter(({ severity }) => severity === 'error')
      const expected = otherErrors[name]

      if (expected) {
        it(`finds ${expected.join(' and ')} in ${name}`, () => {
          assert.deepEqual([...new Set(errors.map(({ rule }) => rule))].sort(), expected)
          count()
        })
      } else {
        it(`finds the imBack actions and http: pictures of ${name}, and no other error`, () => {
          const tree = readJsonTree(text)
          assert.ok(tree.ok)
          const at = toPosition(text)
          const lines = errors.map(({ pointer, rule }) => {
            const place = locate(tree.root, rule === 'action-not-open-url' ? `${pointer}/type` : pointer)
            return at(place?.offset ?? 0).line
          })
          assert.deepEqual(
            lines.sort((one, other) => one - other),
            Array.from(text.matchAll(faulty), ({ index }) => at(index).line),
          )
          count()
        })
      }
    }

    for (const path of paths.filter((each) => each.endsWith('.malformed.json'))) {
      it(`says where ${path.split('/').at(-1)} is not JSON`, () => {
        const tree = readJsonTree(new TextDecoder().decode(read(path)))
        assert.ok(!tree.ok && tree.offset > 0)
        count()
      })
    }
  }),
)
