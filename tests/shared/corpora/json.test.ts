import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { parseMention } from '../../../shared/activity.ts'
import { parseJson } from '../../../shared/json.ts'
import { createKeyring, verifyAuthorization } from '../../../shared/keyring.ts'
import { outcomes } from '../../../shared/outcome.ts'
import { vectors } from '../vectors.ts'
import { overCorpus } from './corpus.ts'

const folder = 'corpora/json-stress/JSONTestSuite'
const { token } = vectors.J1

describe(
  'JSONTestSuite as signed bodies',
  overCorpus('JSONTestSuite as signed bodies', folder, 340, ({ read, list, count }) => {
    const bodies = list(`${folder}/test_parsing`).map((file) => ({
      file,
      body: read(`${folder}/test_parsing/${file}`),
    }))
    const withVerdict = (verdict: string) => bodies.filter(({ file }) => file.startsWith(verdict))

    it(`refuses ${withVerdict('n_').length} bodies that are not JSON with status 400`, async () => {
      for (const { file, body } of withVerdict('n_')) {
        count()
        const outcome = await verifyAndParse(body)
        assert.equal(outcome.ok ? 'accepted' : outcome.code, 'body-not-json', file)
      }
      assert.equal(outcomes['body-not-json'].status, 400)
    })

    it(`reads ${withVerdict('y_').length} bodies that are JSON, though no activities`, async () => {
      for (const { file, body } of withVerdict('y_')) {
        count()
        assert.notEqual(parseJson(body), undefined, file)
        const outcome = await verifyAndParse(body)
        assert.equal(outcome.ok ? 'accepted' : outcome.code, 'activity-malformed', file)
      }
      assert.equal(outcomes['activity-malformed'].status, 400)
    })

    it(`reads the same as the value of a mention`, async () => {
      for (const { file, body } of withVerdict('y_')) {
        const whole = Buffer.concat([Buffer.from('{"type":"message","text":"hi","value":'), body, Buffer.from('}')])
        const outcome = await verifyAndParse(Uint8Array.from(whole))
        assert.equal(outcome.ok && outcome.mention.words, 'hi', file)
      }
    })

    it(`survives ${withVerdict('i_').length} bodies on which parsers differ, and the transformations`, async () => {
      const others = list(`${folder}/test_transform`).map((file) => ({
        file,
        body: read(`${folder}/test_transform/${file}`),
      }))
      for (const { file, body } of [...withVerdict('i_'), ...others]) {
        count()
        const outcome = await verifyAndParse(body)
        assert.ok(!outcome.ok && outcomes[outcome.code].status === 400, file)
      }
    })
  }),
)

async function verifyAndParse(body: Uint8Array<ArrayBuffer>) {
  const signature = createHmac('sha256', Buffer.from(token, 'base64')).update(body).digest('base64')
  const verification = await verifyAuthorization(await createKeyring([token]), `HMAC ${signature}`, body)
  assert.deepEqual(verification, { ok: true, position: 0 })
  return parseMention(body)
}
