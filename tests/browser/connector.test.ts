// Connector cards. What Teams shows of them: "Types of cards", and the reference of message cards.

import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { cardKinds } from '../../shared/cards/kinds.ts'
import { startHarness } from './harness.ts'
import { modelOf } from './models.ts'
import { samples } from './samples.ts'

const harness = await startHarness()
const { page, show, text, messages } = await harness.open()
after(() => harness.close())

const notes = async () => await text('.rp-omissions')

async function draw(content: object): Promise<void> {
  const attachment = { contentType: cardKinds.connector.contentType, content: { '@type': 'MessageCard', ...content } }
  await show(modelOf({ type: 'message', attachments: [attachment] }))
}

describe('a connector card', () => {
  it('has its colour at the top edge', async () => {
    await show(samples.connector)
    const edge = await page.$eval('.rp-connector', (card) => getComputedStyle(card, '::before').backgroundColor)
    assert.equal(edge, 'rgb(216, 59, 1)')
    for (const themeColor of ['red', 'url(http://example.com)', '#12', 7]) {
      await draw({ themeColor, text: 'x' })
      assert.equal(await page.locator('.rp-edged').count(), 0, String(themeColor))
    }
  })

  it('has sections with activity, facts, pictures and actions', async () => {
    await show(samples.connector)
    assert.deepEqual((await text('.rp-connector')).split(/\s*\n\s*/), [
      'Project Tango',
      'Two new comments.',
      'Adele Vance commented',
      'On Project Tango',
      '“Here are the designs”',
      'Details',
      'Labels',
      'Designs, redlines',
      'Due',
      'Dec 7, calendar',
      'Picture',
      'Reply',
      'View',
      'Close',
    ])
    assert.equal(await page.locator('.rp-pictures > *').count(), 2)
  })

  it('reads Markdown, or HTML where markdown is false', async () => {
    const both = '# h\n\n**b** <em>i</em> ![p](https://example.com/p.png)'
    await draw({ sections: [{ text: both }, { text: both, markdown: false }] })
    const [markdown = '', html = ''] = await page
      .locator('.rp-rich')
      .evaluateAll((all) => all.map((one) => one.innerHTML))
    assert.match(
      markdown,
      /<div class="rp-heading rp-h1"[^>]*>h<\/div>\s*<p><strong>b<\/strong> &lt;em&gt;i&lt;\/em&gt; <img src="https:\/\/example.com\/p.png" alt="p"><\/p>/,
    )
    assert.equal(html, '# h\n\n**b** <em>i</em> ![p](https://example.com/p.png)')
  })

  it('shows ten sections, five pictures and five actions of each, four actions of its own, and counts', async () => {
    const many = (of: object) => Array.from({ length: 12 }, () => of)
    const potentialAction = many({ '@type': 'OpenUri', name: 'Go' })
    const images = many({ image: 'https://example.com/p.png' })
    await draw({ sections: many({ title: 'Section', images, potentialAction }), potentialAction })
    assert.equal(await page.locator('.rp-section').count(), 10)
    assert.equal(await page.locator('.rp-section').first().locator('.rp-pictures > *').count(), 5)
    assert.equal(await page.locator('.rp-section').first().locator('.rp-button').count(), 5)
    assert.equal(await page.locator('.rp-connector > .rp-buttons > .rp-button').count(), 4)
    for (const noun of ['10 sections', '5 pictures', '5 actions', '4 actions'])
      assert.ok((await notes()).includes(noun), noun)
  })

  it('says what Teams ignores', async () => {
    await draw({ sections: [{ text: 'x', heroImage: { image: 'https://example.com/h.png' } }] })
    assert.match(await notes(), /heroImage/)
  })

  it('opens the default target of OpenUri and the first of ViewAction; others do nothing', async () => {
    const targets = [
      { os: 'iOS', uri: 'https://example.com/ios' },
      { os: 'default', uri: 'https://example.com/default' },
    ]
    const potentialAction = [
      { '@type': 'OpenUri', name: 'One', targets },
      { '@type': 'ViewAction', name: 'Two', target: ['https://example.com/view'] },
      { '@type': 'HttpPOST', name: 'Three', target: 'https://example.com/post' },
    ]
    await draw({ text: 'x', potentialAction })
    for (const name of ['One', 'Two', 'Three']) await page.getByRole('button', { name }).click()
    assert.deepEqual(
      (await messages()).filter(({ type }) => type === 'openLink').map(({ body }) => body),
      [{ url: 'https://example.com/default' }, { url: 'https://example.com/view' }],
    )
    assert.match(await text('.rp-note'), /HttpPOST does nothing/)
  })
})
