import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Told, updatesFor, type Wanted } from '../../../extension/src/preview/page-updates.ts'
import type { PreviewModel } from '../../../shared/preview/model.ts'

const modelOf = (text: string): PreviewModel => ({
  webhookName: 'Riposte',
  question: { senderName: 'Person Example', words: 'status' },
  askedAt: '2026-11-23T10:24:00.000Z',
  reply: {
    ok: true,
    bytes: 2,
    message: { type: 'message', text, textFormat: null, attachmentLayout: null, attachments: [], entities: [] },
  },
  delivery: null,
})

/** The types of what is sent for each of `wanted`, one after the other. */
function typesFor(...wanted: readonly Wanted[]): string[][] {
  let told: Told = {}
  return wanted.map((each) => {
    const updates = updatesFor(told, each)
    told = updates.told
    return updates.messages.map(({ type }) => type)
  })
}

describe('updatesFor()', () => {
  const shown: Wanted = { document: 'file:///a.card.json', sentence: null, model: modelOf('one') }

  it('tells a new page everything, what it is about first', () => {
    assert.deepEqual(typesFor(shown), [['subject', 'note', 'show']])
    assert.deepEqual(typesFor({ document: null, sentence: null, model: undefined }), [['subject', 'note']])
  })

  it('sends a model once, also where an equal one was made anew', () => {
    assert.deepEqual(typesFor(shown, shown, { ...shown, model: modelOf('one') }).slice(1), [[], []])
    assert.deepEqual(typesFor(shown, { ...shown, model: modelOf('two') }, shown).slice(1), [['show'], ['show']])
  })

  it('sends a note alone while a file is broken, and takes it back', () => {
    const broken = { ...shown, sentence: 'It is not JSON at the moment.' }
    assert.deepEqual(typesFor(shown, broken, { ...broken, model: undefined }, shown).slice(1), [['note'], [], ['note']])
  })

  it('says whose drawing it is when that changes', () => {
    assert.deepEqual(typesFor(shown, { ...shown, document: null }).slice(1), [['subject']])
  })
})
