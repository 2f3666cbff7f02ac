import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { cardKinds } from '../../shared/cards/kinds.ts'
import { replyFaults } from '../../shared/outcome.ts'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { startHarness } from './harness.ts'
import { adaptive, card, modelOf, modelOfBody, modelOfText } from './models.ts'

const harness = await startHarness()
const { page, show, text } = await harness.open()
after(() => harness.close())

/** What Teams' thread holds as the reply. */
const reply = '.rp-from-webhook .rp-body'

async function htmlOfText(source: string, textFormat?: string): Promise<string> {
  await show(modelOfText(source, textFormat))
  return (await page.innerHTML(`${reply} .rp-text`)).trim()
}

describe('a mention and its reply', () => {
  it('are a thread of two messages: who, when, what', async () => {
    await show(modelOfText('Fine'))
    assert.deepEqual(await page.locator('article h2').allInnerTexts(), ['Adele Vance', 'Riposte'])
    assert.deepEqual(await page.locator('article time').allInnerTexts(), ['10:24 AM', '10:24 AM'])
    assert.equal(await text('.rp-from-person .rp-body'), '@Riposte status prod')
    assert.equal(await text(reply), 'Fine')
    assert.deepEqual(await page.locator('.rp-avatar').allInnerTexts(), ['AV', 'R'])
  })

  it('come with status, time against the five seconds, size and address', async () => {
    await show(modelOfText('Fine'))
    assert.deepEqual(await page.locator('.rp-status li').allInnerTexts(), [
      'Teams shows this reply',
      'HTTP 200',
      '128 ms of 5 s',
      '32 bytes',
      'http://localhost:3978/webhook',
    ])
  })

  it('are read out when they arrive', async () => {
    await show(modelOfText('Fine'))
    const announcement = page.locator('[aria-live=polite]').first()
    assert.equal(await announcement.textContent(), 'Riposte: Teams shows this reply, 128 ms of 5 s. Fine')
  })
})

describe('a text', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['bold, italic, strikethrough', '**b** _i_ ~~s~~', '<p><strong>b</strong> <em>i</em> <s>s</s></p>'],
    ['a link', '[x](https://example.com/?a=1&b=2)', '<p><a href="https://example.com/?a=1&amp;b=2">x</a></p>'],
    ['inline code', 'Use `status`', '<p>Use <code>status</code></p>'],
    ['preformatted text', '```\na  b\n```', '<pre><code>a  b\n</code></pre>'],
    ['a quotation', '> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a numbered list that begins at 3', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['paragraphs', 'a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['<br/> as a line break', 'a<br/>b', '<p>a<br>\nb</p>'],
    ['an emoji', '🍺', '<p>🍺</p>'],
  ]
  for (const [what, source, expected] of cases) {
    it(`shows ${what}`, async () => assert.equal(await htmlOfText(source), expected))
  }

  const refused: readonly (readonly [string, string])[] = [
    ['headings', '# Title'],
    ['underlined headings', 'Title\n==='],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['rules', '---'],
    ['HTML', '<b>x</b> <img src="https://example.com/x.png">'],
    ['link definitions', '[x]: https://example.com'],
    ['links to scripts', '[x](javascript:alert(1))'],
    ['links to files', '[x](file:///etc/passwd)'],
    ['relative links', '[x](/webhook)'],
  ]
  for (const [what, source] of refused) {
    it(`leaves ${what} as typed`, async () => {
      await show(modelOfText(source))
      assert.equal((await text(`${reply} .rp-text`)).replaceAll('\n', ' '), source.replaceAll('\n', ' '))
      assert.equal(await page.locator(`${reply} .rp-text :not(p, br)`).count(), 0)
    })
  }

  it('shows a picture in Markdown as a link', async () => {
    assert.equal(await htmlOfText('![x](https://example.com)'), '<p>!<a href="https://example.com">x</a></p>')
  })

  it('is not read as Markdown where textFormat is plain', async () => {
    assert.equal(await htmlOfText('**b** <i>i</i>', 'plain'), '<p class="rp-plain">**b** &lt;i&gt;i&lt;/i&gt;</p>')
  })

  it('has mentions where an entity names them, and literal marks elsewhere', async () => {
    const entities = [{ type: 'mention', text: '<at>Adele V.</at>' }, { type: 'clientInfo' }, null]
    const source = '**Hi** <at>Adele V.</at>, not <at>Bob</at>'
    const mention = '<span class="rp-mention">Adele V.</span>'
    for (const [textFormat, expected] of [
      ['markdown', `<p><strong>Hi</strong> ${mention}, not &lt;at&gt;Bob&lt;/at&gt;</p>`],
      ['plain', `<p class="rp-plain">**Hi** ${mention}, not &lt;at&gt;Bob&lt;/at&gt;</p>`],
      ['xml', `**Hi** ${mention}, not Bob`],
    ]) {
      await show(modelOf({ type: 'message', text: source, textFormat, entities }))
      assert.equal((await page.innerHTML(`${reply} .rp-text`)).trim(), expected)
    }
  })

  it('is reduced to a few elements where textFormat is xml', async () => {
    const source =
      '<b>b</b><h1>h</h1><script>1</script><a href="javascript:1" onclick="1">a</a><a href="https://example.com">l</a><p style="x" class="y">p</p><img src="https://example.com/x">'
    assert.equal(await htmlOfText(source, 'xml'), '<b>b</b>h<a>a</a><a href="https://example.com">l</a><p>p</p>')
  })
})

