import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/tokens'
import { tokens } from '../../shared/preview/themes.ts'
import { type PageOptions, startHarness } from './harness.ts'
import { fullCard, modelOfCard, modelOfText } from './models.ts'

const published: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  'high-contrast': teamsHighContrastTheme,
}

const harness = await startHarness()
after(() => harness.close())

describe('tokens', () => {
  it('have the values of the Teams themes that Fluent publishes', () => {
    for (const [token, values] of Object.entries(tokens)) {
      for (const [theme, value] of Object.entries(values)) {
        assert.equal(value, published[theme]?.[token], `${token} in ${theme}`)
      }
    }
  })
})

describe('theme of the preview', () => {
  const editors: readonly (readonly [NonNullable<PageOptions['editor']>, string])[] = [
    ['vscode-light', 'light'],
    ['vscode-dark', 'dark'],
    ['vscode-high-contrast', 'high-contrast'],
    ['vscode-high-contrast-light', 'high-contrast'],
  ]
  for (const [editor, theme] of editors) {
    it(`is ${theme} where the body has the class ${editor}`, async () => {
      const { page, show, close } = await harness.open({ editor })
      await show(modelOfText('Hello'))
      assert.equal(await page.getAttribute('main', 'data-theme'), theme)
      await close()
    })
  }

  it('follows VS Code at once, in cards too, and keeps the reply', async () => {
    const { page, show, close } = await harness.open({ editor: 'vscode-light' })
    await show(modelOfCard(fullCard))
    const colorOfCard = () => page.$eval('.ac-adaptiveCard', (card) => getComputedStyle(card).backgroundColor)
    assert.equal(await colorOfCard(), 'rgb(255, 255, 255)')
    await page.evaluate(() => document.body.classList.replace('vscode-light', 'vscode-dark'))
    await page.waitForSelector('main[data-theme=dark]')
    assert.equal(await colorOfCard(), 'rgb(41, 41, 41)')
    await close()
  })

  it('can be chosen by keyboard, and survives in the state of the panel', async () => {
    const { page, show, close } = await harness.open({ editor: 'vscode-light' })
    await show(modelOfText('Hello'))
    await page.getByRole('radio', { name: 'Auto' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.getAttribute('main', 'data-theme'), 'dark')
    await page.reload()
    assert.equal(await page.getByRole('radio', { name: 'Dark' }).isChecked(), true)
    await show(modelOfText('Hello'))
    assert.equal(await page.getAttribute('main', 'data-theme'), 'dark')
    await close()
  })

  it('falls back to VS Code where the kept state is of another shape', async () => {
    const { page, close } = await harness.open({ editor: 'vscode-dark', state: { theme: 'constructor' } })
    assert.equal(await page.getByRole('radio', { name: 'Auto' }).isChecked(), true)
    assert.equal(await page.getAttribute('main', 'data-theme'), 'dark')
    await close()
  })
})
