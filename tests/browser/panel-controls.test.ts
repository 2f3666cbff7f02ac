import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { startHarness } from './harness.ts'
import { modelOfCard } from './models.ts'

const model = modelOfCard({
  type: 'AdaptiveCard',
  version: '1.4',
  body: [{ type: 'TextBlock', text: 'Build 4711 is ready', wrap: true }],
})

const harness = await startHarness()
after(() => harness.close())

describe('the width of the preview', () => {
  for (const [name, width] of [
    ['veryNarrow', 216],
    ['narrow', 345],
    ['standard', 500],
  ] as const) {
    it(`may be that of a card of ${width} px`, async () => {
      const { page, show, close } = await harness.open({ width: 900 })
      await show(model)
      await page.getByRole('combobox', { name: 'Width of the cards' }).selectOption(name)
      const box = await page.locator('.rp-card').first().boundingBox()
      assert.equal(Math.round(box?.width ?? 0), width)
      await close()
    })
  }

  it('is kept with the theme and the file that is shown', async () => {
    const state = { theme: 'dark', width: 'narrow', document: null }
    const { page, send, show, close } = await harness.open({ width: 900, state })
    await send({ type: 'subject', body: { document: 'file:///project/status.card.json' } })
    await show(model)
    assert.equal(await page.getByRole('combobox').inputValue(), 'narrow')
    const kept = await page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? '{}'))
    assert.deepEqual(kept, { theme: 'dark', width: 'narrow', document: 'file:///project/status.card.json' })
    await close()
  })

  it('is that of the panel where what was kept is none', async () => {
    const { page, close } = await harness.open({ state: { theme: 1, width: '__proto__', document: 7 } })
    assert.equal(await page.getByRole('combobox').inputValue(), 'fluid')
    await close()
  })
})

describe('the note of the preview', () => {
  it('stands above the drawing, which stays, until it is taken back', async () => {
    const { page, send, show, text, close } = await harness.open()
    await show(model)
    await send({ type: 'note', body: { sentence: 'status.card.json is not JSON at the moment.' } })
    await page.getByRole('status').getByText('not JSON at the moment').waitFor()
    assert.match(await text('main'), /Build 4711/)
    await send({ type: 'note', body: { sentence: null } })
    await page.locator('.note:empty').waitFor({ state: 'attached' })
    await close()
  })

  it('is text, whatever it holds', async () => {
    const { page, send, incidents, violations, close } = await harness.open()
    await send({ type: 'note', body: { sentence: '<img src=x onerror=alert(1)>' } })
    await page.getByText('<img src=x onerror=alert(1)>').waitFor()
    assert.deepEqual([incidents, await violations()], [[], []])
    await close()
  })
})

describe('the messages of the preview', () => {
  it('are ignored where they have not the shape of one', async () => {
    const { page, send, show, incidents, close } = await harness.open()
    await show(model)
    for (const message of [
      { type: 'note', body: { sentence: 1 } },
      { type: 'subject', body: {} },
      { type: 'reveal', body: { pointer: null } },
      { type: 'reveal', body: { pointer: '"]' } },
      { type: 'note' },
    ]) {
      await send(message)
    }
    assert.equal(await page.locator('.note').textContent(), '')
    assert.deepEqual(incidents, [])
    await close()
  })
})