describe('cards', () => {
  for (const contentType of ['application/x-unknown', 'toString', 'image/png']) {
    it(`of the type ${contentType} are shown as their JSON, by name`, async () => {
      const content = { title: '<b>Title</b>', buttons: [{ type: 'openUrl', value: 'https://example.com' }] }
      await show(modelOf({ type: 'message', attachments: [{ contentType, content }] }))
      assert.equal(await text(`${reply} h3`), contentType)
      assert.deepEqual(JSON.parse(await text(`${reply} details pre`)), content)
      await page.locator(`${reply} summary`).press('Enter')
      assert.equal(await page.isVisible(`${reply} details pre`), false)
    })
  }

  for (const [kind, { contentType, name }] of Object.entries(cardKinds)) {
    it(`of the kind ${kind} are shown as their JSON where that is not an object`, async () => {
      await show(modelOf({ type: 'message', attachments: [{ contentType, content: ['x'] }] }))
      assert.equal(await text(`${reply} h3`), name)
      assert.deepEqual(JSON.parse(await text(`${reply} details pre`)), ['x'])
    })
  }

  it('without a type, and without content, are named too', async () => {
    await show(modelOf({ type: 'message', attachments: [{}] }))
    assert.match(await text(reply), /Attachment without a content type.*no content/s)
  })

  it('stand below each other, with the text above', async () => {
    const attachments = [
      adaptive(card({ type: 'TextBlock', text: 'One' })),
      adaptive(card({ type: 'TextBlock', text: 'Two' })),
    ]
    await show(modelOf({ type: 'message', text: 'Both:', attachments }))
    assert.deepEqual((await text(reply)).split(/\n+/), ['Both:', 'One', 'Two'])
  })

  it('of a carousel are scrolled by keyboard', async () => {
    const attachments = ['One', 'Two', 'Three', 'Four'].map((word) => adaptive(card({ type: 'TextBlock', text: word })))
    await show(modelOf({ type: 'message', attachmentLayout: 'carousel', attachments }))
    const carousel = page.getByRole('group', { name: '4 cards side by side' })
    await carousel.focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.querySelector('.rp-carousel')?.scrollLeft ?? 0) > 50)
  })

  it('over ten are counted', async () => {
    const attachments = Array.from({ length: 12 }, () => adaptive(card({ type: 'TextBlock', text: 'Again' })))
    await show(modelOf({ type: 'message', attachments }))
    assert.equal(await page.locator('.ac-adaptiveCard').count(), 10)
    assert.match(await text(reply), /This one has 12/)
  })
})

describe('a reply that Teams does not show', () => {
  const refusal = JSON.stringify({ error: { code: 'signature-wrong', message: 'The signature does not match.' } })
  const cases: readonly (readonly [string, PreviewModel, RegExp])[] = [
    ['late', modelOfBody('{"type":"message","text":"x"}', { elapsedMs: 5210 }), /after the 5 seconds.*5210 ms/],
    ['another status', modelOfBody(refusal, { status: 401 }), /It is 401. The signature does not match/],
    ['empty', modelOfBody(''), /has no body/],
    ['not JSON', modelOfBody('<html>'), /is not JSON/],
    ['not a message', modelOfBody('{"type":"typing","text":"x"}'), /is not a message: an object of type "message"/],
    [
      'too large',
      {
        ...modelOfBody('x'),
        reply: { ok: false, code: 'reply-too-large', reason: replyFaults['reply-too-large'], bytes: 9_000_000 },
      },
      /larger than anything Teams could show/,
    ],
    [
      'none',
      {
        ...modelOfBody(''),
        delivery: { url: 'http://localhost:3978/webhook', status: null, elapsedMs: 3, body: '' },
        reply: { ok: false, code: 'reply-unreachable', reason: 'No connection. (ECONNREFUSED)', bytes: 0 },
      },
      /No connection. \(ECONNREFUSED\)/,
    ],
  ]
  for (const [what, model, reason] of cases) {
    it(`is Teams' error and the reason: ${what}`, async () => {
      await show(model)
      assert.equal(await text(reply), 'Sorry, there was a problem encountered with your request')
      assert.match(await text('.rp-reason'), reason)
      assert.equal(await text('.rp-verdict'), 'Teams shows an error instead')
      const raw = page.locator('.rp-drawing > details pre')
      const body = model.delivery?.body ?? ''
      assert.equal(await raw.count(), body === '' ? 0 : 1)
      if (body !== '') assert.equal(await text('.rp-drawing > details pre'), body)
    })
  }

  it('is cut off where it is huge, and says so', async () => {
    await show(modelOfBody('x'.repeat(300_000)))
    assert.equal((await text('.rp-drawing > details pre')).length, 100_000)
    assert.match(await text('.rp-drawing > details'), /200,000 more characters are not shown/)
  })
})
