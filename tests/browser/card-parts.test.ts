import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { admitsWidth, classOfWidth } from '../../shared/preview/adaptive/card-width.ts'
import { protectText, readMentions, restoreText } from '../../shared/preview/adaptive/mentions.ts'
import { explainAction } from '../../shared/preview/explain-action.ts'
import { indexPointers } from '../../shared/preview/pointers.ts'

describe('classOfWidth()', () => {
  it('puts the four widths of the preview into the four classes of Teams', () => {
    assert.deepEqual([216, 345, 500, 600].map(classOfWidth), ['verynarrow', 'narrow', 'standard', 'wide'])
  })
})

describe('admitsWidth()', () => {
  it('reads names and bounds in any case', () => {
    const admitted = (targetWidth: unknown) =>
      (['verynarrow', 'narrow', 'standard', 'wide'] as const).filter((width) => admitsWidth(targetWidth, width)).length
    assert.deepEqual(['Narrow', 'atLeast:standard', 'AtMost:Narrow', 'AtLeast:veryNarrow'].map(admitted), [1, 2, 2, 4])
  })

  it('admits everything where it says nothing that Teams knows', () => {
    for (const odd of [undefined, null, 3, '', 'huge', 'between:narrow']) assert.equal(admitsWidth(odd, 'wide'), true)
  })
})

describe('mentions', () => {
  const entity = (text: unknown) => ({ type: 'mention', text, mentioned: { id: '1', name: 'A' } })
  const content = { msteams: { entities: [entity('<at>A & B*</at>'), entity(3), entity('<at><b></at>'), null, {}] } }
  const mentions = readMentions(content)
  const through = (text: string) => restoreText(protectText(text, mentions))

  it('are those that an entity names with the same text', () => {
    assert.deepEqual(mentions, ['<at>A & B*</at>'])
    assert.equal(through('Hi <at>A & B*</at>!'), 'Hi <span class="rp-mention">A &amp; B*</span>!')
    assert.equal(through('Hi <at>A</at>!'), 'Hi <at>A</at>!')
  })

  it('keep nothing that Markdown reads while they are protected', () => {
    assert.doesNotMatch(protectText('<at>A & B*</at>', mentions), /[*&<>]/)
  })

  it('cannot be forged by private characters', () => {
    assert.equal(through('\uE0000041\uE001 <at>A & B*</at>'), '0041 <span class="rp-mention">A &amp; B*</span>')
  })

  it('leave dates as they were typed', () => {
    const date = '{{DATE(2017-02-14T06:08:39Z, SHORT)}} {{TIME(2017-02-14T06:08:39Z)}} {{other}}'
    assert.notEqual(protectText(date, []), date)
    assert.equal(through(date), date)
  })
})

describe('indexPointers()', () => {
  it('gives RFC 6901 pointers by identity', () => {
    const inner = { type: 'TextBlock' }
    const content = { 'a/b~c': [1, inner] }
    const pointers = indexPointers(content, '/attachments/0/content')
    assert.equal(pointers.get(content), '/attachments/0/content')
    assert.equal(pointers.get(inner), '/attachments/0/content/a~1b~0c/1')
  })

  it('survives any depth', () => {
    let nested: unknown = {}
    for (let depth = 0; depth < 100_000; depth++) nested = [nested]
    assert.ok(indexPointers(nested, '').size < 1000)
  })
})

describe('explainAction()', () => {
  it('is silent about links that open', () => {
    for (const type of ['Action.OpenUrl', 'openUrl', 'OpenUri', 'ViewAction']) {
      assert.equal(explainAction(type, 'https://example.com/'), '')
      assert.match(explainAction(type), /leads nowhere/)
    }
  })

  it('says what cannot come back, and what Teams does not promise', () => {
    assert.match(explainAction('imBack'), /imBack does nothing/)
    assert.match(explainAction('Action.Popover'), /does not promise that Action.Popover works/)
  })
})
