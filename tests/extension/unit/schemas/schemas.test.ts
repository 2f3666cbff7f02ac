import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildSchemas } from '../../../../extension/schemas/write-schemas.ts'
import { complete, hover, validate } from './language.ts'

const schemas = buildSchemas()

describe('completion in a card file', () => {
  it('offers the elements of Teams as types', async () => {
    const types = await complete('{ "type": "AdaptiveCard", "body": [{ "type": "|" }] }')
    for (const type of ['TextBlock', 'Badge', 'CodeBlock', 'Chart.Donut', 'ProgressRing', 'CompoundButton']) {
      assert.ok(types.has(`"${type}"`), type)
    }
    assert.ok(!types.has('"Action.OpenUrl"'))
    assert.match(types.get('"TextBlock"')?.about ?? '', /block of text/)
  })

  it('offers whole elements, with what they should have', async () => {
    const elements = await complete('{ "type": "AdaptiveCard", "body": [|] }')
    assert.deepEqual(JSON.parse(elements.get('Image')?.text ?? ''), { type: 'Image', url: 'https://$1', altText: '$2' })
    assert.equal(elements.get('TextBlock')?.text.includes('"wrap": true'), true)
  })

  it('offers the properties of the element that is being written', async () => {
    const properties = await complete('{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "|" }] }')
    assert.ok(properties.has('wrap') && properties.has('isSubtle'))
    assert.ok(!properties.has('url'))
  })

  it('offers the values of a property', async () => {
    const values = await complete('{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "weight": "|" }] }')
    assert.deepEqual([...values.keys()].sort(), ['"Bolder"', '"Default"', '"Lighter"'])
  })

  it('goes into columns, tables, shown cards, and fallbacks of what nobody knows', async () => {
    const places = [
      '{ "type": "ColumnSet", "columns": [{ "type": "Column", "items": [{ "type": "|" }] }] }',
      '{ "type": "Table", "rows": [{ "type": "TableRow", "cells": [{ "type": "TableCell", "items": [{ "type": "|" }] }] }] }',
      '{ "type": "ActionSet", "actions": [{ "type": "Action.ShowCard", "card": { "type": "AdaptiveCard", "body": [{ "type": "|" }] } }] }',
      '{ "type": "Accordion", "fallback": { "type": "Container", "items": [{ "type": "|" }] } }',
    ]
    for (const place of places) {
      const types = await complete(`{ "type": "AdaptiveCard", "body": [${place}] }`)
      assert.ok(types.has('"Badge"'), place)
    }
  })

  it('knows messages, attachments and the other cards', async () => {
    const layouts = await complete('{ "type": "message", "attachmentLayout": "|" }')
    assert.ok(layouts.has('"carousel"'))
    const kinds = await complete('{ "type": "message", "attachments": [{ "contentType": "|" }] }')
    assert.ok(kinds.has('"application/vnd.microsoft.card.hero"'))
    const hero = await complete(`{ "type": "message", "attachments": [${attachment('card.hero', '{ "|" }')}] }`)
    assert.ok(hero.has('subtitle') && hero.has('tap'))
    const list = await complete(attachment('teams.card.list', '{ "items": [{ "type": "|" }] }'))
    assert.ok(list.has('"resultItem"') && list.has('"person"'))
    const body = await complete(attachment('card.adaptive', '{ "body": [{ "type": "|" }] }'))
    assert.ok(body.has('"Badge"'))
    const connector = await complete('{ "@type": "MessageCard", "potentialAction": [{ "@type": "|" }] }')
    assert.ok(connector.has('"OpenUri"'))
  })

  it('begins an empty file', async () => {
    assert.deepEqual([...(await complete('|')).keys()].sort(), ['Adaptive Card', 'Attachment', 'Message'])
    assert.ok((await complete('{ "type": "|" }')).has('"AdaptiveCard"'))
  })
})

describe('hover in a card file', () => {
  it('shows what a property is for', async () => {
    const shown = await hover('{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "isSu|btle": true }] }')
    assert.match(shown, /subtler variant/)
  })

  it('shows what an element is', async () => {
    const shown = await hover('{ "type": "AdaptiveCard", "body": [{ "type": "Ba|dge" }] }')
    assert.match(shown, /icon and\/or text in a compact form/)
  })
})

describe('validation of a card file', () => {
  it('says where a value has the wrong type', async () => {
    const found = await validate('{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "wrap": "yes" }] }')
    assert.deepEqual(
      found.map(({ message, range }) => [message, range.start.character]),
      [['Incorrect type. Expected "boolean".', 66]],
    )
  })

  it('says which values there are', async () => {
    const [found] = await validate('{ "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "weight": "bold" }] }')
    assert.equal(found?.message, 'Value is not accepted. Valid values: "Lighter", "Default", "Bolder".')
  })

  const accepted = {
    'values in any case': '{ "type": "TextBlock", "weight": "bolder", "text": "" }',
    'an element that Teams alone knows': '{ "type": "Badge", "text": "New" }',
    'an element that nobody knows': '{ "type": "Accordion", "fallback": { "type": "TextBlock" } }',
    'a dropped fallback': '{ "type": "Badge", "fallback": "drop" }',
    'a property of another host': '{ "type": "TextBlock", "wrap": true, "x-own": 1 }',
    'an element whose type is still to be written': '{ "text": "" }',
    'a shown card without a version':
      '{ "type": "ActionSet", "actions": [{ "type": "Action.ShowCard", "card": { "type": "AdaptiveCard" } }] }',
    'members that are Teams’ own':
      '{ "type": "Image", "url": "https://contoso.com/a.png", "msteams": { "allowExpand": true } }',
    'text between runs': '{ "type": "RichTextBlock", "inlines": ["a", { "type": "TextRun", "text": "b" }] }',
  }
  for (const [what, element] of Object.entries(accepted)) {
    it(`takes ${what}`, async () => {
      const card = `{ "type": "AdaptiveCard", "version": "1.4", "msteams": { "width": "Full" }, "body": [${element}] }`
      assert.deepEqual(await validate(card), [])
    })
  }

  it('takes a card that says nothing of its body', async () => {
    assert.deepEqual(await validate('{ "type": "AdaptiveCard", "actions": [] }'), [])
  })
})

describe('the schemas', () => {
  it('are draft-07, closed to nothing, and have their descriptions', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#', name)
      assert.ok(!JSON.stringify(schema).includes('"additionalProperties":false'), name)
    }
    assert.ok((JSON.stringify(schemas['adaptive-card.json']).match(/"description":/g)?.length ?? 0) > 1000)
  })

  it('refer to files and definitions that exist', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      for (const [, reference = ''] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)) {
        const definition = reference.startsWith('#')
          ? decodeURIComponent(reference.replace('#/definitions/', ''))
          : undefined
        assert.ok(definition ? schema.definitions?.[definition] : schemas[reference], `${name}: ${reference}`)
      }
    }
  })
})

function attachment(kind: string, content: string): string {
  return `{ "contentType": "application/vnd.microsoft.${kind}", "content": ${content} }`
}
