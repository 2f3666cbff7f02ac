import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { applyEdits } from '../../../shared/lint/apply.ts'

const value = { a: [1, { b: 2 }], 'c/d~e': 3 }

describe('applyEdits()', () => {
  it('sets, adds, removes and renames, each edit into what the ones before left', () => {
    const edited = applyEdits(value, [
      { kind: 'set', pointer: '/a/1/b', value: 'new' },
      { kind: 'set', pointer: '/a/2', value: 'added' },
      { kind: 'remove', pointer: '/a/0' },
      { kind: 'set', pointer: '/a/0/x', value: null },
      { kind: 'rename', pointer: '/c~1d~0e', name: 'f' },
    ])
    assert.deepEqual(edited, { a: [{ b: 'new', x: null }, 'added'], f: 3 })
    assert.deepEqual(value, { a: [1, { b: 2 }], 'c/d~e': 3 })
  })

  it('keeps members in their places', () => {
    const edits = [
      { kind: 'rename', pointer: '/b', name: 'x' },
      { kind: 'set', pointer: '/a', value: 0 },
    ] as const
    assert.equal(JSON.stringify(applyEdits({ a: 1, b: 2, c: 3 }, edits)), '{"a":0,"x":2,"c":3}')
  })

  it('replaces the whole value', () => {
    assert.equal(applyEdits(value, [{ kind: 'set', pointer: '', value: 7 }]), 7)
  })

  it('shares what it does not touch', () => {
    const before = { left: { deep: [1] }, right: 1 }
    const after = applyEdits(before, [{ kind: 'set', pointer: '/right', value: 2 }])
    assert.ok(typeof after === 'object' && after !== null && 'left' in after)
    assert.equal(after.left, before.left)
  })

  it('passes over places that do not exist', () => {
    for (const pointer of ['/x/y', '/a/9', '/a/x', '/a/0/z', '/a/1/b/c']) {
      assert.deepEqual(applyEdits(value, [{ kind: 'set', pointer, value: 1 }]), value, pointer)
    }
    for (const pointer of ['', '/x', '/a/7', '/a/-1']) {
      assert.deepEqual(applyEdits(value, [{ kind: 'remove', pointer }]), value, pointer)
    }
  })

  it('treats __proto__ as any other name', () => {
    const edited = applyEdits(JSON.parse('{"__proto__":{"a":1}}'), [{ kind: 'set', pointer: '/__proto__/a', value: 2 }])
    assert.equal(JSON.stringify(edited), '{"__proto__":{"a":2}}')
    applyEdits({}, [{ kind: 'set', pointer: '/__proto__/polluted', value: 1 }])
    assert.equal('polluted' in {}, false)
  })

  it('edits 5,000 levels deep', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`)
    let edited = applyEdits(deep, [{ kind: 'set', pointer: '/0'.repeat(5000), value: 2 }])
    for (let depth = 0; depth < 5000; depth++) {
      assert.ok(Array.isArray(edited))
      edited = edited[0]
    }
    assert.equal(edited, 2)
  })
})
