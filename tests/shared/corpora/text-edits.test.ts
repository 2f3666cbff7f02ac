import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyEdits } from '../../../shared/lint/apply.ts'
import type { Edit } from '../../../shared/lint/finding.ts'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import { lint } from '../../../shared/lint/lint.ts'
import type { JsonNode } from '../../../shared/lint/locate.ts'
import { editText } from '../../../shared/lint/text-edits.ts'
import { filesOf, jsonOf, textOf } from './cards.ts'
import { overCorpus } from './corpus.ts'

/** Ways to set out the same JSON. */
const layouts = {
  'as it is': (text: string) => text,
  'with the line ends of Windows': (text: string) => text.replaceAll(/\r?\n/g, '\r\n'),
  'with tabs': (text: string) => JSON.stringify(JSON.parse(text), null, '\t'),
  'on one line': (text: string) => JSON.stringify(JSON.parse(text)),
  'on one line, with blanks': (text: string) => JSON.stringify(JSON.parse(text), null, 1).replaceAll(/\n\s*/g, ' '),
} as const satisfies Record<string, (text: string) => string>

const maxEdits = 30

describe(
  'editText() over every card',
  overCorpus('edits of cards in their texts', 'corpora/ac-microsoft', 10_000, (corpus) => {
    const kinds = /^(?:card|template|negative-card|doc-example|sent-payload|official-sample-reply)$/
    const files = filesOf(corpus, kinds)

    for (const [number, [name, layOut]] of Object.entries(layouts).entries()) {
      it(`gives what the edits make of the value, in texts ${name}`, () => {
        for (const [index, { file }] of files.entries()) {
          // Each file in one layout: all of them take long on a slow machine.
          const read = index % Object.keys(layouts).length === number ? jsonOf(corpus, file) : undefined
          if (!read) continue
          const text = layOut(textOf(corpus, file) ?? '')
          const fixes = lint(read.value, { requireEnvelope: true }).flatMap(({ fix }) => (fix ? [fix.edits] : []))
          for (const edits of [...fixes.slice(0, maxEdits), ...everyKindOfEdit(text)]) {
            const edited = editText(text, edits)
            const what = `${file}: ${JSON.stringify(edits).slice(0, 300)}`
            assert.deepEqual(parse(edited, what), applyEdits(read.value, edits), what)
            for (const lineEnd of [/[^\r]\n/, /\r\n/]) {
              assert.ok(!lineEnd.test(edited) || lineEnd.test(text), `${what}: other line ends`)
            }
            corpus.count()
          }
        }
      })
    }
  }),
)

/** At the first, a middle and the last of the places that hold something. */
function everyKindOfEdit(text: string): Edit[][] {
  const read = readJsonTree(text)
  const places = read.ok ? [...containersOf(read.root, '')] : []
  const chosen = [places[0], places[places.length >> 1], places.at(-1)]
  return chosen.flatMap((place) => (place ? editsIn(place) : []))
}

interface Container {
  readonly pointer: string
  readonly node: JsonNode
}

function editsIn({ pointer, node: { type, children = [] } }: Container): Edit[][] {
  const value = { 'a"b': [1, { c: 'ü\n😀' }], d: {} }
  const names = children.map((child, index) => (type === 'object' ? escapeName(child) : String(index)))
  const [first, last] = [names[0], names.at(-1)]
  const added = { kind: 'set', pointer: `${pointer}/${type === 'object' ? 'new~1~0' : '-'}`, value } as const
  const there = [...new Set([first, names[names.length >> 1], last])].flatMap((name) => name ?? [])
  return [
    [added],
    [added, added],
    [{ kind: 'set', pointer: `${pointer}/x/y/z`, value }],
    ...there.flatMap((name): Edit[][] => [
      [{ kind: 'remove', pointer: `${pointer}/${name}` }, added],
      [{ kind: 'set', pointer: `${pointer}/${name}`, value }],
      [{ kind: 'rename', pointer: `${pointer}/${name}`, name: 'named "anew"' }],
    ]),
    names.toReversed().map((name) => ({ kind: 'remove', pointer: `${pointer}/${name}` })),
  ]
}

function* containersOf(node: JsonNode, pointer: string): Generator<Container> {
  const { type, children } = node
  if (!children) return
  const names = children.map((child) => child.children?.[0]?.value)
  // Of several members with one name a removal leaves the others, of which a value knows nothing.
  if (type === 'array' || new Set(names).size === names.length) yield { pointer, node }
  for (const [index, child] of children.entries()) {
    const value = type === 'object' ? child.children?.[1] : child
    if (value) yield* containersOf(value, `${pointer}/${type === 'object' ? escapeName(child) : index}`)
  }
}

function escapeName(property: JsonNode): string {
  return String(property.children?.[0]?.value).replaceAll('~', '~0').replaceAll('/', '~1')
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    assert.fail(`${what} gives no JSON: ${text.slice(0, 2000)}`)
  }
}
