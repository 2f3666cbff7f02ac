import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { filesOf, jsonOf, textOf } from './cards.ts'
import { overCorpus } from './corpus.ts'

describe(
  'lint() over MessageCards',
  overCorpus('MessageCards', 'corpora/messagecard', 20, (corpus) => {
    const files = filesOf(corpus, /^(?:card|doc-example|doc-example-malformed|sent-payload)$/)
    const ofConnector = files.filter(({ file }) => file.startsWith('messagecard/'))
    const rulesOf = (value: unknown, destination: 'outgoing' | 'incoming' | 'workflow') =>
      lint(value, { destination }).map(({ rule }) => rule)

    it('says where one is not JSON', () => {
      for (const { file } of ofConnector.filter(({ kind }) => kind === 'doc-example-malformed')) {
        const tree = readJsonTree(textOf(corpus, file) ?? '')
        assert.ok(!tree.ok && tree.message.length > 0, file)
        corpus.count()
      }
    })

    it('says that flows draw them badly, and that a connector is another kind of card', () => {
      for (const { file } of ofConnector) {
        const value = jsonOf(corpus, file)?.value
        if (!isMessageCard(value)) continue
        assert.ok(rulesOf(value, 'workflow').includes('workflows-message-card'), file)
        assert.ok(!rulesOf(value, 'incoming').includes('workflows-message-card'), file)
        corpus.count()
      }
    })

    it('finds an error in one that has neither a summary nor a text, and in no other', () => {
      for (const { file } of ofConnector) {
        const value = jsonOf(corpus, file)?.value
        if (!isMessageCard(value)) continue
        const isMissing = !('summary' in value) && !('text' in value)
        assert.equal(rulesOf(value, 'incoming').includes('messagecard-summary'), isMissing, file)
        corpus.count()
      }
    })

    it('takes the Adaptive Cards among them for Adaptive Cards', () => {
      for (const { file } of ofConnector) {
        const value = jsonOf(corpus, file)?.value
        if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'AdaptiveCard') continue
        const found = rulesOf(value, 'incoming')
        assert.ok(!found.some((rule) => rule.startsWith('messagecard-')), file)
        corpus.count()
      }
    })
  }),
)

function isMessageCard(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && '@type' in value && value['@type'] === 'MessageCard'
}
