import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createPaint, toPrintableJson, withoutControls } from '../../server/terminal.ts'

describe('createPaint()', () => {
  it('paints for a terminal', () => {
    assert.equal(createPaint(true, {})('red', 'x'), '\u001b[31mx\u001b[39m')
  })

  for (const [where, isTerminal, environment] of [
    ['into a pipe', undefined, {}],
    ['into a file', false, { FORCE_COLOR: '1' }],
    ['where NO_COLOR is set', true, { NO_COLOR: '1' }],
    ['on a dumb terminal', true, { TERM: 'dumb' }],
  ] as const) {
    it(`leaves text plain ${where}`, () => assert.equal(createPaint(isTerminal, environment)('red', 'x'), 'x'))
  }

  it('paints where NO_COLOR is empty, as its rule says', () => {
    assert.notEqual(createPaint(true, { NO_COLOR: '' })('red', 'x'), 'x')
  })
})

describe('withoutControls()', () => {
  it('keeps lines, tabs and every printable character', () => {
    const text = 'a\tb\nåäö 日本語 🍺 \u00a0 👩‍💻'
    assert.equal(withoutControls(text), text)
  })

  it('makes every end of a line the same', () => {
    assert.equal(withoutControls('a\r\nb\rc\n'), 'a\nb\nc\n')
  })

  it('replaces every other control character', () => {
    for (let code = 0; code < 0xa0; code++) {
      const isControl = (code < 0x20 || code > 0x7e) && code !== 0x09 && code !== 0x0a && code !== 0x0d
      const character = String.fromCharCode(code)
      if (isControl) assert.equal(withoutControls(`x${character}y`), 'x\ufffdy')
    }
  })
})

describe('toPrintableJson()', () => {
  it('stands for the same value, without a control character', () => {
    const value = {
      text: Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).join(''),
      list: [1, null],
    }
    const json = toPrintableJson(value)
    assert.doesNotMatch(json, /\p{Cc}/u)
    assert.deepEqual(JSON.parse(json), value)
  })
})
