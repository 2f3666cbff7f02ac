// What others ask of the drawing: that it stays where it was when it is drawn again, that it can be led to a place in the
// JSON, and that cards take a width.

import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { type PreviewWidth, previewWidths } from '../../shared/preview/widths.ts'
import { startHarness } from './harness.ts'
import { everyKind } from './kinds.ts'
import { adaptive, card, modelOf, modelOfBody } from './models.ts'
import { openStage, type StageWindow } from './open-stage.ts'
import { samples } from './samples.ts'

const harness = await startHarness()
const { page, violations } = await harness.open({ reducedMotion: 'reduce' })
await openStage(page)
after(() => harness.close())

async function draw(model: PreviewModel, width?: PreviewWidth): Promise<void> {
  await page.evaluate(
    ({ json, width }) => {
      const options = { theme: 'light', onOpenLink: () => {}, ...(width !== null && { width }) } as const
      const root = document.querySelector('main')
      if (root) (window as unknown as StageWindow).stage.drawPreview(root, JSON.parse(json), options)
    },
    { json: JSON.stringify(model), width: width ?? null },
  )
}

/** What is near the window is laid out some frames later. */
const settle = () =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
  })

const reveal = (pointer: string) =>
  page.evaluate((at) => {
    const root = document.querySelector('main')
    return root && (window as unknown as StageWindow).stage.reveal(root, at)
  }, pointer)

const revealed = () =>
  page.locator('.rp-revealed').evaluateAll((all) => all.map((one) => one.getAttribute('data-pointer')))

describe('drawing again', () => {
  const long = (word: string) => modelOfBody(`${word}\n`.repeat(200))

  it('keeps blocks open and scrolled', async () => {
    await draw(samples.hero)
    await page.locator('summary').click()
    await draw(samples.list)
    assert.equal(await page.locator('details').first().getAttribute('open'), '')
    await draw(long('one'))
    await page.locator('pre').evaluate((block) => block.scrollTo(0, 120))
    await draw(long('two'))
    assert.equal(await page.locator('pre').evaluate((block) => block.scrollTop), 120)
  })

  it('opens the body of a failure though that of a reply was closed before', async () => {
    await draw(samples.hero)
    await draw(samples.failure)
    assert.equal(await page.locator('details').first().getAttribute('open'), '')
  })

  it('keeps the focus, the scroll of a carousel and that of the page', async () => {
    await page.setViewportSize({ width: 480, height: 300 })
    await draw(samples.carousel)
    const carousel = page.locator('.rp-carousel')
    await carousel.evaluate((one) => one.scrollTo({ left: 90, behavior: 'instant' }))
    await carousel.focus()
    await page.evaluate(() => window.scrollTo({ top: 150, behavior: 'instant' }))
    await draw(samples.carousel)
    assert.equal(await carousel.evaluate((one) => one.scrollLeft), 90)
    assert.equal(await carousel.evaluate((one) => one === document.activeElement), true)
    assert.equal(await page.evaluate(() => window.scrollY), 150)
    await page.setViewportSize({ width: 800, height: 700 })
  })

  it('keeps what was opened, turned to and typed in a card, and what its author changes', async () => {
    const page1 = { type: 'CarouselPage', items: [{ type: 'TextBlock', text: 'First' }] }
    const page2 = { type: 'CarouselPage', items: [{ type: 'TextBlock', text: 'Second' }] }
    const draft = (title: string, initialPage = 0) => ({
      ...card(
        { type: 'TextBlock', text: title },
        { type: 'Carousel', initialPage, pages: [page1, page2] },
        { type: 'CodeBlock', codeSnippet: 'x\n'.repeat(20) },
        { type: 'Input.Text', id: 'a', label: 'Comment', value: title },
        { type: 'Input.Text', id: 'b', label: 'Untouched', value: title },
        { type: 'Input.Toggle', id: 'c', title: 'I agree' },
        {
          type: 'Input.ChoiceSet',
          id: 'd',
          label: 'Where',
          style: 'expanded',
          choices: [{ title: 'Here', value: '1' }],
        },
      ),
      actions: [
        {
          type: 'Action.ShowCard',
          title: 'Details',
          card: card({ type: 'Input.Text', id: 'e', label: 'Inside' }),
        },
      ],
    })
    await draw(modelOf({ type: 'message', attachments: [adaptive(draft('one'))] }))
    await page.getByRole('button', { name: 'Next page' }).click()
    await page.getByRole('button', { name: /^Expand/ }).click()
    await page.getByRole('button', { name: 'Details' }).click()
    await page.getByLabel('Comment').fill('typed')
    await page.getByLabel('Inside').fill('inside')
    await page.getByLabel('I agree').check()
    await page.getByLabel('Here').check()
    await draw(modelOf({ type: 'message', attachments: [adaptive(draft('two'))] }))
    assert.equal(await page.getByText('Second', { exact: true }).isVisible(), true)
    assert.equal(await page.getByText('First', { exact: true }).isVisible(), false)
    assert.equal(await page.getByRole('button', { name: 'Collapse' }).count(), 1)
    assert.equal(await page.getByLabel('Comment').inputValue(), 'typed')
    assert.equal(await page.getByLabel('Inside').inputValue(), 'inside')
    assert.equal(await page.getByLabel('Untouched').inputValue(), 'two')
    assert.equal(await page.getByLabel('I agree').isChecked(), true)
    assert.equal(await page.getByLabel('Here').isChecked(), true)
    await draw(modelOf({ type: 'message', attachments: [adaptive(draft('two', 1))] }))
    assert.equal(await page.getByText('Second', { exact: true }).isVisible(), true)
    await page.getByRole('button', { name: 'Collapse' }).click()
    await page.getByRole('button', { name: 'Details' }).click()
    await draw(modelOf({ type: 'message', attachments: [adaptive(draft('three', 1))] }))
    assert.equal(await page.getByRole('button', { name: /^Expand/ }).count(), 1)
    assert.equal(await page.getByLabel('Inside').count(), 0)
  })

  it('leaves the page where it is in a long card, of which only a part is laid out', async () => {
    const body = Array.from({ length: 80 }, (_, at) => ({
      type: 'TextBlock',
      text: `Line ${at}\n\n- a\n- b`,
      wrap: true,
    }))
    const long = (first: string) =>
      modelOf({ type: 'message', attachments: [adaptive(card({ type: 'TextBlock', text: first }, ...body))] })
    await draw(long('one'))
    const line = page.locator('[data-pointer$="/body/60"]')
    await line.scrollIntoViewIfNeeded()
    await settle()
    const place = async () => (await line.boundingBox())?.y
    const before = await place()
    for (const first of ['two', 'three', 'four']) {
      await draw(long(first))
      assert.equal(await place(), before)
      await settle()
      assert.equal(await place(), before)
    }
    await draw(long('five'))
    assert.equal(await reveal('/attachments/0/content/body/5'), true)
    const revealed = page.locator('[data-pointer$="/body/5"]')
    const { top, bottom } = await revealed.evaluate((one) => one.getBoundingClientRect().toJSON())
    assert.ok(Math.abs((top + bottom) / 2 - 350) < 2, `${top} to ${bottom} is not the middle of the window`)
  })

  it('gives the focus to nothing else where the same is not there any more', async () => {
    await draw(samples.hero)
    await page.getByRole('button', { name: 'Logs' }).focus()
    await draw(samples.text)
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY')
  })
})

