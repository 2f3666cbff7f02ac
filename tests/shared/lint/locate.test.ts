import assert from 'node:assert/strict'
import process from 'node:process'
import { describe, it } from 'node:test'
import { readJsonTree } from '../../../shared/lint/json-tree.ts'
import { type JsonNode, locate, pointerAt, toPosition } from '../../../shared/lint/locate.ts'

const text = `{
  "type": "AdaptiveCard",
  "body": [
    { "type": "TextBlock", "text": "é😀", "a/b~c": 1 },
    []
  ],
  "": true
}`

describe('locate()', () => {
  it('finds a value', () => {
    assert.equal(textAt(text, '/body/0/type'), '"TextBlock"')
    assert.equal(textAt(text, '/body/1'), '[]')
    assert.equal(textAt(text, ''), text)
  })

  it('finds the name of a member', () => {
    assert.equal(textAt(text, '/body/0/type', true), '"type"')
    assert.equal(textAt(text, '/body', true), '"body"')
  })

  it('gives the value where there is no name: the root, an element', () => {
    assert.equal(textAt(text, '', true), text)
    assert.equal(textAt(text, '/body/1', true), '[]')
  })

  it('reads the escapes of RFC 6901, and the empty name', () => {
    assert.equal(textAt(text, '/body/0/a~1b~0c'), '1')
    assert.equal(textAt(text, '/'), 'true')
  })

  it('gives the nearest value around what is missing', () => {
    assert.equal(textAt(text, '/body/1/0/text'), '[]')
    assert.equal(textAt(text, '/body/7'), textAt(text, '/body'))
    assert.equal(textAt(text, '/version'), text)
    assert.equal(textAt(text, '/body/0/text/x', true), '"é😀"')
  })

  it('takes no other writing of an index', () => {
    for (const step of ['00', '-', '+0', '0.0', '']) {
      assert.equal(textAt(text, `/body/${step}`), textAt(text, '/body'))
    }
  })

  it('takes the last of several members with one name, as JSON.parse does', () => {
    assert.equal(textAt('{ "a": 1, "a": 2 }', '/a'), '2')
  })

  it('is not led astray by the names of what every object has', () => {
    assert.equal(textAt('{ "a": 1 }', '/__proto__'), '{ "a": 1 }')
    assert.equal(textAt('{ "__proto__": 1 }', '/__proto__'), '1')
  })

  it('gives nothing without a tree', () => {
    assert.equal(locate(undefined, '/a'), undefined)
  })

  it('finds a hundred thousand members of one object without a search for each', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `m${index}`)
    const root = treeOf(JSON.stringify(Object.fromEntries(names.map((name) => [name, 1]))))
    const start = process.cpuUsage()
    for (const name of names) locate(root, `/${name}`)
    // Of the processor: a search for each would take five thousand million steps, however busy the machine is.
    assert.ok(process.cpuUsage(start).user < 2_000_000)
  })
})

describe('pointerAt()', () => {
  it('names the innermost value, of a name its member', () => {
    const root = treeOf(text)
    assert.equal(pointerAt(root, text.indexOf('TextBlock')), '/body/0/type')
    assert.equal(pointerAt(root, text.indexOf('"text"')), '/body/0/text')
    assert.equal(pointerAt(root, text.indexOf('a/b')), '/body/0/a~1b~0c')
    assert.equal(pointerAt(root, text.indexOf('[]') + 1), '/body/1')
    assert.equal(pointerAt(root, text.indexOf('true')), '/')
  })

  it('names what is around a gap', () => {
    const root = treeOf(text)
    assert.equal(pointerAt(root, 0), '')
    assert.equal(pointerAt(root, text.indexOf('[]') - 2), '/body')
    assert.equal(pointerAt(undefined, 3), '')
  })

  it('is still at a value right behind it, and at the next one where two touch', () => {
    assert.equal(pointerAt(treeOf('[1,22]'), 2), '/0')
    assert.equal(pointerAt(treeOf('[1,22]'), 3), '/1')
    assert.equal(pointerAt(treeOf('[1,22]'), 5), '/1')
    assert.equal(pointerAt(treeOf('[1,22]'), 6), '')
  })

  it('gives back what locate() was given', () => {
    const root = treeOf(text)
    for (const pointer of ['', '/type', '/body', '/body/0', '/body/0/text', '/body/0/a~1b~0c', '/body/1', '/']) {
      assert.equal(pointerAt(root, locate(root, pointer)?.offset ?? -1), pointer)
    }
  })
})

describe('toPosition()', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const at = toPosition('é😀x\ny')
    assert.deepEqual(at(0), { line: 1, column: 1 })
    assert.deepEqual(at(3), { line: 1, column: 4 })
    assert.deepEqual(at(5), { line: 2, column: 1 })
    assert.deepEqual(at(6), { line: 2, column: 2 })
  })

  it('takes line feed, carriage return and both together as one end of a line', () => {
    const at = toPosition('a\r\nb\rc\nd')
    assert.deepEqual([0, 3, 5, 7].map(at), [
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ])
  })

  it('gives a byte order mark no column', () => {
    const at = toPosition('\ufeff{\n}')
    assert.deepEqual([0, 1, 3].map(at), [
      { line: 1, column: 1 },
      { line: 1, column: 1 },
      { line: 2, column: 1 },
    ])
  })

  it('takes the separators of Unicode for characters, as editors do', () => {
    assert.deepEqual(toPosition('a\u2028b')(2), { line: 1, column: 3 })
  })
})

function textAt(source: string, pointer: string, isAboutName?: boolean): string | undefined {
  const place = locate(treeOf(source), pointer, isAboutName)
  return place && source.slice(place.offset, place.offset + place.length)
}

function treeOf(source: string): JsonNode {
  const read = readJsonTree(source)
  assert.ok(read.ok)
  return read.root
}
