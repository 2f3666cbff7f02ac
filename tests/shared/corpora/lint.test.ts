import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lint } from '../../../shared/lint/lint.ts'
import { destinations, exists, filesOf, jsonOf, textOf } from './cards.ts'
import { overCorpus } from './corpus.ts'

/** Generous, for busy machines: what it guards against is time that grows faster than a card. */
const limitMs = 10_000

describe(
  'lint() over every card and MessageCard',
  overCorpus('cards linted for three destinations', 'corpora/ac-microsoft', 1700, (corpus) => {
    const kinds = /^(?:card|template|negative-card|doc-example|sent-payload|official-sample-reply)$/

    const files = filesOf(corpus, kinds)
    for (const folder of new Set(files.map(({ file }) => file.split('/', 2).join('/')))) {
      for (const destination of destinations) {
        it(`takes those of ${folder} for ${destination}, in time, and names places that there are`, () => {
          for (const { file } of files) {
            const read = file.startsWith(`${folder}/`) || file === folder ? jsonOf(corpus, file) : undefined
            if (!read) continue
            const start = performance.now()
            const findings = lint(read.value, { destination })
            const elapsedMs = performance.now() - start
            assert.ok(elapsedMs < limitMs, `${file}: ${elapsedMs} ms`)
            for (const finding of findings) {
              assert.ok(exists(read.value, finding.pointer), `${file}: ${finding.rule} at ${finding.pointer}`)
              assert.match(finding.message, /^["A-Z<].*[.)]$/s, `${file}: ${finding.message}`)
              assert.match(finding.documentation, /^https:\/\//)
            }
            corpus.count()
          }
        })
      }
    }
  }),
)

describe(
  'lint() over templates',
  overCorpus('cards that are templates still', 'corpora/ac-microsoft', 70, (corpus) => {
    it('says that a template was not filled in', () => {
      for (const { file } of filesOf(corpus, /^(?:card|template)$/)) {
        const read = jsonOf(corpus, file)
        if (!read || !(textOf(corpus, file) ?? '').includes('${')) continue
        const found = lint(read.value).map(({ rule }) => rule)
        assert.ok(found.includes('template-unexpanded'), file)
        corpus.count()
      }
    })
  }),
)

describe(
  'lint() over cards of more than 28 KB',
  overCorpus('cards that are too large', 'corpora/ac-pnp', 3, (corpus) => {
    it('says so, by destination', () => {
      for (const { file } of filesOf(corpus, /^(?:card|template)$/)) {
        const read = jsonOf(corpus, file)
        // As it is sent: without the blanks of the file. 28 KB: webhooks-and-connectors/how-to/add-incoming-webhook.md
        const bytes = read ? new TextEncoder().encode(JSON.stringify(read.value)).byteLength : 0
        if (!read || bytes <= 28 * 1024) continue
        const found = destinations.map((destination) =>
          lint(read.value, { destination, bytes }).flatMap(({ rule, severity }) =>
            /^(?:payload|reply)-/.test(rule) ? [`${rule} ${severity}`] : [],
          ),
        )
        assert.deepEqual(found, [['reply-size warning'], ['payload-over-28k error'], ['payload-over-28k error']], file)
        corpus.count()
      }
    })
  }),
)

describe(
  'lint() over the files that hold no card',
  overCorpus('data beside cards', 'corpora/ac-pnp', 20, (corpus) => {
    it('says that Teams shows nothing for them', () => {
      for (const { file } of filesOf(corpus, /^(?:template-data|hostconfig|spec-example|oracle)$/)) {
        const read = jsonOf(corpus, file)
        if (!read) continue
        const isCardLike = JSON.stringify(read.value).includes('"attachments"') || file.startsWith('activities')
        if (isCardLike) continue
        assert.ok(
          lint(read.value).some(({ severity }) => severity === 'error'),
          file,
        )
        corpus.count()
      }
    })
  }),
)