describe('pointers', () => {
  it('are on the text, on each attachment and on the parts of all kinds, and lead to what is there', async () => {
    const message = everyKind('https://example.com/x.png')
    await draw(modelOf(message))
    const pointers = await page
      .locator('[data-pointer]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-pointer')))
    for (const pointer of pointers) {
      const steps = (pointer ?? '').split('/').slice(1)
      const found = steps.reduce<unknown>((at, step) => Object(at)[step], message)
      assert.notEqual(found, undefined, pointer ?? '')
    }
    const expected = [
      '/text',
      '/attachments/0/content/title',
      '/attachments/0/content/buttons/0',
      '/attachments/2/content/items/3',
    ]
    for (const pointer of [...expected, '/attachments/3/content/sections/0/facts/0', '/attachments/4/content/total']) {
      assert.ok(pointers.includes(pointer), pointer)
    }
    assert.ok(pointers.length > 100)
  })
})

describe('reveal()', () => {
  beforeEach(() => draw(samples.hero))

  it('marks what is drawn for a pointer, or what holds it, without taking the focus', async () => {
    await page.getByRole('link', { name: 'log' }).focus()
    assert.equal(await reveal('/attachments/0/content/buttons/1'), true)
    assert.deepEqual(await revealed(), ['/attachments/0/content/buttons/1'])
    assert.equal(await reveal('/attachments/0/content/buttons/1/value'), true)
    assert.deepEqual(await revealed(), ['/attachments/0/content/buttons/1'])
    assert.equal(await reveal('/attachments/0/content/speak'), true)
    assert.deepEqual(await revealed(), ['/attachments/0/content'])
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'log')
    const outline = await page.$eval('.rp-revealed', (one) => getComputedStyle(one).outlineStyle)
    assert.equal(outline, 'dashed')
  })

  it('scrolls there, and ends the mark by itself', async () => {
    await page.setViewportSize({ width: 480, height: 240 })
    await reveal('/attachments/0/content/buttons/2')
    const box = await page.getByRole('button', { name: 'Repeat' }).boundingBox()
    assert.ok(box && box.y >= 0 && box.y + box.height <= 240)
    await page.waitForFunction(() => !document.querySelector('.rp-revealed'), undefined, { timeout: 5000 })
    await page.setViewportSize({ width: 800, height: 700 })
  })

  it('says where nothing is drawn for it', async () => {
    for (const pointer of ['', '/attachments/7', '/x"]', '/entities/0'])
      assert.equal(await reveal(pointer), false, pointer)
  })
})

describe('the width of cards', () => {
  const widthOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.width

  for (const [name, width] of Object.entries(previewWidths)) {
    it(`is ${width} pixels where ${name} is asked for, on a narrow page too`, async () => {
      for (const viewport of [800, 320]) {
        await page.setViewportSize({ width: viewport, height: 700 })
        for (const model of [samples.hero, samples.adaptive, samples.connector]) {
          await draw(model, width)
          assert.equal(await widthOf('.rp-card'), width)
        }
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport)
      }
      await page.setViewportSize({ width: 800, height: 700 })
    })
  }

  it('is that of the message for msteams.width Full, and wide where standard is asked for', async () => {
    const attachments = [adaptive({ ...card({ type: 'TextBlock', text: 'x' }), msteams: { width: 'Full' } })]
    await draw(modelOf({ type: 'message', attachments }))
    assert.equal(await widthOf('.rp-card'), await widthOf('.rp-from-webhook .rp-body'))
    await draw(modelOf({ type: 'message', attachments }), previewWidths.standard)
    assert.equal(await widthOf('.rp-card'), 600)
    await draw(modelOf({ type: 'message', attachments }), previewWidths.narrow)
    assert.equal(await widthOf('.rp-card'), 345)
    assert.deepEqual(await violations(), [])
  })
})
