import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { measureJson } from '../../../shared/lint/measure.ts'

describe('measureJson()', () => {
  it('counts what compact JSON in UTF-8 has', () => {
    const values = [
      null,
      true,
      -1.5e300,
      '',
      'é€𝄞"\\\n\t\u0000\u001f\ud800x\udc00',
      [],
      {},
      [1, [2, 'a'], {}],
      { a: 'b', 'ü"': [null, false], c: { d: [] } },
    ]
    for (const value of values) {
      const text = JSON.stringify(value)
      assert.equal(measureJson(value), new TextEncoder().encode(text).byteLength, text)
    }
  })

  it('counts 100,000 levels', () => {
    let deep: unknown = []
    for (let depth = 1; depth < 100_000; depth++) deep = [deep]
    assert.equal(measureJson(deep), 200_000)
  })
})
