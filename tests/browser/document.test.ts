import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { buildPreviewDocument } from '../../extension/src/preview/document.ts'
import { startHarness } from './harness.ts'
import { modelOfText } from './models.ts'

const parts = {
  nonce: 'abc',
  cspSource: 'https://*.vscode-cdn.net',
  scriptUri: 'https://file.vscode-cdn.net/dist/preview.js',
  styleUri: 'https://file.vscode-cdn.net/dist/preview.css',
  language: 'en',
}

const harness = await startHarness()
after(() => harness.close())

describe('buildPreviewDocument()', () => {
  it('states the strict policy', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(buildPreviewDocument(parts))?.[1]
    assert.equal(
      policy,
      "default-src 'none'; img-src https: data: https://*.vscode-cdn.net; script-src 'nonce-abc'; style-src https://*.vscode-cdn.net; font-src https://*.vscode-cdn.net",
    )
  })

  it('holds no inline script, style or handler', () => {
    const html = buildPreviewDocument(parts)
    assert.deepEqual(html.match(/<script[^>]*>[^<]/g), null)
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/)
  })

  it('escapes what it is given', () => {
    const html = buildPreviewDocument({ ...parts, language: '"><script>alert(1)</script>' })
    assert.match(html, /lang="&quot;>&lt;script>/)
  })
})

describe('the page', () => {
  it('says that it is ready, once, before anything was sent to it', async () => {
    const { messages, violations, close } = await harness.open()
    assert.deepEqual(await messages(), [{ type: 'ready', body: {} }])
    assert.deepEqual(await violations(), [])
    await close()
  })

  it('says what to do before the first reply', async () => {
    const { text, close } = await harness.open()
    assert.match(await text('main'), /Riposte: Send Test Mention/)
    await close()
  })

  it('ignores messages that have not the shape of one', async () => {
    const { text, send, show, incidents, close } = await harness.open()
    await show(modelOfText('The first'))
    const model = modelOfText('Another')
    const wrong = [
      null,
      'show',
      { type: 'show' },
      { type: 'show', body: null },
      { type: 'hide', body: model },
      { type: '__proto__', body: model },
      { type: 'show', body: { ...model, delivery: { ...model.delivery, elapsedMs: '128' } } },
      { type: 'show', body: { ...model, question: { words: 'x' } } },
      { type: 'show', body: { ...model, reply: { ok: true, bytes: 1, message: { text: 'x', attachments: [] } } } },
      { type: 'show', body: { ...model, reply: { ...model.reply, message: { text: 1 } } } },
      { type: 'show', body: { ...model, reply: { ok: false, code: 'toString', reason: 'x', bytes: 1 } } },
    ]
    for (const message of wrong) await send(message)
    await show(modelOfText('The last'))
    assert.match(await text('main'), /The last/)
    assert.doesNotMatch(await text('main'), /Another/)
    assert.deepEqual(incidents, [])
    await close()
  })

  it('has a script of less than 400 KB', () => {
    const bytes = harness.files.get('preview.js')?.byteLength ?? Number.POSITIVE_INFINITY
    console.log(`preview.js: ${(bytes / 1024).toFixed(1)} KB minified`)
    assert.ok(bytes < 400_000, `${bytes} bytes`)
  })
})
