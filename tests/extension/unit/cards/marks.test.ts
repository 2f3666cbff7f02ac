import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { blankMarks, findMarks } from '../../../../extension/src/cards/marks.ts'

const found = (text: string) =>
  findMarks(text).map(({ what, offset, length }) => [what, text.slice(offset, offset + length)])
const blank = (text: string) => blankMarks(text, findMarks(text))

describe('findMarks()', () => {
  it('finds comments to their ends, and commas before a bracket also where a comment stands between', () => {
    assert.deepEqual(found('[1, // one\r\n 2, /* two\n*/ ]//'), [
      ['comment', '// one'],
      ['comma', ','],
      ['comment', '/* two\n*/'],
      ['comment', '//'],
    ])
    assert.deepEqual(found('{"a":[1,],}'), [
      ['comma', ','],
      ['comma', ','],
    ])
  })

  it('finds none in strings', () => {
    assert.deepEqual(found('{"// a":"/* b */","c\\"// d":",]","e":"\\\\"}'), [])
  })

  it('takes time in proportion to the text, whatever it holds', () => {
    for (const part of ['/*', '/', '"', '//', ',', '"\\', '[,']) {
      const start = performance.now()
      findMarks(part.repeat(1024 * 1024))
      assert.ok(performance.now() - start < 5_000, part)
    }
  })
})

describe('blankMarks()', () => {
  it('leaves the rest where it stood', () => {
    const text = '{\r\n  // "a": 1\r\n  "b": [1, /* 2,\n */ ],\r\n}'
    assert.equal(blank(text), '{\r\n           \r\n  "b": [1       \n    ] \r\n}')
    assert.deepEqual(JSON.parse(blank(text)), { b: [1] })
  })

  it('makes no JSON of what is broken in other ways', () => {
    for (const text of ['[1,,]', '{"a" // b\n}', '[1 2]', '/', '[1] /']) {
      assert.throws(() => JSON.parse(blank(text)), SyntaxError, text)
    }
  })
})
