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
    assert.equal(knownTypes.TextBlock?.properties.text, null)
  })

  it('know what belongs to Teams alone', () => {
    assert.equal(knownTypes.AdaptiveCard?.properties.msteams, null)
    assert.equal(knownTypes.Image?.properties.msteams, null)
    assert.deepEqual(knownTypes['Chart.Donut']?.properties.thickness, ['Thin', 'Thick'])
  })

  it('join what several components have', () => {
    const names = knownTypes.Component?.properties.name ?? []
    assert.ok(names.includes('graph.microsoft.com/user'))
    assert.ok(names.includes('graph.microsoft.com/users'))
  })
})
