import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { knownTypes } from '../../../shared/lint/known-types.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { card, cardWith, connector, message } from './examples/example.ts'
import { allMembers, bare, cardTexts, everywhere, richTexts } from './hostile-values.ts'

const destinations = ['outgoing', 'incoming', 'workflow'] as const
/** Far above what is needed on a slow machine, far below anything that grows with the square. */
const patienceMs = 4000

const nestings = [
  ['{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","actions":[', ']}}'],
  ['{"type":"Action.Submit","fallback":', '}'],
  ['{"@type":"ActionCard","actions":[', ']}'],
  ['[', ']'],
] as const

const others: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  [null],
  [[]],
  {},
  { type: 7 },
  { type: '' },
  // What JavaScript asks of an object that is to be text.
  { toString: 1, valueOf: null },
  '__proto__',
  'constructor',
]

/** What texts are searched for; repeated, each would show a search that goes back and forth. */
const marks = '< <b <at> <a" ` ![ ]( # > | - \n \r ~~ ** [a](b ${ {{DATE( 1. = " * _ / \t data: http: . \ud800'.split(
  ' ',
)

describe('lint() of hostile input', () => {
  it('takes a card of 5,000 levels', () => {
    let inner: unknown = { type: 'Graph' }
    for (let depth = 0; depth < 5000; depth++) inner = { type: 'Container', items: [inner] }
    const found = within(() => lint(JSON.parse(deepJson(5000))))
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['reply-size', 'unknown-type'],
    )
    assert.equal(found[1]?.pointer, `/body/0${'/items/0'.repeat(5000)}/type`)
    assert.equal(within(() => lint(card(inner))).length, 2)
  })

  for (const [open, close] of nestings) {
    it(`takes 5,000 of ${open}`, () => {
      const nested = JSON.parse(`${open.repeat(5000)}${close.repeat(5000)}`.replace('"fallback":}', '"fallback":{}}'))
      for (const destination of destinations) {
        const found = within(() => lint(cardWith({ actions: [nested] }), { destination }))
        assert.ok(found.length <= 400)
        within(() => lint(connector({ potentialAction: [nested] }), { destination }))
        within(() => lint(message(nested), { destination }))
        within(() => lint(nested, { destination, requireEnvelope: true }))
      }
    })
  }

  it('takes 100,000 elements, each with faults', () => {
    const fault = { type: 'Textblock', text: `# <b>a</b>\n\${b}`, id: 'same', bold: 1, url: 'http://contoso.com' }
    const found = within(() => lint(card(...Array.from({ length: 100_000 }, () => fault))))
    assert.ok(found.length > 500 && found.length < 1500)
  })

  it('takes an object of 100,000 members', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`member${index}`, index]))
    assert.ok(within(() => lint(card({ type: 'TextBlock', text: 'a', ...many }))).length <= 200)
  })

  for (const mark of marks) {
    it(`takes texts of nothing but ${JSON.stringify(mark)} in linear time`, () => {
      const long = mark.repeat(20_000)
      for (const value of [richTexts(long), cardTexts(long)]) {
        for (const destination of ['outgoing', 'incoming'] as const) within(() => lint(value, { destination }))
      }
    })
  }

  for (const other of others) {
    it(`takes ${JSON.stringify(other)} in the place of anything`, () => {
      for (const destination of destinations) {
        lint(other, { destination, requireEnvelope: true })
        lint(everywhere(other), { destination })
        lint(bare(other), { destination })
        const elements = Object.keys(knownTypes).map((type) => ({ ...allMembers(other), type }))
        for (const each of elements) lint(cardWith({ body: [each], actions: [each] }), { destination })
      }
    })
  }

  it('takes lists that are too deep to be made text in the place of anything', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
    const values = [
      connector({ themeColor: deep, '@context': deep }),
      card({ type: 'Table', columns: [{ width: deep }], rows: [] }, { type: 'Image', url: 'a', width: deep }),
      { type: deep, version: '1.2' },
    ]
    for (const value of values) within(() => lint(value))
  })

  it('says little of long names and texts', () => {
    const long = `1.6.${'<b>x'.repeat(5000)}`
    const named = Object.fromEntries([[long, 1]])
    const values = [
      richTexts(long),
      cardTexts(long),
      connector({ ...named, potentialAction: [{ '@type': long, name: long, target: long }], [long]: 1 }),
      card({ ...named, type: 'TextBlock', text: 'a' }, { type: 'Table', columns: [{ width: long }], rows: [] }),
      cardWith({ actions: [{ ...named, type: 'Action.Submit', url: long, style: long }] }),
    ]
    for (const value of values) {
      for (const { message: sentence, rule, fix } of destinations.flatMap((each) =>
        lint(value, { destination: each }),
      )) {
        assert.ok(sentence.length < 500, `${rule}: ${sentence.slice(0, 500)}`)
        assert.ok((fix?.title.length ?? 0) < 120, `${rule}: ${fix?.title.slice(0, 120)}`)
      }
    }
  })

  it('takes names that mean something to JavaScript', () => {
    const value = JSON.parse(
      '{"type":"AdaptiveCard","version":"1.2","__proto__":{"type":"x"},"body":[{"type":"__proto__"},{"type":"constructor"},' +
        '{"type":"TextBlock","text":"a","toString":1,"hasOwnProperty":2,"__proto__":{"polluted":1}}]}',
    )
    const found = lint(value)
    assert.deepEqual(
      found.map(({ pointer }) => pointer),
      ['/__proto__', '/body/0/type', '/body/1/type', '/body/2/toString', '/body/2/hasOwnProperty', '/body/2/__proto__'],
    )
  })

  it('takes lists with holes and members without values', () => {
    const holes: unknown[] = []
    holes[3] = { type: 'TextBlock', text: undefined }
    assert.ok(lint(card(...holes)).length > 0)
    assert.ok(lint({ type: 'message', attachments: holes, text: undefined }).length > 0)
  })
})

/** Counts the time of the processor: others may be busy on the same machine. */
function within<Result>(run: () => Result): Result {
  const start = process.cpuUsage()
  const result = run()
  const { user } = process.cpuUsage(start)
  assert.ok(user / 1000 < patienceMs, `it took ${Math.round(user / 1000)} ms`)
  return result
}

function deepJson(depth: number): string {
  return `{"type":"AdaptiveCard","version":"1.2","body":[${'{"type":"Container","items":['.repeat(depth)}{"type":"Graph"}${']}'.repeat(depth)}]}`
}
