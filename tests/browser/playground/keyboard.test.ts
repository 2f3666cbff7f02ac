import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { startPlaygrounds } from './harness.ts'
import { openView, say } from './say.ts'

const harness = await startPlaygrounds()
after(() => harness.close())

/** Waits until the focus is in `selector`, where it can be seen. */
async function waitForFocus(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { activeElement } = document
    return activeElement?.closest(wanted) && activeElement.getClientRects().length > 0
  }, selector)
}

for (const width of [1280, 320]) {
  describe(`the focus at ${width} pixels`, () => {
    it('goes into the details of a reply and back to where they were opened', { timeout: 60_000 }, async () => {
      const { page, close } = await harness.open({ width })
      await say(page, 'status')
      const link = page.locator('.reply-line a')
      await link.press('Enter')
      await waitForFocus(page, width < 500 ? '.details' : '.reply-line a')
      await page.getByRole('button', { name: 'Close details' }).press('Enter')
      await waitForFocus(page, '.reply-line a')
      await link.press('Enter')
      await page.getByRole('tab', { name: 'Request' }).press('Escape')
      await waitForFocus(page, '.reply-line a')
      assert.equal(await page.locator('.channel .details').isVisible(), false)
      await close()
    })

    it('goes into an exchange and back to its row, and stays in it over a replay', { timeout: 60_000 }, async () => {
      const { page, close } = await harness.open({ width })
      await say(page, 'status')
      await openView(page, 'Exchanges')
      await page.locator('.row').press('Enter')
      await page.waitForSelector('.exchanges .details:not([hidden])')
      await page.locator('.exchanges').getByRole('button', { name: 'Replay' }).press('Enter')
      await page.waitForFunction(() => document.querySelectorAll('.row').length === 2)
      await waitForFocus(page, '.exchanges .details')
      await page.keyboard.press('Escape')
      await waitForFocus(page, '.row')
      await close()
    })
  })
}
