import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Log } from 'sarif'
import { checkCard, type FileReport } from '../../../server/lint/check-card.ts'
import { toSarif } from '../../../server/lint/to-sarif.ts'
import { toText } from '../../../server/lint/to-text.ts'

const at = { line: 3, column: 5 }
const report: FileReport = {
  file: 'cards/a b#é.card.json',
  problems: [
    {
      rule: 'card-version-missing',
      severity: 'error',
      message: 'No version.',
      documentation: 'https://contoso.com/',
      pointer: '/body/0',
      start: at,
      end: { line: 3, column: 9 },
    },
    { rule: 'json-syntax', severity: 'error', message: 'x\n\u001b[31my', pointer: '', start: at, end: at },
  ],
}

describe('checkCard()', () => {
  it('reads a byte order mark and line ends of Windows', async () => {
    const text =
      '\ufeff{ "type": "AdaptiveCard", "version": "1.2",\r\n  "body": [{ "type": "textBlock", "text": "" }] }'
    const { problems } = await checkCard(sourceOf(text), 'outgoing')
    const found = problems.find(({ rule }) => rule === 'type-case')
    assert.deepEqual(
      [found?.start, found?.end],
      [
        { line: 2, column: 22 },
        { line: 2, column: 33 },
      ],
    )
  })

  it('names a column in UTF-16 code units', async () => {
    const text = '{ "type": "AdaptiveCard", "version": "1.2", "lang": "😀", "body": [{ "type": "textBlock" }] }'
    const { problems } = await checkCard(sourceOf(text), 'outgoing')
    assert.equal(problems.find(({ rule }) => rule === 'type-case')?.start.column, text.indexOf('"textBlock"') + 1)
  })

  it('never says more of a place than its first line', async () => {
    const { problems } = await checkCard(sourceOf('{\n  "type": "AdaptiveCard",\n  "body": []\n}'), 'outgoing')
    assert.ok(problems.length > 0)
    for (const { start, end } of problems) assert.equal(start.line, end.line)
  })

  it('takes what is nested a hundred thousand times for what it is', async () => {
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const { problems } = await checkCard(sourceOf(text), 'outgoing')
    assert.equal(problems[0]?.severity, 'error')
  })

  it('says what a reader could not do, without its path', async () => {
    const read = () => Promise.reject(Object.assign(new Error('EISDIR: /secret'), { code: 'EISDIR' }))
    const { problems } = await checkCard({ name: 'a', read }, 'outgoing')
    assert.equal(problems[0]?.message, 'This file cannot be read (EISDIR).')
  })
})

describe('toText()', () => {
  it('keeps a finding on its line, and control characters out', () => {
    const [, second] = toText([report], 'outgoing', (_, text) => text).split('\n')
    assert.equal(second, 'cards/a b#é.card.json:3:5 error x \ufffd[31my (json-syntax)')
  })

  it('counts', () => {
    assert.match(
      toText([report], 'workflow', (_, text) => text),
      /\n✘ 2 errors in 1 file, for a Workflows webhook\.$/,
    )
    assert.equal(
      toText(
        [
          { file: 'a', problems: [] },
          { file: 'b', problems: [] },
        ],
        'incoming',
        (_, text) => text,
      ),
      '✔ Nothing to object to in 2 files, for an incoming webhook.',
    )
  })
})

describe('toSarif()', () => {
  const log: Log = toSarif(
    [report, { ...report, file: '/elsewhere/a.json' }, { ...report, file: '<stdin>' }],
    'outgoing',
    '/here',
  )
  const [run] = log.runs

  it('describes every rule that it names', () => {
    const rules = run?.tool.driver.rules ?? []
    for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId)
    const described = rules.find(({ id }) => id === 'action-not-open-url')
    assert.match(described?.helpUri ?? '', /^https:\/\//)
    assert.ok(described?.shortDescription?.text)
    assert.equal(described?.defaultConfiguration?.level, 'error')
  })

  it('gives regions from 1, in UTF-16 code units, and the pointer', () => {
    assert.equal(run?.columnKind, 'utf16CodeUnits')
    const [location] = run?.results?.[0]?.locations ?? []
    assert.deepEqual(location?.physicalLocation?.region, { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 })
    assert.deepEqual(location?.logicalLocations, [{ fullyQualifiedName: '/body/0' }])
  })

  it('names files by addresses: relative ones below the folder, else whole ones', () => {
    const uris = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)
    assert.deepEqual(
      [uris?.[0], uris?.[2], uris?.[4]],
      ['cards/a%20b%23%C3%A9.card.json', 'file:///elsewhere/a.json', 'stdin'],
    )
  })
})

function sourceOf(text: string) {
  return { name: 'a.card.json', read: async () => new TextEncoder().encode(text) }
}
