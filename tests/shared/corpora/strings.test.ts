import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import { parseMention } from '../../../shared/activity.ts'
import { buildMessage, readReply } from '../../../shared/reply.ts'
import { buildRequest, type SimulatedMention } from '../../../shared/simulate.ts'
import { vectors } from '../vectors.ts'
import { overCorpus } from './corpus.ts'

const file = 'corpora/json-stress/blns/blns.json'

describe(
  'naughty strings',
  overCorpus('naughty strings', file, 3 * 515, ({ readJson, count }) => {
    const strings = readJson(file) as readonly string[]

    it(`${strings.length} as the words of a mention: come back, no-break spaces as spaces and trimmed`, async () => {
      for (const words of strings) {
        count()
        const mention = await sendAndParse({ words, webhookName: 'Riposte' })
        assert.equal(mention.words, words.replaceAll('\u00a0', ' ').trim(), JSON.stringify(words))
        assert.deepEqual(mention.mentioned, [])
      }
    })

    it(`${strings.length} as names: the sender's comes back, the webhook's is taken away`, async () => {
      for (const name of strings) {
        count()
        const mention = await sendAndParse({ words: 'status', webhookName: name, senderName: name, teamName: name })
        assert.equal(mention.words, 'status', JSON.stringify(name))
        assert.equal(mention.sender.name, name)
      }
    })

    it(`${strings.length} as a reply: the same text out of valid JSON, or a refusal of the blank ones`, () => {
      for (const text of strings) {
        count()
        if (text.trim() === '') {
          assert.throws(() => buildMessage(text), TypeError)
          continue
        }
        const body = new TextEncoder().encode(JSON.stringify(buildMessage(text)))
        const reply = readReply({ status: 200, body, elapsedMs: 1 })
        assert.equal(reply.ok && reply.message.text, text)
      }
    })
  }),
)

async function sendAndParse(simulated: SimulatedMention) {
  const { parts } = await buildRequest(simulated, vectors.J1.token, { now: new Date(0) })
  const outcome = parseMention(Uint8Array.from(Buffer.concat(parts)), simulated.webhookName)
  assert.ok(outcome.ok)
  return outcome.mention
}
