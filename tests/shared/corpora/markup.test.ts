import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMarkup } from '../../../shared/markup.ts'
import { overCorpus } from './corpus.ts'

interface Oracle {
  readonly id: string
  readonly activity: { readonly text: string }
  readonly expected: string
}

interface Tokenizer {
  readonly tests?: readonly { readonly input: unknown; readonly output: readonly unknown[] }[]
}

const trims = 'this SDK does not trim'
const needsEntity = 'this SDK strips by mention entities, which bodies of outgoing webhooks do not have'
const keepsNames = 'this operation keeps the name of the bot'
const spaces = 'this SDK puts a space behind every name'

/** Where Riposte differs from a bot SDK: what it reads instead, and why. */
const differences: Readonly<Record<string, { readonly words: string; readonly why: string }>> = {
  'teams.ts-none': { words: 'Hello ! How are you?', why: needsEntity },
  'teams.ts-two': { words: 'Hello ! How are you? some other text', why: needsEntity },
  'teams.ts-tagonly': { words: 'Hello ! How are you? some other text', why: keepsNames },
  'teams.ts-account': { words: 'Hello ! How are you? test-bot-2', why: 'this SDK leaves the tags of others' },
  'python-one': { words: 'test activity', why: trims },
  'python-regex-chars': { words: 'test activity', why: trims },
  'agents-js-normalize-1': { words: 'Hello there!', why: keepsNames },
  'agents-js-normalize-2': { words: 'Hello Bot2! How are Bot3 today?', why: keepsNames },
  'agents-js-normalize-3': { words: 'Hello there!', why: keepsNames },
  'agents-js-normalize-4': { words: 'Hello there!', why: keepsNames },
  'agents-js-remove-2': { words: 'Hello User!', why: spaces },
  'agents-js-remove-noentities': { words: 'Hello there!', why: needsEntity },
}

const ownEntities = ['&lt;', '&gt;', '&amp;', '&quot;', '&apos;', '&nbsp;']

describe(
  'mention-stripping of bot SDKs',
  overCorpus(
    'mention-stripping of bot SDKs',
    'corpora/html-mention/mention-oracles.json',
    19,
    ({ readJson, count }) => {
      const oracles = readJson('corpora/html-mention/mention-oracles.json') as readonly Oracle[]

      for (const { id, activity, expected } of oracles) {
        const difference = differences[id]
        it(difference ? `${id}: differs, for ${difference.why}` : `${id}: agrees`, () => {
          count()
          const { words } = parseMarkup(activity.text)
          assert.equal(words, difference?.words ?? expected)
          assert.equal(words === expected, difference === undefined)
        })
      }
    },
  ),
)

describe(
  'html5lib tokenizer inputs',
  overCorpus('html5lib tokenizer inputs', 'corpora/html-mention/html5lib', 6000, ({ readJson, list, count }) => {
    const folder = 'corpora/html-mention/html5lib'

    for (const file of list(folder).filter((name) => name.startsWith('tokenizer.'))) {
      it(`${file}: is read without a throw, alone and inside a mention`, () => {
        const { tests = [] } = readJson(`${folder}/${file}`) as Tokenizer
        for (const { input } of tests) {
          if (typeof input !== 'string') continue
          count()
          for (const text of [input, `<at>${input}</at>`, `<at>R</at>${input}<at>`]) {
            assert.equal(typeof parseMarkup(text, input).words, 'string')
          }
        }
      })
    }

    it('numeric entities come out as in HTML', () => {
      const { tests = [] } = readJson(`${folder}/tokenizer.numericEntities.test.json`) as Tokenizer
      for (const { input, output } of tests) {
        if (typeof input !== 'string' || !input.endsWith(';')) continue
        count()
        assert.equal(parseMarkup(input).words, charactersOf(output).replaceAll('\u00a0', ' ').trim(), input)
      }
    })

    it('named entities come out as in HTML, or stay as they are', () => {
      const { tests = [] } = readJson(`${folder}/tokenizer.namedEntities.test.json`) as Tokenizer
      const decoded: string[] = []
      for (const { input, output } of tests) {
        if (typeof input !== 'string' || !/^&[A-Za-z]+;$/.test(input)) continue
        count()
        const { words } = parseMarkup(`.${input}.`)
        if (words === `.${input}.`) continue
        decoded.push(input)
        assert.equal(words, `.${charactersOf(output).replaceAll('\u00a0', ' ')}.`, input)
      }
      for (const entity of ownEntities) assert.ok(decoded.includes(entity), entity)
    })
  }),
)

function charactersOf(output: readonly unknown[]): string {
  return output.map((token) => (Array.isArray(token) && token[0] === 'Character' ? String(token[1]) : '')).join('')
}
