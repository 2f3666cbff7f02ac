import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { knownTypes } from '../../../shared/lint/known-types.ts'

describe('knownTypes', () => {
  // https://adaptivecards.microsoft.com/?topic=TextBlock
  it('list the values of a property that takes no others', () => {
    assert.deepEqual(knownTypes.TextBlock?.properties.weight, ['Lighter', 'Default', 'Bolder'])
    assert.deepEqual(knownTypes.TextRun?.properties.fontType, ['Default', 'Monospace'])
  })

  it('leave a property free that takes other values too', () => {
    assert.equal(knownTypes.Column?.properties.width, null, 'auto, stretch, a number of pixels, a weight')
    assert.equal(knownTypes.Container?.properties.fallback, null, 'drop, or an element')
  })

  it('say what kind of value a property takes where it is one', () => {
    const { text, wrap, maxLines, requires } = knownTypes.TextBlock?.properties ?? {}
    assert.deepEqual([text, wrap, maxLines, requires], ['string', 'boolean', 'number', 'object'])
    assert.equal(knownTypes.FactSet?.properties.facts, 'array')
  })

  it('say what a type needs, beside the type itself', () => {
    assert.deepEqual(knownTypes['Action.OpenUrl']?.required, ['url'])
    assert.deepEqual(knownTypes.ImageSet?.required, ['images'])
    assert.equal(knownTypes.Badge?.required, undefined)
  })

  it('know what belongs to Teams alone', () => {
    assert.equal(knownTypes.AdaptiveCard?.properties.msteams, 'object')
    assert.equal(knownTypes.Image?.properties.msteams, 'object')
    assert.deepEqual(knownTypes['Chart.Donut']?.properties.thickness, ['Thin', 'Thick'])
  })

  it('join what several components have', () => {
    const names = knownTypes.Component?.properties.name ?? []
    assert.deepEqual(knownTypes.Component?.required, ['name'])
    assert.ok(names.includes('graph.microsoft.com/user'))
    assert.ok(names.includes('graph.microsoft.com/users'))
  })
})
