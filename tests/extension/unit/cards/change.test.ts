import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallestChange } from '../../../../extension/src/cards/change.ts'

describe('smallestChange()', () => {
  it('is what differs between beginning and end', () => {
    assert.deepEqual(smallestChange('abcdef', 'abXdef'), { offset: 2, length: 1, text: 'X' })
    assert.deepEqual(smallestChange('abc', 'abxxc'), { offset: 2, length: 0, text: 'xx' })
    assert.deepEqual(smallestChange('abxxc', 'abc'), { offset: 2, length: 2, text: '' })
  })

  it('counts no character twice where the text repeats itself', () => {
    assert.deepEqual(smallestChange('aaa', 'aa'), { offset: 2, length: 1, text: '' })
    assert.deepEqual(smallestChange('aa', 'aaa'), { offset: 2, length: 0, text: 'a' })
    assert.deepEqual(smallestChange('', 'x'), { offset: 0, length: 0, text: 'x' })
  })

  it('holds whole characters', () => {
    // The two begin, or end, with the same half.
    assert.deepEqual(smallestChange('a😀b', 'a😁b'), { offset: 1, length: 2, text: '😁' })
    assert.deepEqual(smallestChange('a\u{1f600}b', 'a\u{1fa00}b'), { offset: 1, length: 2, text: '\u{1fa00}' })
  })

  it('is nothing for equal texts', () => assert.equal(smallestChange('x', 'x'), undefined))
})
