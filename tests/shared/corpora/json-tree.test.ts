import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Node, parseTree } from 'jsonc-parser'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import type { JsonNode } from '../../../shared/lint/locate.ts'
import { overCorpus } from './corpus.ts'

const folder = 'corpora/json-stress/JSONTestSuite/test_parsing'
const utf8 = new TextDecoder('utf-8', { fatal: true })

describe(
  'readJsonTree() over JSONTestSuite',
  overCorpus('JSON parser tests', folder, 293, ({ read, list, count }) => {
    for (const name of list(folder)) {
      const text = decode(read(`${folder}/${name}`))
      if (text === undefined) continue

      it(`takes ${name} for what it is`, () => {
        const tree = readJsonTree(text)
        if (name.startsWith('y_')) assert.ok(tree.ok)
        if (name.startsWith('n_')) assert.ok(!tree.ok)
        assert.equal(tree.ok, isJson(text), 'JSON.parse has another mind')
        if (tree.ok) assert.deepEqual(stripped(tree.root), stripped(parseTree(text)))
        count()
      })
    }
  }),
)

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What both trees tell, without the way back up. */
function stripped(node: JsonNode | Node | undefined): unknown {
  if (!node) return undefined
  const { type, offset, length, value, children } = node
  return { type, offset, length, value, children: children?.map(stripped) }
}
