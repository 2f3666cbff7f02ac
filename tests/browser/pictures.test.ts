import { after, describe, it } from 'node:test'
import { assertLooksLike, useKnownFonts } from './compare.ts'
import { startHarness } from './harness.ts'
import { samples } from './samples.ts'

const harness = await startHarness()
after(() => harness.close())

for (const theme of ['light', 'dark', 'high-contrast'] as const) {
  describe(`in the theme ${theme}`, async () => {
    // Low, so that a picture is as high as what is drawn.
    const { page, show } = await harness.open({ editor: `vscode-${theme}`, width: 480, height: 100 })
    await useKnownFonts(page)
    // It stays at the top of a page that scrolls, and would cover the beginning of a drawing higher than the page.
    await page.locator('header.page').evaluate(({ style }) => style.setProperty('position', 'static'))
    for (const [name, model] of Object.entries(samples)) {
      it(`${name} looks as it did`, async () => {
        await show(model)
        await page.evaluate(() => Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {}))))
        assertLooksLike(`${name}-${theme}`, await page.locator('main').screenshot())
      })
    }
  })
}
