import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { analyse } from '../../../../extension/src/cards/analyse.ts'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const source = readFileSync(new URL('../../../../extension/snippets/cards.json', import.meta.url), 'utf8')
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(source)

/** What stands in the file when every placeholder is left as it is. */
const fill = (body: readonly string[]) =>
  body
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\d/g, '')

describe('the snippets', () => {
  for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
    it(`hold "${name}" without anything for the linter to say, for every destination that takes it`, () => {
      assert.ok(prefix.some((each) => each.startsWith('teams-')))
      assert.match(description, /^An? .+\.$/)
      const text = fill(body)
      assert.doesNotMatch(text, /\$/)
      const analysis = analyse(text, { destination: 'outgoing', isNamed: false })
      assert.equal(analysis.kind, 'card')
      assert.ok(analysis.kind === 'card' && analysis.reply.ok)
      const worse = analysis.findings.filter(({ finding }) => finding.severity !== 'info')
      assert.deepEqual(worse, [])
    })
  }

  it('hold one for each kind of card that a webhook may answer with', () => {
    const text = Object.values(snippets)
      .flatMap(({ body }) => body)
      .join('\n')
    for (const word of ['card.adaptive', 'card.hero', 'card.thumbnail', 'teams.card.list', 'MessageCard', 'carousel']) {
      assert.ok(text.includes(word), word)
    }
  })
})
