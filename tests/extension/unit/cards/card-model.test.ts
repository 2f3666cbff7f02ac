import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../../../extension/src/cards/analyse.ts'
import { buildCardModel, fileNameOf } from '../../../../extension/src/cards/card-model.ts'
import { parsePreviewModel } from '../../../../shared/preview/parse-model.ts'

const analysis = analyse('{"type":"AdaptiveCard","version":"1.4"}', { destination: 'outgoing', isNamed: true })
const openedAt = new Date('2026-11-23T10:24:00Z')
const modelOf = (path: string) => {
  assert.ok(analysis.kind === 'card')
  return buildCardModel(analysis.reply, { webhookName: 'Riposte', senderName: 'Ada', path, openedAt })
}

describe('buildCardModel()', () => {
  it('makes the file the answer to its name, which was not sent', () => {
    const model = modelOf('/project/cards/deploy-status.card.json')
    assert.deepEqual(model.question, { senderName: 'Ada', words: 'deploy status' })
    assert.equal(model.askedAt, '2026-11-23T10:24:00.000Z')
    assert.equal(model.delivery, null)
    assert.ok(parsePreviewModel(JSON.parse(JSON.stringify(model))), 'the page accepts it')
  })

  it('has words for every name', () => {
    for (const [path, words] of [
      ['Untitled-1', 'Untitled 1'],
      ['/a/.card.json', 'card'],
      ['/a.b/grüße.json', 'grüße'],
      ['', 'card'],
    ] as const) {
      assert.equal(modelOf(path).question.words, words)
    }
  })
})

describe('fileNameOf()', () => {
  it('is the last part of a path', () => {
    assert.equal(fileNameOf('/a/b.card.json'), 'b.card.json')
    assert.equal(fileNameOf('Untitled-1'), 'Untitled-1')
  })
})
