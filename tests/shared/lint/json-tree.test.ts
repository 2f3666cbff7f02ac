import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'

describe('readJsonTree()', () => {
  it('knows where each value stands', () => {
    const read = readJsonTree('{ "a\\u0062": [1, null] }')
    assert.deepEqual(read, {
      ok: true,
      root: {
        type: 'object',
        offset: 0,
        length: 24,
        children: [
          {
            type: 'property',
            offset: 2,
            length: 20,
            children: [
              { type: 'string', offset: 2, length: 9, value: 'ab' },
              {
                type: 'array',
                offset: 13,
                length: 9,
                children: [
                  { type: 'number', offset: 14, length: 1, value: 1 },
                  { type: 'null', offset: 17, length: 4, value: null },
                ],
              },
            ],
          },
        ],
      },
    })
  })

  it('passes over a byte order mark, and keeps its place in the offsets', () => {
    const read = readJsonTree('\ufeff true ')
    assert.deepEqual(read, { ok: true, root: { type: 'boolean', offset: 2, length: 4, value: true } })
  })

  const faults: readonly (readonly [text: string, offset: number, message: RegExp])[] = [
    ['', 0, /empty/],
    [' \n', 2, /empty/],
    ['{ "a": }', 7, /value is expected/],
    ['{ "a": 1, }', 8, /comma before "}" is one too many/],
    ['[1, ]', 2, /comma before "]" is one too many/],
    ['[,1]', 1, /value is expected/],
    ['{ a: 1 }', 2, /name of a member is expected here, in double quotation marks/],
    ["{ 'a': 1 }", 2, /in double quotation marks/],
    ["['a']", 1, /straight double quotation marks/],
    ['[“a”]', 1, /straight double quotation marks/],
    ['{ "a" 1 }', 6, /colon is expected behind the name "a"/],
    ['{ "a": 1 "b": 2 }', 9, /comma or "}" is expected/],
    ['[1 2]', 3, /comma or "]" is expected/],
    ['[1', 2, /ends before its last "]"/],
    ['[1\n\n', 2, /ends before its last "]"/],
    ['{ "a": 1', 8, /ends before its last "}"/],
    ['{ "a": 1,', 9, /ends within an object/],
    ['{ "a":', 6, /ends where a value/],
    ['["a]', 1, /string has no end/],
    ['["a\n"]', 1, /does not end on its line/],
    ['["a\tb"]', 3, /write it as "\\t"/],
    ['["a\u0001b"]', 3, /write it as "\\u0001"/],
    ['["\\x"]', 2, /backslash escapes nothing/],
    ['["\\u12"]', 2, /backslash escapes nothing/],
    ['[01]', 1, /not a number as JSON writes them: "01"/],
    ['[1.]', 1, /not a number/],
    ['[+1]', 1, /not a number/],
    ['[True]', 1, /not "True"/],
    ['[undefined]', 1, /text needs quotation marks/],
    ['[1] // done', 4, /complete before this/],
    ['// card\n[1]', 0, /no comments/],
    ['[/* one */ 1]', 1, /no comments/],
    ['[1]]', 3, /complete before this/],
  ]
  for (const [text, offset, message] of faults) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const read = readJsonTree(text)
      assert.ok(!read.ok)
      assert.equal(read.offset, offset)
      assert.match(read.message, message)
    })
  }

  it('reads a hundred thousand levels, and refuses as many that are left open', () => {
    const depth = 100_000
    assert.ok(readJsonTree('['.repeat(depth) + ']'.repeat(depth)).ok)
    assert.ok(readJsonTree(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`).ok)
    assert.ok(!readJsonTree('[{"a":'.repeat(depth)).ok)
  })

  it('reads a string of ten million characters', () => {
    assert.ok(readJsonTree(`"${'a\\n'.repeat(3_400_000)}"`).ok)
  })
})
