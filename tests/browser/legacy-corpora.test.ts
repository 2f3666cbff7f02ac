// Cards of others, drawn: the message cards of Microsoft's documentation and of an exporter, the replies of its samples.
// Nothing throws, and the words of each card are there to be read.

import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { readCardFile } from '../../shared/card-file.ts'
import { asObject, isObject, type JsonObject } from '../../shared/json.ts'
import type { ReceivedMessage } from '../../shared/reply.ts'
import { type Corpus, overCorpus } from '../shared/corpora/corpus.ts'
import { startHarness } from './harness.ts'
import { modelOfText } from './models.ts'

const harness = await startHarness()
const { page, show, text, incidents, violations } = await harness.open()
after(() => harness.close())

async function draw(message: ReceivedMessage): Promise<string> {
  await show({ ...modelOfText(''), reply: { ok: true, bytes: 0, message }, delivery: null })
  assert.deepEqual([incidents, await violations()], [[], []])
  return await text('.rp-from-webhook .rp-body')
}

/** Files below `folder` that hold a card or several, by path. */
function cardsIn(corpus: Corpus, folder: string): readonly (readonly [string, ReceivedMessage])[] {
  return corpus.list(folder).flatMap((name) => {
    const path = `${folder}/${name}`
    if (!name.endsWith('.json')) return name.includes('.') ? [] : cardsIn(corpus, path)
    if (name.includes('.malformed.')) return []
    const value = corpus.readJson(path)
    return (Array.isArray(value) ? value : [value]).flatMap((each) => {
      const message = readCardFile(each)?.message
      return message ? [[path, message] as const] : []
    })
  })
}

/** The plain words that a reader of `card` has to find, from the members that every kind of card shows. */
function wordsOf(card: JsonObject): readonly string[] {
  const lists = ['sections', 'facts', 'items', 'buttons', 'potentialAction'].flatMap((member) => card[member] ?? [])
  const parts = lists.filter(isObject).flatMap(wordsOf)
  const texts = ['title', 'subtitle', 'name', 'activityTitle', 'activitySubtitle'].map((member) => card[member])
  return [...texts.filter((each) => typeof each === 'string' && /^[\w ,.]+$/.test(each)), ...parts].map(String)
}

async function assertShown(path: string, message: ReceivedMessage): Promise<void> {
  const shown = (await draw(message)).replace(/\s+/g, ' ')
  for (const { content } of message.attachments) {
    for (const words of wordsOf(asObject(content))) {
      assert.ok(shown.includes(words.trim().replace(/\s+/g, ' ')), `${path} lacks “${words}”`)
    }
  }
  assert.equal(await page.locator('.rp-card').count(), message.attachments.length, path)
}

describe(
  'message cards of others',
  overCorpus('message cards drawn', 'corpora/messagecard', 15, (corpus) => {
    for (const [path, message] of cardsIn(corpus, 'corpora/messagecard')) {
      it(`are drawn with their words: ${path}`, async () => {
        await assertShown(path, message)
        corpus.count()
      })
    }
  }),
)

describe(
  'replies of samples',
  overCorpus('sample replies drawn', 'corpora/outgoing-webhook-responses', 6, (corpus) => {
    for (const [path, message] of cardsIn(corpus, 'corpora/outgoing-webhook-responses')) {
      it(`are drawn with their words: ${path}`, async () => {
        await assertShown(path, message)
        corpus.count()
      })
    }
  }),
)
