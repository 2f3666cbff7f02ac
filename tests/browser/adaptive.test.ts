import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { startHarness } from './harness.ts'
import { card, fullCard, modelOfCard, modelOfText } from './models.ts'

const harness = await startHarness()
const { page, show, text, messages, violations, requests } = await harness.open()
after(() => harness.close())

const reply = '.rp-from-webhook .rp-body'
const lastMessage = async () => (await messages()).at(-1)

describe('an Adaptive Card', () => {
  it('is drawn whole, with its texts in the Markdown of cards', async () => {
    await show(modelOfCard(fullCard))
    const heading = page.getByRole('heading', { level: 3, name: 'Deployment of web to prod' })
    assert.deepEqual(await heading.locator('em, strong').allInnerTexts(), ['web', 'prod'])
    for (const part of ['West Europe', 'migrations', 'Error rate', '42 %', 'checkout', 'Open dashboard']) {
      assert.ok((await text(reply)).includes(part), part)
    }
    assert.equal(await page.locator('.rp-omissions').count(), 0)
  })

  it('shows no headings, code, quotations or HTML in its texts', async () => {
    await show(modelOfCard(card({ type: 'TextBlock', wrap: true, text: '# h\n> q `c` <b>b</b> ~~s~~' })))
    assert.equal(await page.innerHTML('.ac-textBlock p'), '# h\n&gt; q `c` &lt;b&gt;b&lt;/b&gt; ~~s~~')
  })

  it('reads markup where there is some, and writes all other texts as they are', async () => {
    const cases = [
      ['3 min 12 s', '3 min 12 s'],
      ['a - b + c = d', 'a - b + c = d'],
      ['12) twelve', '<ol start="12">\n<li>twelve</li>\n</ol>'],
      ['&lt;b&gt; &copy;', '<p>&lt;b&gt; ©</p>'],
      ['[l](https://example.com "title")', '<p><a href="https://example.com">l</a></p>'],
      ['[l](javascript:alert(1)) **b**', '<p>[l](javascript:alert(1)) <strong>b</strong></p>'],
    ] as const
    await show(modelOfCard(card(...cases.map(([text]) => ({ type: 'TextBlock', text })))))
    const drawn = (
      await page.locator('.ac-textBlock').evaluateAll((all) => all.map((one) => one.innerHTML.trim()))
    ).map((html) => html.replace(/ (?:style|class|target)="[^"]*"/g, ''))
    assert.deepEqual(
      drawn,
      cases.map(([, html]) => html),
    )
  })

  it('shows that the button of an input cannot be pressed', async () => {
    const inlineAction = { type: 'Action.OpenUrl', title: 'Send', url: 'https://example.com', isEnabled: false }
    await show(modelOfCard(card({ type: 'Input.Text', id: 'a', label: 'Words', inlineAction })))
    const button = page.locator('[data-pointer$="/inlineAction"]')
    assert.equal(await button.evaluate((one) => getComputedStyle(one).cursor), 'not-allowed')
  })

  it('puts a labelled box in place of what it cannot draw, and lists these by type and count', async () => {
    const chart = { type: 'Chart.Donut', title: 'Deployments by region', data: [] }
    const nested = { type: 'Container', items: [chart, { type: 'TextBlock', text: 'beside' }] }
    const column = { type: 'Column', items: [{ type: 'Hologram', title: 'New' }] }
    const actions = [{ type: 'Action.Teleport', title: 'Go there' }]
    await show(modelOfCard({ ...card(chart, nested, { type: 'ColumnSet', columns: [column] }, {}), actions }))
    assert.equal(
      await text('[role=note]'),
      'Approximation of Teams; 5 elements are placeholders: Chart.Donut (2), Hologram, Element without a type, Action.Teleport.',
    )
    assert.deepEqual(await page.locator('div.rp-placeholder').allInnerTexts(), [
      'Deployments by region\n\nChart.Donut: drawn by Teams only',
      'Deployments by region\n\nChart.Donut: drawn by Teams only',
      'New\n\nHologram: not known to Teams',
      'Element without a type: not known to Teams',
    ])
    assert.match(await text(reply), /beside/)
    await page.getByRole('button', { name: 'Go there' }).click()
    assert.match(await text('.rp-note'), /Action.Teleport does nothing/)
  })

  it('says where a fallback is drawn', async () => {
    const fallback = { type: 'TextBlock', text: 'instead' }
    await show(modelOfCard(card({ type: 'Hologram', name: 'Star', fallback })))
    assert.equal(await text('[role=note]'), '1 element is drawn as its fallback: Hologram.')
    assert.match(await text(reply), /instead/)
  })

  it('loads pictures over https and from the card, and counts the others', async () => {
    const before = requests.length
    const inline = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
    const urls = [
      'https://example.com/1.png',
      inline,
      'http://example.com/2.png',
      'data:image/svg+xml,<svg/>',
      '/3.png',
      'javascript:1',
    ]
    const backgroundImage = "https://example.com/4.png'), url('http://example.com/5.png"
    await show(modelOfCard({ ...card(...urls.map((url) => ({ type: 'Image', url, altText: 'x' }))), backgroundImage }))
    assert.equal(await page.locator('.ac-image').count(), 2)
    assert.equal(await page.locator('span.rp-broken').count(), 4)
    assert.match(await text('[role=note]'), /^4 pictures are not loaded/)
    await page.waitForLoadState('networkidle')
    assert.ok(requests.slice(before).every((url) => url.startsWith('https://example.com/')))
    assert.deepEqual(await violations(), [])
  })

  it('keeps the place and the alternative text of a picture that does not load', async () => {
    const url = 'data:image/png;base64,iVBORw0KGgo='
    await show(modelOfCard(card({ type: 'Image', url, altText: 'A chart of the week' })))
    await page.waitForSelector('.rp-broken')
    assert.equal(await page.getByRole('img', { name: 'A chart of the week' }).isVisible(), true)
  })

  it('shows all actions: the first six, and the others behind a button', async () => {
    const actions = Array.from({ length: 8 }, (_, at) => ({
      type: 'Action.OpenUrl',
      title: `Open ${at + 1}`,
      url: `https://example.com/${at + 1}`,
    }))
    await show(modelOfCard({ ...card(), actions }))
    const more = page.locator('.ac-actionSet button').last()
    await more.press('Enter')
    assert.equal(await more.getAttribute('aria-expanded'), 'true')
    await page.getByRole('button', { name: 'Open 8' }).click()
    assert.deepEqual(await lastMessage(), { type: 'openLink', body: { url: 'https://example.com/8' } })
    await more.press('Enter')
    assert.equal(await page.getByRole('button', { name: 'Open 8' }).count(), 0)
  })

  it('is shown as JSON where it cannot be drawn', async () => {
    const contents = [null, 'text', []]
    for (const content of contents) {
      await show(modelOfCard(content))
      assert.deepEqual(JSON.parse(await text(`${reply} details pre`)), content)
    }
  })

  it('may be nested absurdly deep', async () => {
    let nested: unknown = { type: 'TextBlock', text: 'deepest' }
    for (let depth = 0; depth < 1500; depth++) nested = { type: 'Container', items: [nested] }
    await show(modelOfCard(card(nested, { type: 'TextBlock', text: 'beside' })))
    assert.match(await text('div.rp-placeholder'), /Container: nested too deep to be drawn/)
    assert.match(await text(reply), /beside/)
  })
})

describe('actions', () => {
  const press = async (action: unknown) => {
    await show(modelOfCard({ ...card({ type: 'TextBlock', text: 'A card' }), actions: [action] }))
    await page.locator('.ac-pushButton').click()
    return await text('.rp-note')
  }

  it('that open a link hand it to the extension', async () => {
    assert.equal(await press({ type: 'Action.OpenUrl', title: 'Go', url: 'https://example.com/go' }), '')
    assert.deepEqual(await lastMessage(), { type: 'openLink', body: { url: 'https://example.com/go' } })
  })

  it('that open anything else say that they lead nowhere', async () => {
    const before = (await messages()).length
    assert.match(await press({ type: 'Action.OpenUrl', title: 'Go', url: 'javascript:alert(1)' }), /leads nowhere/)
    assert.equal((await messages()).length, before)
  })

  for (const type of ['Action.Submit', 'Action.Execute']) {
    it(`of the type ${type} do nothing and say so`, async () => {
      const before = (await messages()).length
      assert.equal(
        await press({ type, title: 'Send' }),
        `An outgoing webhook may only open links: ${type} does nothing.`,
      )
      assert.equal((await messages()).length, before)
    })
  }

  it('that show a card do so, and say that Teams does not promise it', async () => {
    const note = await press({
      type: 'Action.ShowCard',
      title: 'More',
      card: card({ type: 'TextBlock', text: 'Inner' }),
    })
    assert.match(note, /does not promise/)
    assert.match(await text(reply), /Inner/)
  })
})

describe('links', () => {
  it('are handed to the extension, whichever way they are followed, and never followed by the page', async () => {
    const before = (await messages()).length
    await show(modelOfText('[one](https://example.com/one) [mail](mailto:a@example.com)'))
    await page.getByRole('link', { name: 'one' }).click()
    await page.getByRole('link', { name: 'one' }).click({ button: 'middle' })
    await page.getByRole('link', { name: 'one' }).click({ modifiers: ['Control'] })
    await page.getByRole('link', { name: 'mail' }).press('Enter')
    const one = { type: 'openLink', body: { url: 'https://example.com/one' } }
    const mail = { type: 'openLink', body: { url: 'mailto:a@example.com' } }
    assert.deepEqual((await messages()).slice(before), [one, one, one, mail])
    assert.equal(page.context().pages().length, 1)
  })

  it('in cards, on pictures and on runs of text are handed over once', async () => {
    const selectAction = { type: 'Action.OpenUrl', url: 'https://example.com/select' }
    const elements = [
      { type: 'TextBlock', text: '[link](https://example.com/select)' },
      {
        type: 'Image',
        url: 'https://example.com/1.png',
        altText: 'picture',
        width: '40px',
        height: '40px',
        selectAction,
      },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'run', selectAction }] },
      { type: 'Container', selectAction, items: [{ type: 'TextBlock', text: 'container' }] },
    ]
    await show(modelOfCard(card(...elements)))
    for (const target of ['.ac-textBlock a', '.ac-image', '.ac-textRun a', '.ac-container.ac-selectable']) {
      const before = (await messages()).length
      await page.locator(target).first().click()
      assert.deepEqual(
        (await messages()).slice(before),
        [{ type: 'openLink', body: { url: 'https://example.com/select' } }],
        target,
      )
    }
  })
})
