// Hostile text in every field that can hold text. What must hold is seen from outside of the page: nothing runs, nothing
// is asked for but pictures over https, nothing violates the policy, and no element or attribute is there that could.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { drawAll, findDanger } from './danger.ts'
import { repository, startHarness } from './harness.ts'
import { hostileCard } from './hostile-card.ts'
import { everyKind } from './kinds.ts'
import { adaptive, modelOf } from './models.ts'
import { openStage } from './open-stage.ts'

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

/** Texts of a list that are drawn as one: nothing in a card can open what the next would have to close. */
const together = 60
/** Models drawn in the page at once. Cards with a text in every field are a hundred times as large as a text alone. */
const perCall = { texts: 200, cards: 10 }

const harness = await startHarness()
const preview = await harness.open()
after(() => harness.close())
// Where the functions of the page look for them.
await openStage(preview.page)
await preview.page.evaluate(`window.findDanger = ${findDanger}`)

describe('hostile text in every field', () => {
  it('does nothing: payloads of our own', { timeout: 60_000 }, () => assertHarmless(everywhere(ownPayloads)))

  const corpora = join(process.env.RIPOSTE_CORPORA ?? join(repository, '../shared'), 'corpora/xss')
  const skip = !existsSync(corpora) && 'no corpora'
  it('does nothing: all of the DOMPurify fixtures', { skip, timeout: 240_000 }, async () => {
    const fixtures: readonly { readonly payload: string }[] = JSON.parse(
      readFileSync(join(corpora, 'dompurify-fixtures.json'), 'utf8'),
    )
    await assertHarmless(everywhere(fixtures.map(({ payload }) => payload)))
    console.log(`xss: ${fixtures.length} fixtures, each in every field`)
  })

  it('does nothing: a list of 6,613, in texts one by one, in cards sixty at a time', {
    skip,
    timeout: 600_000,
  }, async () => {
    const lines = readFileSync(join(corpora, 'payloadbox-xss-payload-list.txt'), 'utf8').split('\n').filter(Boolean)
    await assertHarmless(lines.map(inText), perCall.texts)
    const batches = Array.from({ length: Math.ceil(lines.length / together) }, (_, at) =>
      lines.slice(at * together, (at + 1) * together).join('\n'),
    )
    // An address is told by how it begins.
    const addresses = lines.filter((line) => /^[\s\p{C}]*[a-z][\w\s\p{C}&#;+.-]*:/iu.test(line))
    await assertHarmless([...batches, ...addresses].flatMap(inCards))
    console.log(`xss: ${lines.length} lines, of which ${addresses.length} like addresses`)
  })
})

function everywhere(payloads: readonly string[]): readonly PreviewModel[] {
  return payloads.flatMap((payload) => [...inCards(payload), inText(payload)])
}

function inCards(payload: string): readonly PreviewModel[] {
  return [spreadOver(payload), modelOf(everyKind(payload))]
}

/** As HTML, the one format that keeps elements, and without the body as received, which is no more than text. */
function inText(payload: string): PreviewModel {
  return { ...modelOf({ type: 'message', text: payload, textFormat: 'xml' }, payload), delivery: null }
}

async function assertHarmless(models: readonly PreviewModel[], size: number = perCall.cards): Promise<void> {
  for (let at = 0; at < models.length; at += size) {
    const batch = models.slice(at, at + size)
    const texts = batch.map(({ question }) => question.words).join('\n')
    assert.deepEqual(await preview.page.evaluate(drawAll, JSON.stringify(batch)), [], texts)
    assert.deepEqual(preview.incidents, [], texts)
  }
  assert.deepEqual(
    preview.requests.filter((url) => !url.startsWith('https://')),
    [],
  )
  assert.deepEqual(await preview.violations(), [])
  assert.deepEqual(
    (await preview.messages()).filter(({ type }) => type !== 'ready'),
    [],
  )
}

function spreadOver(text: string): PreviewModel {
  const attachments = [hostileCard(text), adaptive(text), { contentType: text, content: text }]
  const model = modelOf({ type: 'message', text, attachments }, text)
  return {
    ...model,
    webhookName: text,
    question: { senderName: text, words: text },
    askedAt: text,
    delivery: { url: text, status: 200, elapsedMs: 1, body: text },
  }
}
