import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { card } from '../models.ts'
import { startPlaygrounds } from './harness.ts'
import { openView, write } from './say.ts'

const harness = await startPlaygrounds()
after(() => harness.close())

const hello = JSON.stringify(card({ type: 'TextBlock', text: 'Hello there' }), null, 2)

describe('the workbench', () => {
  it('draws as one types, keeps the last drawing over broken JSON, and says where it breaks', async () => {
    const { page, incidents, close } = await harness.open()
    await openView(page, 'Workbench')
    await write(page, hello)
    assert.match(await page.locator('.workbench .drawing').innerText(), /Hello there/)
    await write(page, '{\n  "type": "AdaptiveCard",\n  "body": [}')
    assert.match(await page.locator('.workbench .drawing').innerText(), /Hello there/)
    assert.match(
      await page.locator('.draft-note').innerText(),
      /^Line 3, column 12: .*the last text that could be read/,
    )
    assert.equal(await page.getByRole('button', { name: 'Send' }).isDisabled(), true)
    await write(page, '{"a": 1}')
    assert.match(await page.locator('.draft-note').innerText(), /neither a message, an attachment nor a card/)
    await write(page, hello)
    assert.equal(await page.locator('.draft-note').isVisible(), false)
    assert.deepEqual(await incidents(), [])
    await close()
  })

  it('finds what is wrong, leads there, and puts it right without losing the form of the rest', async () => {
    const { page, close } = await harness.open()
    await openView(page, 'Workbench')
    const kept = '{"type": "TextBlock",   "text": "Hello"}'
    await write(page, `{\n  "type": "AdaptiveCard",\n\n  "body": [\n    ${kept}\n  ]\n}`)
    const finding = page.locator('.problems li', { hasText: 'card-version-missing' })
    assert.equal(await finding.count(), 1)
    assert.ok((await page.locator('.cm-lintRange-error').count()) > 0)
    await finding.locator('.finding').click()
    assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('cm-content')), true)
    await finding
      .getByRole('button', { name: /version/ })
      .last()
      .click()
    await page.waitForTimeout(300)
    const text = await page.locator('.cm-content').innerText()
    assert.match(text, /"version": "1\.4"/)
    assert.ok(text.includes(kept), text)
    assert.equal(await finding.count(), 0)
    await close()
  })

  it('begins with a good sample of each kind: drawn, without errors and warnings', async () => {
    const { page, service, close } = await harness.open()
    await page.route('https://adaptivecards.io/**', (route) => route.fulfill({ contentType: 'image/png', body: '' }))
    await openView(page, 'Workbench')
    const labels = (await page.getByLabel('Samples').locator('option').allInnerTexts()).slice(1)
    assert.deepEqual(labels, [
      'Adaptive Card',
      'Hero card',
      'Thumbnail card',
      'List card',
      'Connector card',
      'Several cards, side by side',
      'Text',
    ])
    for (const label of labels) {
      await page.getByLabel('Samples').selectOption({ label })
      await page.waitForTimeout(300)
      assert.equal(await page.locator('.problems').locator('.error, .warning').count(), 0, label)
      assert.equal(await page.locator('.draft-note').isVisible(), false, label)
    }
    assert.equal(service.mentions.length, 0)
    await close()
  })

  it('goes by keyboard from the text to its tools: Tab leaves the editor', async () => {
    const { page, close } = await harness.open()
    await openView(page, 'Workbench')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.cm-editor')), null)
    await close()
  })

  it('draws anew only what is another card, in another theme or width', async () => {
    const { page, close } = await harness.open()
    await openView(page, 'Workbench')
    const isSame = () => page.evaluate(() => document.querySelector('.ac-adaptiveCard')?.classList.contains('seen'))
    const see = () => page.evaluate(() => document.querySelector('.ac-adaptiveCard')?.classList.add('seen'))
    await write(page, hello)
    await see()
    await write(page, hello.replaceAll('\n', '\n\n'))
    await page.getByLabel('For', { exact: true }).selectOption('workflow')
    assert.equal(await isSame(), true)
    await page.getByLabel('Theme').selectOption('dark')
    assert.equal(await isSame(), false)
    await see()
    await page.getByLabel('Width').selectOption('veryNarrow')
    assert.equal(await isSame(), false)
    await see()
    await write(page, hello.replace('there', 'again'))
    assert.equal(await isSame(), false)
    assert.match(await page.locator('.workbench .drawing').innerText(), /Hello again/)
    await close()
  })

  it('shows in the text what is pressed in the drawing', async () => {
    const { page, close } = await harness.open()
    await openView(page, 'Workbench')
    await write(page, hello)
    await page.locator('.workbench .drawing').getByText('Hello there').click()
    const line = await page.locator('.cm-activeLine').innerText()
    assert.match(line, /\{|Hello there/)
    await close()
  })

  it('draws as wide as one chooses, and keeps text and width over a reload', async () => {
    const { page, close } = await harness.open()
    await openView(page, 'Workbench')
    await write(page, hello)
    await page.getByLabel('Width').selectOption({ label: 'Narrow: 345 px' })
    const width = () =>
      page.locator('.workbench .rp-card').evaluate((one) => Math.round(one.getBoundingClientRect().width))
    assert.equal(await width(), 345)
    await page.reload()
    await page.waitForSelector('.workbench .rp-card')
    assert.match(await page.locator('.workbench .drawing').innerText(), /Hello there/)
    assert.equal(await width(), 345)
    await close()
  })

  it('sends the card as the reply of a test mention, and shows it in the channel', async () => {
    const { page, service, close } = await harness.open()
    await openView(page, 'Workbench')
    await page.waitForSelector('.connection[data-state=live]')
    service.answer = ({ reply }) => ({ message: reply })
    await write(page, hello)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForSelector('.reply-line')
    assert.deepEqual(service.mentions[0]?.reply, {
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.parse(hello) }],
    })
    assert.match(await page.locator('.thread').innerText(), /Hello there/)
    await page.getByRole('link', { name: /Details of the reply/ }).click()
    await page.getByRole('button', { name: 'Edit' }).click()
    await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('"contentType"'))
    await close()
  })
})

describe('a shared card', () => {
  it('opens from its link in another playground, without a key, and undoing brings the own text back', async () => {
    const { page, service, close } = await harness.open()
    await openView(page, 'Workbench')
    await write(page, hello.replace('Hello there', 'Grüße 🍺'))
    await page.getByRole('button', { name: 'Share' }).click()
    await page.waitForSelector('.note:not([hidden])')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    assert.ok(link.startsWith(`${service.address}#card=`), link)
    const other = await harness.open({ fragment: link.slice(service.address.length) })
    await other.page.waitForFunction(() =>
      document.querySelector('.workbench .drawing')?.textContent?.includes('Grüße 🍺'),
    )
    assert.equal(await other.page.evaluate(() => window.location.hash), '#workbench')
    await other.page.locator('.cm-content').focus()
    await other.page.keyboard.press('ControlOrMeta+z')
    await other.page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('4711'))
    await other.close()
    await close()
  })

  it('that is cut off is told, and loses nothing', async () => {
    const { page, incidents, close } = await harness.open({ fragment: '#card=q1bKT1KyUsp' })
    await page.waitForSelector('.note:not([hidden])')
    assert.match(await page.locator('.note').innerText(), /holds no card/)
    assert.match(await page.locator('.workbench .drawing').innerText(), /web is on its way/)
    assert.deepEqual(await incidents(), [])
    await close()
  })
})
