import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { overCorpus } from '../../shared/corpora/corpus.ts'
import { tokens } from '../exchange.ts'
import { entry, overProcesses, type Service, startService } from './program.ts'
import { converse, headOf } from './wire.ts'

/** The captures of outgoing webhooks, of 2017, 2019 and 2020. */
const captures = [
  'req-01-docs-2017-thread-reply.json',
  'req-03-real-2019-emoji-nbsp.json',
  'req-04-real-2020-plain.json',
] as const

describe(
  'captures through the service',
  overProcesses(
    overCorpus('captures through the service', 'docs/payloads/requests', captures.length, ({ read, count }) => {
      let service: Service
      before(async () => {
        service = await startService(entry.service, {
          env: { RIPOSTE_TOKEN: tokens.current, RIPOSTE_FRESH_MS: '0' },
        })
      })

      for (const file of captures) {
        it(`answers ${file} with a message`, async () => {
          count()
          const body = read(`docs/payloads/requests/${file}`)
          const [answer] = await converse(service.port, [headOf(body), body])
          assert.equal(answer?.status, 200)
          assert.match(answer?.head ?? '', /^content-type: application\/json; charset=utf-8$/im)
          const message = JSON.parse(answer?.body ?? '')
          assert.equal(message.type, 'message')
          assert.ok(message.text.length > 0)
        })
      }
    }),
  ),
)
