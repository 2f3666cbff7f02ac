// Teams' newer elements, as they are seen and used.

import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { startHarness } from './harness.ts'
import { adaptive, card, modelOf, modelOfCard } from './models.ts'
import { teamsCard } from './teams-card.ts'

const harness = await startHarness()
const { page, show, text, requests, violations } = await harness.open()
after(() => harness.close())

const words = (value: string) => ({ type: 'TextBlock', text: value, wrap: true })

describe("Teams' newer elements", () => {
  it('are all drawn: the one placeholder is a chart', async () => {
    await show(modelOfCard(teamsCard))
    assert.equal(await text('[role=note]'), 'Approximation of Teams; 1 element is a placeholder: Chart.Donut.')
    assert.deepEqual(await violations(), [])
  })

  it('show mentions that have an entity, and leave the others and dates as typed', async () => {
    await show(modelOfCard(teamsCard))
    assert.equal(
      await page.locator('.ac-textBlock').first().innerText(),
      'Hello Adele Vance, look: <at>Nobody</at> {{DATE(2017-02-14T06:08:39Z, SHORT)}}',
    )
    assert.deepEqual(await page.locator('.rp-adaptive .rp-mention').allInnerTexts(), ['Adele Vance'])
  })

  it('show mentions in facts too', async () => {
    const msteams = { entities: [{ type: 'mention', text: '<at>B</at>', mentioned: { id: '1', name: 'B' } }] }
    await show(modelOfCard({ ...card({ type: 'FactSet', facts: [{ title: 'Who', value: '<at>B</at>' }] }), msteams }))
    assert.equal(await text('.ac-fact-value .rp-mention'), 'B')
  })

  it('have icons by name, and the name where the icon is not there', async () => {
    await show(modelOfCard(card({ type: 'Icon', name: 'calendar' }, { type: 'Icon', name: 'Unheard' })))
    assert.equal(await page.getByRole('img', { name: 'calendar' }).locator('svg path').count(), 1)
    assert.equal(await text('.rp-glyph-name'), 'Unheard')
  })

  it('show ten lines of code, and the others when asked to', async () => {
    const codeSnippet = Array.from({ length: 12 }, (_, at) => `<b>${at}</b>`).join('\n')
    await show(modelOfCard(card({ type: 'CodeBlock', codeSnippet, language: 'Html', startLineNumber: 7 })))
    const lines = page.locator('.rp-line:visible')
    assert.equal(await lines.count(), 10)
    const more = page.getByRole('button', { name: 'Expand (12 lines)' })
    await more.press('Enter')
    assert.equal(await lines.count(), 12)
    assert.equal((await lines.last().innerText()).trim(), '<b>11</b>')
    assert.equal(await page.getByRole('button', { name: 'Collapse' }).getAttribute('aria-expanded'), 'true')
  })

  it('turn the pages of a carousel by keyboard, round and round', async () => {
    const pages = ['one', 'two', 'three'].map((name) => ({ type: 'CarouselPage', items: [words(name)] }))
    await show(modelOfCard(card({ type: 'Carousel', pages, initialPage: 2 })))
    const shown = async () => (await page.locator('.ac-textBlock:visible').allInnerTexts()).join()
    assert.equal(await shown(), 'three')
    await page.getByRole('button', { name: 'Next page' }).press('Enter')
    assert.equal(await shown(), 'one')
    await page.getByRole('button', { name: 'Previous page' }).press('Space')
    assert.equal(await shown(), 'three')
    assert.equal(await page.locator('.rp-turning [role=status]').innerText(), '3 of 3')
  })

  it('open one page of an accordion at a time, or several where the card says so', async () => {
    const pages = ['One', 'Two'].map((name) => ({ type: 'AccordionPage', headerTitle: name, items: [words(name)] }))
    for (const [allowMultipleExpandedPages, open] of [
      [false, 1],
      [true, 2],
    ] as const) {
      // What is open stays open where the same card is drawn again.
      await show(modelOfCard(card()))
      await show(modelOfCard(card({ type: 'Accordion', pages, allowMultipleExpandedPages })))
      for (const summary of await page.locator('summary:has-text("One"), summary:has-text("Two")').all()) {
        await summary.press('Enter')
      }
      assert.equal(await page.locator('.rp-accordion-page[open]').count(), open)
    }
  })

  it('take a rating by keyboard', async () => {
    await show(modelOfCard(card({ type: 'Input.Rating', id: 'r', label: 'Stars', value: 2, allowHalfSteps: true })))
    const rating = page.getByRole('slider', { name: 'Stars' })
    await rating.press('ArrowRight')
    assert.equal(await rating.getAttribute('aria-valuenow'), '2.5')
    assert.equal(await page.locator('[data-fill=half]').count(), 1)
  })

  it('show the inside of a popover below its button', async () => {
    await show(
      modelOfCard({ ...card(), actions: [{ type: 'Action.Popover', title: 'More', content: words('inside') }] }),
    )
    await page.getByRole('button', { name: 'More' }).click()
    assert.match(await text('.rp-adaptive'), /inside/)
  })

  it('load posters and nothing that plays', async () => {
    const sources = [{ mimeType: 'video/mp4', url: 'https://example.com/film.mp4' }]
    const media = { type: 'Media', poster: 'https://example.com/poster.png', altText: 'The film', sources }
    await show(modelOfCard(card(media, { ...media, poster: 'http://example.com/insecure.png' })))
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.rp-media img')?.complete)
    assert.ok(requests.includes('https://example.com/poster.png'))
    assert.ok(!requests.some((url) => /film|insecure/.test(url)))
    assert.match(await text('.rp-media'), /The film/)
  })

  it('refuse pictures of sets that do not come over https', async () => {
    const images = [{ type: 'Image', url: 'http://example.com/in-set.png', altText: 'Plan' }]
    await show(modelOfCard(card({ type: 'ImageSet', images })))
    assert.match(await text('[role=note]'), /1 picture is not loaded/)
    assert.equal(await text('span.rp-broken'), 'Plan')
  })
})

