import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { repository, startHarness } from './harness.ts'
import { everyKind } from './kinds.ts'
import { adaptive, card, fullCard, modelOf, modelOfBody, modelOfCard, modelOfText } from './models.ts'
import { samples } from './samples.ts'
import { teamsCard } from './teams-card.ts'

const harness = await startHarness()
after(() => harness.close())

const axe = readFileSync(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8')

const inputs = card(
  { type: 'Input.Text', id: 'a', label: 'Comment', placeholder: 'Say something', isRequired: true },
  { type: 'Input.ChoiceSet', id: 'b', label: 'Where', choices: [{ title: 'One', value: '1' }] },
  { type: 'Input.ChoiceSet', id: 'c', label: 'Which', style: 'expanded', choices: [{ title: 'One', value: '1' }] },
  { type: 'Input.Toggle', id: 'd', title: 'I agree' },
  { type: 'Input.Date', id: 'e', label: 'When' },
)

const page = { type: 'AccordionPage', headerTitle: 'Header', headerIconName: 'Calendar' }
const accordion = card({
  type: 'Accordion',
  pages: [{ ...page, items: [{ type: 'TextBlock', text: 'x' }], isExpanded: true }, page],
})

/** Every colour of texts but those that are for words on a picture. */
const colors = ['Default', 'Accent', 'Good', 'Warning', 'Attention'].flatMap((color) =>
  [false, true].map((isSubtle) => ({ type: 'TextBlock', text: color, color, isSubtle })),
)
const colored = {
  ...card(...colors, { type: 'Container', style: 'emphasis', items: colors }),
  actions: [{ type: 'Action.OpenUrl', title: 'Delete', url: 'https://example.com', style: 'destructive' }],
}

const models: Readonly<Record<string, PreviewModel | undefined>> = {
  'the hint': undefined,
  'a text': modelOfText('**b** [l](https://example.com) `c`\n\n> q\n\n- a\n\n```\npre\n```'),
  'a card': modelOfCard({ ...fullCard, body: [...fullCard.body, { type: 'Badge' }] }),
  'a card of all colours': modelOfCard(colored),
  'a card with inputs': modelOfCard(inputs),
  'a card of newer elements': modelOfCard(teamsCard),
  'a card with pages to open': modelOfCard(accordion),
  ...samples,
  'every kind with texts of one word': modelOf(everyKind('word')),
  'every kind with nothing': modelOf(everyKind('')),
  'a failure': modelOfBody('{"a":1}', { status: 500 }),
}

interface AxeWindow extends Window {
  readonly axe: {
    run(): Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
    }>
  }
}

for (const editor of ['vscode-light', 'vscode-dark', 'vscode-high-contrast'] as const) {
  describe(`axe in ${editor}`, async () => {
    const { page, show, violations } = await harness.open({ editor })
    for (const [what, model] of Object.entries(models)) {
      it(`finds nothing in ${what}`, async () => {
        if (model) await show(model)
        await page.evaluate(axe)
        const found = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run()).violations)
        assert.deepEqual(
          found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
        )
        assert.deepEqual(await violations(), [])
      })
    }
  })
}

describe('the page', () => {
  it('has a language, landmarks, and headings in order', async () => {
    const { page, show, close } = await harness.open()
    await show(modelOfCard(fullCard))
    assert.equal(await page.getAttribute('html', 'lang'), 'en')
    assert.equal(await page.getByRole('main').count(), 1)
    const levels = await page
      .locator('h1, h2, h3, [role=heading]')
      .evaluateAll((headings) =>
        headings.map((heading) => heading.getAttribute('aria-level') ?? heading.tagName.slice(1)),
      )
    assert.deepEqual(levels, ['1', '2', '2', '3'])
    await close()
  })

  it('has no landmark of its own in a reply: a page may hold many', async () => {
    const { page, show, close } = await harness.open()
    const landmarks = page
      .locator('main')
      .locator('section, nav, aside, [role=region], [role=form], [role=contentinfo]')
    for (const model of Object.values(models)) {
      if (model) await show(model)
      assert.deepEqual(await landmarks.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML)), [])
    }
    await close()
  })

  it('shows where the focus is on all that can be reached by Tab', async () => {
    const { page, show, close } = await harness.open()
    await show(modelOf({ type: 'message', text: '[l](https://example.com)', attachments: [adaptive(fullCard)] }))
    const reached: string[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const { activeElement } = document
        if (!activeElement || activeElement === document.body) return undefined
        const shown = activeElement.matches('input[type=radio]') ? activeElement.nextElementSibling : activeElement
        return { name: activeElement.textContent, outline: shown ? getComputedStyle(shown).outlineStyle : 'none' }
      })
      if (!focused || reached.length > 20) break
      assert.equal(focused.outline, 'solid', focused.name ?? '')
      reached.push(focused.name ?? '')
    }
    const [widths, ...others] = reached
    assert.match(widths ?? '', /Narrow: 345 px/)
    assert.deepEqual(others, ['', 'l', 'build 4711', 'Open dashboard', 'Logs', 'Details', 'Body as received'])
    await close()
  })

  it('needs no sideways scrolling at 320 pixels', async () => {
    const { page, show, close } = await harness.open({ width: 320 })
    for (const model of Object.values(models)) {
      if (model) await show(model)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
    }
    await close()
  })

  it('moves nothing where less motion is asked for', async () => {
    const { page, show, close } = await harness.open({ reducedMotion: 'reduce' })
    await show(modelOf({ type: 'message', attachments: [adaptive(fullCard), adaptive(teamsCard)] }))
    const durations = await page
      .locator('body *')
      .evaluateAll((all) => [
        ...new Set(
          all.flatMap((one) => [getComputedStyle(one).transitionDuration, getComputedStyle(one).animationName]),
        ),
      ])
    assert.deepEqual(durations, ['0s', 'none'])
    await close()
  })

  it('keeps buttons and the chosen theme visible in forced colours', async () => {
    const { page, show, close } = await harness.open({ forcedColors: 'active' })
    await show(modelOfCard(fullCard))
    const border = await page.$eval('.ac-pushButton.primary', (button) => getComputedStyle(button).borderTopColor)
    const background = await page.$eval('.ac-pushButton.primary', (button) => getComputedStyle(button).backgroundColor)
    assert.notEqual(border, background)
    const chosen = await page.$eval('input:checked + span', (label) => getComputedStyle(label).backgroundColor)
    const other = await page.$eval('input:not(:checked) + span', (label) => getComputedStyle(label).backgroundColor)
    assert.notEqual(chosen, other)
    await close()
  })
})
