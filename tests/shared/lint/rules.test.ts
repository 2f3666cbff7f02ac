import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyEdits } from '../../../shared/lint/apply.ts'
import type { Finding } from '../../../shared/lint/finding.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { rules } from '../../../shared/lint/rules.ts'
import { actionExamples } from './examples/actions.ts'
import { envelopeExamples } from './examples/envelope.ts'
import type { Fine } from './examples/example.ts'
import { imageExamples } from './examples/images.ts'
import { memberExamples } from './examples/members.ts'
import { richCardExamples } from './examples/rich-cards.ts'
import { structureExamples } from './examples/structure.ts'
import { textExamples } from './examples/text.ts'
import { versionExamples } from './examples/version.ts'
import { vocabularyExamples } from './examples/vocabulary.ts'

const examples = {
  ...envelopeExamples,
  ...actionExamples,
  ...structureExamples,
  ...vocabularyExamples,
  ...memberExamples,
  ...versionExamples,
  ...imageExamples,
  ...textExamples,
  ...richCardExamples,
}

describe('rules', () => {
  it('have an example that is flagged and one that is not', () => {
    assert.deepEqual(Object.keys(examples).sort(), Object.keys(rules).sort())
    for (const [id, { flagged, fine }] of Object.entries(examples)) {
      assert.ok(flagged.length > 0 && fine.length > 0, id)
    }
  })

  it('link to documentation over https and have a summary of one line', () => {
    for (const [id, { documentation, summary }] of Object.entries(rules)) {
      assert.equal(new URL(documentation).protocol, 'https:', id)
      assert.match(summary, /^\S[^\n]{10,120}[^.\s]$/, id)
    }
  })

  it('are no errors where the documentation leaves them open', () => {
    const open = Object.entries(rules).filter(([, { isOpen }]) => isOpen)
    assert.ok(open.length > 5)
    for (const [id, { severities }] of open) assert.ok(!Object.values(severities).includes('error'), id)
  })
})

describe('lint()', () => {
  for (const [id, { flagged, fine }] of Object.entries(examples)) {
    for (const example of flagged) {
      it(`flags ${id}: ${titleOf(example)}`, () => {
        const found = findingsOf(id, example)
        assert.deepEqual(
          found.map(({ pointer, severity }) => [pointer, severity]),
          [[example.at, example.severity]],
        )
        const edits = found[0]?.fix?.edits
        assert.equal(edits !== undefined, 'fixed' in example, 'has a fix')
        if (!edits) return
        const before = JSON.stringify(example.value)
        const fixed = applyEdits(example.value, edits)
        assert.deepEqual(fixed, example.fixed)
        assert.deepEqual(findingsOf(id, { ...example, value: fixed }), [])
        assert.equal(JSON.stringify(example.value), before, 'the value was changed')
      })
    }
    for (const example of fine) {
      it(`does not flag ${id}: ${titleOf(example)}`, () => assert.deepEqual(findingsOf(id, example), []))
    }
  }
})

function findingsOf(id: string, { to = 'outgoing', options = {}, value }: Fine): readonly Finding[] {
  return lint(value, { ...options, destination: to }).filter(({ rule }) => rule === id)
}

function titleOf({ to = 'outgoing', value }: Fine): string {
  return `${to} ${JSON.stringify(value).slice(0, 150)}`
}
