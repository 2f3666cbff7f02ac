import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { repository } from '../harness.ts'
import { adaptive, fullCard } from '../models.ts'
import { type PlaygroundOptions, startPlaygrounds } from './harness.ts'
import { openView, say } from './say.ts'

const harness = await startPlaygrounds()
after(() => harness.close())

const axe = readFileSync(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8')
const { body, ...rest } = fullCard
const withoutPictures = { ...rest, body: body.filter(({ type }) => type !== 'ColumnSet') }

const finding = {
  rule: 'envelope-type',
  severity: 'error',
  pointer: '/attachments/0/content/actions/2',
  message: 'A button that cannot come back.',
  documentation: 'https://learn.microsoft.com/',
} as const

interface AxeWindow extends Window {
  readonly axe: {
    run(): Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
    }>
  }
}

/** Each view as somebody meets it; `look` is called at every stop. */
async function visitAll(options: PlaygroundOptions, look: (page: Page, where: string) => Promise<void>): Promise<void> {
  const { page, service, incidents, close } = await harness.open(options)
  service.answer = ({ words }) =>
    words === 'card'
      ? { message: { type: 'message', attachments: [adaptive(withoutPictures)] }, findings: [finding] }
      : { message: { type: 'message', text: `a **word** and ${'a-very-long-one'.repeat(8)}` } }
  await page.waitForSelector('.starter')
  await look(page, 'the welcome')
  await page.getByRole('combobox', { name: 'Mention to post' }).fill('c')
  await look(page, 'suggestions')
  await say(page, 'card')
  await page.getByLabel('Fault', { exact: true }).selectOption('stale')
  await say(page, 'status')
  await look(page, 'the channel')
  await page.getByRole('link', { name: 'Details of the reply to card' }).click()
  await page.getByRole('button', { name: /A button that cannot come back/ }).click()
  await look(page, 'the details')
  await openView(page, 'Exchanges')
  await look(page, 'the exchanges')
  await page.locator('.row', { hasText: 'card' }).click()
  await page.waitForSelector('.exchanges .details:not([hidden])')
  await look(page, 'an exchange')
  await openView(page, 'Workbench')
  await page.waitForTimeout(200)
  await look(page, 'the workbench')
  assert.deepEqual(await incidents(), [])
  await close()
}

describe('axe', () => {
  for (const theme of ['Light', 'Dark', 'High contrast']) {
    it(`finds nothing in any view, ${theme.toLowerCase()}`, { timeout: 60_000 }, async () => {
      await visitAll({}, async (page, where) => {
        await page.getByLabel('Theme').selectOption({ label: theme })
        await page.evaluate(axe)
        const found = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run()).violations)
        const said = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        assert.deepEqual(said, [], where)
      })
    })
  }
})

describe('with little room', () => {
  for (const width of [320, 480, 800]) {
    it(`no view needs sideways scrolling at ${width} pixels`, { timeout: 60_000 }, async () => {
      await visitAll({ width, height: 640 }, async (page, where) => {
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('body, .main, .view, .pane, .scroller, .bar, .rail')]
            .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
            .map((one) => `${one.className} ${one.scrollWidth} > ${one.clientWidth}`),
        )
        assert.deepEqual(wide, [], where)
      })
    })
  }
})

describe('the theme', () => {
  it('follows the system, and stays as chosen', async () => {
    const { page, close } = await harness.open({ colorScheme: 'dark' })
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
    assert.equal(await theme(), 'dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.waitForSelector('html[data-theme=light]')
    await page.getByLabel('Theme').selectOption({ label: 'High contrast' })
    await page.reload()
    await page.waitForSelector('.starter')
    assert.equal(await theme(), 'high-contrast')
    await close()
  })
})

describe('motion', () => {
  it('is not there where less of it is asked for', async () => {
    const { page, service, close } = await harness.open({ reducedMotion: 'reduce' })
    await say(page, 'status')
    await service.stop()
    await page.waitForSelector('.connection[data-state=restarting]')
    const moving = await page.evaluate(() => document.getAnimations().length)
    assert.equal(moving, 0)
    await close()
  })
})
