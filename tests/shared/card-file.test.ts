import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readCardFile } from '../../shared/card-file.ts'

const adaptive = { type: 'AdaptiveCard', version: '1.4', body: [] }

describe('readCardFile()', () => {
  it('makes a message of a bare Adaptive Card', () => {
    const file = readCardFile(adaptive)
    assert.equal(file?.holds, 'adaptive')
    assert.equal(file?.base, '/attachments/0/content')
    assert.deepEqual(file?.message.attachments, [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: adaptive },
    ])
  })

  it('makes a message of a bare connector card', () => {
    const file = readCardFile({ '@type': 'MessageCard', text: 'x' })
    assert.equal(file?.holds, 'connector')
    assert.equal(file?.message.attachments[0]?.contentType, 'application/vnd.microsoft.teams.card.o365connector')
  })

  it('makes a message of an attachment', () => {
    const file = readCardFile({ contentType: 'application/vnd.microsoft.card.hero', content: { title: 'T' } })
    assert.deepEqual([file?.holds, file?.base], ['attachment', '/attachments/0'])
    assert.deepEqual(file?.message.attachments[0]?.content, { title: 'T' })
  })

  it('takes a message as it is, with or without its type', () => {
    assert.deepEqual(readCardFile({ type: 'message', text: 'x' })?.base, '')
    assert.equal(readCardFile({ attachments: [null] })?.holds, 'message')
    assert.equal(readCardFile({ attachments: [null] })?.message.attachments.length, 1)
  })

  it('finds nothing for Teams in other JSON', () => {
    const others = [null, 7, 'x', [], [adaptive], {}, { type: 'message' }, { type: 'object' }, { contentType: 'x' }]
    for (const other of others) assert.equal(readCardFile(other), undefined, JSON.stringify(other))
  })
})
