import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasLosslessFix } from '../../../shared/lint/finding.ts'
import { lint } from '../../../shared/lint/lint.ts'
import { card, cardWith, hero, link, message, text } from './examples/example.ts'

const destinations = ['outgoing', 'incoming', 'workflow'] as const

describe('lint()', () => {
  it('has nothing to say about plain messages and cards', () => {
    const values = [
      { type: 'message', text: 'Done: **build** of [main](https://contoso.com)' },
      message({ contentType: 'application/vnd.microsoft.card.adaptive', content: card(text('Done')) }),
      cardWith({ body: [text('Done')], actions: [link] }),
      hero({
        title: 'Done',
        text: '<strong>Done</strong>',
        buttons: [{ type: 'openUrl', value: 'https://contoso.com' }],
      }),
    ]
    for (const value of values) assert.deepEqual(lint(value), [])
  })

  it('judges as a reply to an outgoing webhook unless told otherwise', () => {
    assert.deepEqual(
      lint(cardWith({ actions: [{ type: 'Action.Submit' }] })).map(({ rule }) => rule),
      ['action-not-open-url'],
    )
  })

  it('gives findings in the order in which they stand in the JSON', () => {
    const value = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      actions: [{ type: 'Action.Submit' }],
      body: [{ type: 'Container', items: [{ bold: true, type: 'textBlock', text: 'a' }] }, { type: 'Graph' }],
      version: '1.3',
      speak: 'a',
    }
    assert.deepEqual(
      lint(value).map(({ rule, pointer }) => [rule, pointer]),
      [
        ['schema-url-untrusted', '/$schema'],
        ['action-not-open-url', '/actions/0'],
        ['unknown-property', '/body/0/items/0/bold'],
        ['type-case', '/body/0/items/0/type'],
        ['unknown-type', '/body/1/type'],
        ['card-version-mobile', '/version'],
        ['speak-ignored', '/speak'],
      ],
    )
  })

  it('escapes names in pointers, and says whether the name is meant', () => {
    const [found] = lint(card({ ...text('a'), 'a/b~c': 1 }))
    assert.deepEqual([found?.pointer, found?.isAboutName], ['/body/0/a~1b~0c', true])
    assert.deepEqual(found?.fix?.edits, [{ kind: 'remove', pointer: '/body/0/a~1b~0c' }])
  })

  it('lists a rule a hundred times at most, and says so', () => {
    const found = lint(card(...Array.from({ length: 250 }, () => ({ type: 'Graph' }))))
    assert.equal(found.length, 100)
    assert.match(found.at(-1)?.message ?? '', /There are more of this kind: only the first 100 are listed\.\)$/)
    assert.doesNotMatch(found.at(-2)?.message ?? '', /more of this kind/)
    const exactly = lint(card(...Array.from({ length: 100 }, () => ({ type: 'Graph' }))))
    assert.doesNotMatch(exactly.at(-1)?.message ?? '', /more of this kind/)
  })

  it('links each finding to the documentation of its rule', () => {
    for (const { documentation, message: sentence } of lint({ type: 'message', text: '# a' })) {
      assert.match(documentation, /^https:\/\//)
      assert.match(sentence, /^[A-Z"].*\.$/)
    }
  })

  it('writes sentences that begin and end as sentences', () => {
    const everything = {
      type: 'message',
      attachments: [1, { contentType: 'x', content: 'y' }, { content: { type: 'AdaptiveCard', body: [{}, 7] } }],
    }
    for (const destination of destinations) {
      for (const { message: sentence } of lint(everything, { destination })) assert.match(sentence, /^[A-Z"].*[.]$/)
    }
  })

  it('says of an address to open that its type is misspelt, not that it cannot come back', () => {
    const [found] = lint(hero({ buttons: [{ type: 'OpenUrl', value: 'https://contoso.com' }] }))
    assert.match(found?.message ?? '', /^The type of this action is written "openUrl":/)
  })

  it('looks into attachments whose content type is wrong but whose card is plain', () => {
    const submit = { type: 'Action.Submit' }
    const found = lint(message({ contentType: 'application/json', content: cardWith({ actions: [submit] }) }))
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['attachment-content-type', 'action-not-open-url'],
    )
  })

  it('does not look into what Teams only passes on', () => {
    const data = { type: 'Graph', actions: [{ type: 'Action.Submit' }], url: 'http://contoso.com', text: '<at>A</at>' }
    const value = cardWith({ actions: [{ type: 'Action.Submit', data }], metadata: data })
    assert.deepEqual(
      lint(value, { destination: 'workflow' }).map(({ rule }) => rule),
      ['workflows-submit'],
    )
  })

  it('tells fixes that take something out from those that may be made together', () => {
    const body = [
      { type: 'TextBlock', text: 'x', colour: 'Good' },
      { type: 'Input.Text', id: 'a', label: 'A' },
      { type: 'Image', url: 'http://example.com/a.png', altText: 'A' },
    ]
    const actions = [{ type: 'Action.Submit', title: 'Send', isEnabled: true }]
    const findings = lint({ type: 'AdaptiveCard', version: '1.2', body, actions })
    const lossy = findings.filter(({ fix }) => fix?.isLossy).map(({ rule }) => rule)
    const lossless = findings.filter(hasLosslessFix).map(({ rule }) => rule)
    assert.deepEqual(lossy.toSorted(), ['action-not-open-url', 'input-without-submit', 'unknown-property'])
    assert.deepEqual(lossless.toSorted(), ['action-is-enabled', 'image-not-https'])
  })
})
