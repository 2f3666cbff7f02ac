import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Edit } from '../../../shared/lint/finding.ts'
import { editText } from '../../../shared/lint/text-edits.ts'

const fix = (text: string, ...edits: readonly Edit[]) => editText(text, edits)

describe('editText()', () => {
  it('replaces a value and leaves the rest as it is', () => {
    const text = '{\n\t"a" :  1 ,\n\t"b":[ {"url" : "http://x"} ]\n}\n'
    assert.equal(
      fix(text, { kind: 'set', pointer: '/b/0/url', value: 'https://x' }),
      '{\n\t"a" :  1 ,\n\t"b":[ {"url" : "https://x"} ]\n}\n',
    )
  })

  it('adds a member on a line of its own, with the line ends and the indentation of the text', () => {
    assert.equal(
      fix('{\r\n    "type": "AdaptiveCard"\r\n}', { kind: 'set', pointer: '/version', value: '1.4' }),
      '{\r\n    "type": "AdaptiveCard",\r\n    "version": "1.4"\r\n}',
    )
    assert.equal(
      fix('{\n\t"body": [\n\t\t{\n\t\t\t"type": "Image"\n\t\t}\n\t]\n}', {
        kind: 'set',
        pointer: '/body/0/altText',
        value: '',
      }),
      '{\n\t"body": [\n\t\t{\n\t\t\t"type": "Image",\n\t\t\t"altText": ""\n\t\t}\n\t]\n}',
    )
  })

  it('keeps on one line what stands on one line', () => {
    assert.equal(
      fix('{\n  "body": [\n    { "type": "Image" }\n  ]\n}', { kind: 'set', pointer: '/body/0/altText', value: 'x' }),
      '{\n  "body": [\n    { "type": "Image", "altText": "x" }\n  ]\n}',
    )
    assert.equal(
      fix('{"a":[1, 2],"b":{}}', { kind: 'remove', pointer: '/a/1' }, { kind: 'set', pointer: '/b/c', value: 1 }),
      '{"a":[1],"b":{"c":1}}',
    )
  })

  it('removes members at the beginning, in the middle and at the end', () => {
    const text = '{\n  "a": 1,\n  "b": { "c": [] },\n  "d": 2\n}'
    assert.equal(fix(text, { kind: 'remove', pointer: '/a' }), '{\n  "b": { "c": [] },\n  "d": 2\n}')
    assert.equal(fix(text, { kind: 'remove', pointer: '/b' }), '{\n  "a": 1,\n  "d": 2\n}')
    assert.equal(fix(text, { kind: 'remove', pointer: '/d' }), '{\n  "a": 1,\n  "b": { "c": [] }\n}')
    assert.equal(fix('{ "a": 1 }', { kind: 'remove', pointer: '/a' }), '{}')
  })

  it('writes objects over lines where the others are so, and on one line where they are', () => {
    const value = { entities: [1] }
    assert.equal(
      fix('{\n  "a": 1\n}', { kind: 'set', pointer: '/msteams', value }),
      '{\n  "a": 1,\n  "msteams": {\n    "entities": [\n      1\n    ]\n  }\n}',
    )
    assert.equal(
      fix('{ "a": 1 }', { kind: 'set', pointer: '/msteams', value }),
      '{ "a": 1, "msteams": { "entities": [ 1 ] } }',
    )
  })

  it('renames a member at its place', () => {
    assert.equal(
      fix('{"msTeams" : {"a/b":1}}', { kind: 'rename', pointer: '/msTeams', name: 'msteams' }),
      '{"msteams" : {"a/b":1}}',
    )
    assert.equal(fix('{"a/b":1,"m~n":2}', { kind: 'rename', pointer: '/a~1b', name: 'c"' }), '{"c\\"":1,"m~n":2}')
  })

  it('adds elements to lists', () => {
    assert.equal(fix('{"a":[]}', { kind: 'set', pointer: '/a/0', value: 1 }), '{"a":[1]}')
    assert.equal(fix('{"a":[1]}', { kind: 'set', pointer: '/a/-', value: 2 }), '{"a":[1,2]}')
    assert.equal(fix('{ "a": [\n  1\n] }', { kind: 'set', pointer: '/a/1', value: {} }), '{ "a": [\n  1,\n  {}\n] }')
  })

  it('keeps a byte order mark, and counts characters as strings do', () => {
    assert.equal(fix('\ufeff{"😀":1,"a":2}', { kind: 'remove', pointer: '/😀' }), '\ufeff{"a":2}')
    assert.equal(
      fix('{ "a": "😀", "b": "x" }', { kind: 'set', pointer: '/b', value: 'ü\n' }),
      '{ "a": "😀", "b": "ü\\n" }',
    )
  })

  it('replaces the whole', () => {
    assert.equal(
      fix('[\n  1\n]', { kind: 'set', pointer: '', value: { type: 'message', attachments: [1] } }),
      '{\n  "type": "message",\n  "attachments": [\n    1\n  ]\n}',
    )
  })

  it('makes edits in their order', () => {
    assert.equal(
      fix(
        '{"a":{"x":1}}',
        { kind: 'rename', pointer: '/a', name: 'b' },
        { kind: 'set', pointer: '/b/x', value: 2 },
        { kind: 'remove', pointer: '/b/x' },
      ),
      '{"b":{}}',
    )
  })

  it('leaves out what has no place, and never throws', () => {
    const text = '{"a":[1]}'
    for (const pointer of ['/b/c', '/a/x', '/a/0/c', '/a/9/c', 'a']) {
      assert.equal(fix(text, { kind: 'set', pointer, value: 1 }), text, pointer)
    }
    assert.equal(fix(text, { kind: 'remove', pointer: '/c' }), text)
    assert.equal(fix(text, { kind: 'rename', pointer: '/a/0', name: 'x' }), text)
    assert.equal(fix('', { kind: 'remove', pointer: '/a' }), '')
  })
})