describe('the width of a card', () => {
  const bounded = card(
    { ...words('narrow or less'), targetWidth: 'atMost:narrow' },
    { ...words('standard or more'), targetWidth: 'atLeast:standard' },
  )

  it('decides what is shown, also when it changes', async () => {
    const shown = async () => (await page.locator('.ac-textBlock:visible').allInnerTexts()).join()
    await show(modelOfCard(bounded))
    await page.waitForFunction(() => document.querySelectorAll('.ac-textBlock').length === 2)
    assert.equal(await shown(), 'standard or more')
    await page.setViewportSize({ width: 400, height: 700 })
    await page.locator('.ac-textBlock', { hasText: 'narrow' }).waitFor({ state: 'visible' })
    assert.equal(await shown(), 'narrow or less')
    await page.setViewportSize({ width: 800, height: 700 })
    await page.locator('.ac-textBlock', { hasText: 'standard' }).waitFor({ state: 'visible' })
  })
})

describe('layouts', () => {
  const rows = async () => {
    const tops = await page
      .locator('.ac-textBlock')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    return new Set(tops).size
  }

  it('put items side by side', async () => {
    const items = ['a', 'b', 'c'].map((name) => words(name))
    const flow = { type: 'Container', items, layouts: [{ type: 'Layout.Flow', itemWidth: '100px' }] }
    await show(modelOf({ type: 'message', attachments: [adaptive(card(flow))] }))
    assert.equal(await rows(), 1)
    await show(modelOfCard(card({ ...flow, layouts: [{ type: 'Layout.Flow', itemWidth: '300px' }] })))
    assert.equal(await rows(), 3)
    await show(modelOfCard(card({ ...flow, layouts: [{ type: 'Layout.Flow', targetWidth: 'veryNarrow' }] })))
    assert.equal(await rows(), 3)
  })

  it('put items into areas of a grid', async () => {
    const areas = [{ name: 'left' }, { name: 'right', column: 2 }]
    const items = [
      { ...words('r'), 'grid.area': 'right' },
      { ...words('l'), 'grid.area': 'left' },
    ]
    await show(
      modelOfCard(card({ type: 'Container', items, layouts: [{ type: 'Layout.AreaGrid', columns: [40], areas }] })),
    )
    assert.equal(await rows(), 1)
    const lefts = await page
      .locator('.ac-textBlock')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
    assert.ok((lefts[0] ?? 0) > (lefts[1] ?? 0))
  })
})
