// Hostile text in every field that can hold text. What must hold is seen from outside of the page: nothing runs, nothing
// is asked for but pictures over https, nothing violates the policy, and no element or attribute is there that could.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { repository, startHarness } from './harness.ts'
import { adaptive, modelOf } from './models.ts'

const ownPayloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="background:url(http://example.com/x)">x</p><style>@import "http://example.com/x";</style>',
  '<a href="javascript:alert(1)">x</a><a href=" &#106;avascript:alert(1)">x</a>',
  '<form action="http://example.com"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="http://example.com"><link rel=stylesheet href="http://example.com/x.css">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<meta http-equiv="refresh" content="0;url=http://example.com">',
  '[x](javascript:alert(1)) [x](data:text/html,<script>alert(1)</script>) ![x](http://example.com/x.png)',
  '[x](https://example.com "onmouseover=alert(1) ") <https://example.com/"onclick="alert(1)>',
  '[a]: javascript:alert(1)\n\n[a] `</code><script>alert(1)</script>`',
  '"><script>alert(1)</script>',
  "');alert(1);//",
  'javascript:alert(1)',
  '=== style="x" onload="alert(1)" /==/ <mark>x</mark>',
  '{{constructor.constructor("alert(1)")()}}',
]

const harness = await startHarness()
const preview = await harness.open()
after(() => harness.close())

describe('hostile text in every field', () => {
  it('does nothing: payloads of our own', { timeout: 60_000 }, () => assertHarmless(ownPayloads))

  const corpora = join(repository, '../shared/corpora/xss')
  const missing = !existsSync(corpora)
  it('does nothing: all of the DOMPurify fixtures', { skip: missing && 'no corpora', timeout: 120_000 }, async () => {
    const fixtures: readonly { readonly payload: string }[] = JSON.parse(
      readFileSync(join(corpora, 'dompurify-fixtures.json'), 'utf8'),
    )
    await assertHarmless(fixtures.map(({ payload }) => payload))
  })

  it('does nothing: one in twenty of a list of 6,613', {
    skip: missing && 'no corpora',
    timeout: 120_000,
  }, async () => {
    const lines = readFileSync(join(corpora, 'payloadbox-xss-payload-list.txt'), 'utf8').split('\n').filter(Boolean)
    await assertHarmless(lines.filter((_, at) => at % 20 === 0))
  })
})

async function assertHarmless(payloads: readonly string[]): Promise<void> {
  for (const payload of payloads) {
    for (const textFormat of ['markdown', 'xml']) {
      await preview.show(spreadOver(payload, textFormat))
      const found = await preview.page.evaluate(findDanger)
      assert.deepEqual(found, [], payload)
    }
    assert.deepEqual(preview.incidents, [], payload)
    assert.deepEqual(
      preview.requests.filter((url) => !url.startsWith('https://')),
      [],
      payload,
    )
  }
  assert.deepEqual(await preview.violations(), [])
  assert.deepEqual(
    (await preview.messages()).filter(({ type }) => type !== 'ready'),
    [],
  )
  const fields = JSON.stringify({ ...spreadOver('%%', 'markdown'), body: '' }).split('%%').length - 1
  console.log(`${payloads.length} payloads, each in ${fields} fields and two text formats`)
}

/** What should not be in the page, by name. Runs in the page. */
function findDanger(): string[] {
  const allowed = /^(?:https?|mailto):/i
  const found: string[] = []
  for (const one of document.querySelectorAll('body *')) {
    const tag = one.tagName.toLowerCase()
    if (/^(?:iframe|object|embed|svg|math|style|link|meta|base|form|audio|video|frame|template)$/.test(tag))
      found.push(tag)
    if (tag === 'script' && one.getAttribute('src') !== '/preview.js') found.push(tag)
    for (const { name, value } of one.attributes) {
      if (/^on|^srcdoc$|^formaction$|^xlink/i.test(name)) found.push(`${tag} ${name}`)
      if (name === 'href' && value !== '' && !allowed.test(value)) found.push(`${tag} ${name}=${value}`)
      if (name === 'src' && tag !== 'script' && !/^(?:https:|data:image\/(?:png|jpeg|gif);base64,)/.test(value)) {
        found.push(`${tag} ${name}=${value}`)
      }
    }
  }
  return found
}

function spreadOver(text: string, textFormat: string): PreviewModel {
  const openUrl = { type: 'Action.OpenUrl', title: text, url: text, iconUrl: text, tooltip: text, id: text }
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: text,
    speak: text,
    fallbackText: text,
    backgroundImage: { url: text },
    body: [
      { type: 'TextBlock', text, id: text, wrap: true, fontType: text },
      { type: 'RichTextBlock', inlines: [text, { type: 'TextRun', text, selectAction: openUrl }] },
      { type: 'FactSet', facts: [{ title: text, value: text }] },
      { type: 'Image', url: text, altText: text, backgroundColor: text, selectAction: openUrl },
      { type: 'Image', url: `https://example.com/${text}`, width: text },
      { type: 'Container', backgroundImage: text, style: text, items: [{ type: text }, { type: 'TextBlock', text }] },
      {
        type: 'Input.Text',
        id: text,
        label: text,
        placeholder: text,
        value: text,
        errorMessage: text,
        inlineAction: openUrl,
      },
      { type: 'Input.ChoiceSet', id: 'c', label: text, style: 'expanded', choices: [{ title: text, value: text }] },
      { type: 'Input.Toggle', id: 'd', title: text, label: text },
      {
        type: 'Table',
        columns: [{ width: text }],
        rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text }] }] }],
      },
      { type: 'Badge', text },
    ],
    actions: [openUrl, { type: 'Action.Submit', title: text, data: text }],
  }
  const attachments = [
    adaptive(content),
    adaptive(text),
    { contentType: text, content: text },
    { contentType: 'application/vnd.microsoft.card.hero', content: { title: text, text, images: [{ url: text }] } },
  ]
  const model = modelOf({ type: 'message', text, textFormat, attachments }, text)
  return {
    ...model,
    webhookName: text,
    question: { senderName: text, words: text },
    askedAt: text,
    delivery: { url: text, status: 200, elapsedMs: 1, body: text },
  }
}
