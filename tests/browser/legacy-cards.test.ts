// Hero, thumbnail, list, receipt and sign-in cards. What Teams shows of them: "Types of cards" and "Format cards in Teams".

import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { type CardKind, cardKinds } from '../../shared/cards/kinds.ts'
import { startHarness } from './harness.ts'
import { modelOf } from './models.ts'
import { samples } from './samples.ts'

const harness = await startHarness()
const { page, show, text, messages, requests } = await harness.open()
after(() => harness.close())

const card = '.rp-frame-card'
const open = { type: 'openUrl', title: 'Open', value: 'https://example.com/open' }
const notes = async () => (await page.locator('.rp-omissions p').allInnerTexts()).join('\n')

async function draw(kind: CardKind, content: unknown): Promise<void> {
  await show(modelOf({ type: 'message', attachments: [{ contentType: cardKinds[kind].contentType, content }] }))
}

async function opened(action: () => Promise<void>): Promise<readonly unknown[]> {
  const before = (await messages()).length
  await action()
  return (await messages()).slice(before).map(({ body }) => body)
}

describe('a hero card', () => {
  it('says so where there is nothing in it to be shown', async () => {
    await draw('hero', {})
    assert.equal(await page.getByText('Hero card: nothing in it can be shown.').isVisible(), true)
  })

  it('has its picture, title, subtitle, text and buttons, in this order', async () => {
    await show(samples.hero)
    assert.deepEqual(
      await page.locator(`${card} :is(img, h3, p, li, .rp-button)`).evaluateAll((all) => all.map((one) => one.tagName)),
      ['IMG', 'H3', 'P', 'LI', 'LI', 'BUTTON', 'BUTTON', 'BUTTON'],
    )
    assert.equal(await page.getByRole('group', { name: 'Hero card' }).count(), 1)
    const box = await page.locator('.rp-hero-picture').boundingBox()
    assert.ok(box && Math.abs(box.width / box.height - 16 / 9) < 0.01)
  })

  it('shows HTML in its text only', async () => {
    const html = '<strong>b</strong> <em>i</em><h1>h</h1><table><tr><td>cell</td></tr></table>'
    await draw('hero', { title: html, subtitle: html, text: html })
    assert.deepEqual(await page.locator(`${card} :is(.rp-title, .rp-subtitle)`).allTextContents(), [html, html])
    assert.equal(
      await page.innerHTML('.rp-rich'),
      '<strong>b</strong> <em>i</em><div class="rp-heading rp-h1" role="heading" aria-level="3">h</div>cell',
    )
  })

  it('loads pictures in its text over https only, and counts the others', async () => {
    const before = requests.length
    const html =
      '<img src="https://example.com/ok.png?a=1&amp;b=2" alt="ok"><img src="http://example.com/no.png" alt="no">'
    await draw('hero', { text: html })
    await page.waitForLoadState('networkidle')
    assert.deepEqual(requests.slice(before), ['https://example.com/ok.png?a=1&b=2'])
    assert.match(await text('.rp-rich'), /no/)
    assert.match(await notes(), /^1 picture is not loaded/)
  })

  it('has six buttons, and says how many more there are', async () => {
    await draw('hero', { buttons: Array.from({ length: 8 }, () => open) })
    assert.equal(await page.locator('.rp-button').count(), 6)
    assert.match(await notes(), /shows 6 buttons here. There are 8/)
  })

  it('has two lines of title at most', async () => {
    await draw('hero', { title: 'word '.repeat(200), subtitle: 'word '.repeat(200) })
    const heights = await page
      .locator(':is(.rp-title, .rp-subtitle)')
      .evaluateAll((all) => all.map((one) => one.clientHeight))
    assert.deepEqual(heights, [44, 40])
  })

  it('opens what its tap says, by keyboard at the picture and by pointer anywhere', async () => {
    await show(samples.hero)
    const address = { url: 'https://example.com/open' }
    assert.deepEqual(await opened(() => page.getByRole('button', { name: 'Open the deployment' }).press('Enter')), [
      address,
    ])
    assert.deepEqual(await opened(() => page.locator('.rp-subtitle').click()), [address])
    assert.deepEqual(await opened(() => page.getByRole('link', { name: 'log' }).click()), [
      { url: 'https://example.com/log' },
    ])
  })

  it('can be tapped by keyboard without picture and title', async () => {
    await draw('hero', { text: 'Only a text', tap: { ...open, title: undefined } })
    assert.equal((await opened(() => page.getByRole('button', { name: 'Open' }).press('Enter'))).length, 1)
  })
})

describe('a button', () => {
  const cases: readonly (readonly [string, object, RegExp])[] = [
    ['that sends a message', { type: 'imBack', value: 'x' }, /only open links: imBack does nothing/],
    ['without a type', { value: 'https://example.com' }, /an action without a type does nothing/],
    ['that opens no address of Teams', { type: 'openUrl', value: 'javascript:alert(1)' }, /leads nowhere/],
  ]
  for (const [what, action, note] of cases) {
    it(`${what} says that it does nothing`, async () => {
      await draw('hero', { title: 'A card', buttons: [{ title: 'Go', ...action }] })
      assert.deepEqual(await opened(() => page.getByRole('button', { name: 'Go' }).click()), [])
      assert.match(await text('.rp-note'), note)
    })
  }
})

describe('a thumbnail card', () => {
  it('has its picture beside its words', async () => {
    await show(samples.thumbnail)
    const picture = await page.locator('.rp-thumbnail-picture').boundingBox()
    const title = await page.locator('.rp-title').boundingBox()
    assert.ok(picture && title && picture.x + picture.width <= title.x && picture.width <= 100)
  })
})

describe('a list card', () => {
  it('has a row for each item, with the headings between them', async () => {
    await show(samples.list)
    assert.deepEqual(await page.locator('.rp-rows > li').allInnerTexts(), [
      'Files',
      'XLSX\nBudget\nTeams > Finance',
      'Board\n12 cards',
      'People',
      'AV\nAdele Vance\nController',
    ])
    assert.equal((await opened(() => page.getByRole('button', { name: 'Board 12 cards' }).press('Enter'))).length, 1)
  })

  it('names items of types that Teams does not know', async () => {
    await draw('list', { items: [{ type: 'weather', title: 'Sunny' }, 'text'] })
    assert.match(await text(card), /Sunny/)
    assert.match(await notes(), /weather in a list/)
    assert.match(await notes(), /Something in “items” is not an object/)
  })
})

describe('a card that an outgoing webhook may not send', () => {
  for (const [kind, part] of [
    ['receipt', '$ 90.95'],
    ['sign-in', 'Sign in to go on'],
  ] as const) {
    it(`is drawn, and says so: ${kind}`, async () => {
      await show(samples[kind])
      assert.match(await text('.rp-refused'), /may not send this kind of card/)
      assert.ok((await text(card)).includes(part))
    })
  }
})

describe('members of wrong types', () => {
  const odd = [1, true, null, 'x', [], {}, [null, 1, 'x', []], { url: {} }, [{}]]
  it('are left out by name, and nothing breaks', async () => {
    const members = 'title subtitle text images buttons tap items facts total sections potentialAction themeColor'
    for (const kind of ['hero', 'thumbnail', 'list', 'connector', 'receipt', 'signin'] as const) {
      for (const value of odd) {
        await draw(kind, Object.fromEntries(members.split(' ').map((member) => [member, value])))
        assert.equal(await page.locator(card).count(), 1, `${kind} ${JSON.stringify(value)}`)
      }
      await draw(kind, { title: { a: 1 } })
      assert.match(await notes(), /“title” is not a text|^$/)
    }
  })
})
