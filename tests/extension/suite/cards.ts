import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import { actionsAt, closeEditors, finding, findings, openFile, retype } from './card-files.ts'
import { hasStage, onStage } from './stage.ts'
import { eventually, riposte, run } from './support.ts'

const card = `{
  "type": "AdaptiveCard",
  "version": "1.2",
  "body": [
    { "type": "TextBlock", "text": "Build 4711", "wrap": true },
    { "type": "Image", "url": "http://example.com/a.png", "altText": "A picture" }
  ],
  "actions": [
    { "type": "Action.Submit", "title": "Approve" }
  ]
}
`

describe('card files', () => {
  before(async () => {
    await riposte()
    await closeEditors()
  })
  afterEach(closeEditors)

  it('get findings at their places, with a page that says more', async () => {
    const { document } = await openFile('findings.card.json', card)
    const picture = await finding(document, 'image-not-https')
    assert.equal(picture.text, '"http://example.com/a.png"')
    assert.equal(picture.severity, vscode.DiagnosticSeverity.Error)
    assert.equal(picture.diagnostic.range.start.line, 5)
    const { code } = picture.diagnostic
    assert.ok(typeof code === 'object')
    assert.match(code.target.toString(), /^https:\/\//)
    assert.equal((await finding(document, 'action-not-open-url')).diagnostic.range.start.line, 8)
    // The schema gives completions; what is wrong is said once.
    const sources = vscode.languages.getDiagnostics(document.uri).map(({ source }) => source)
    assert.deepEqual([...new Set(sources)], ['riposte'])
    if (!hasStage) return
    await run('workbench.actions.view.problems')
    await sleep(1_000)
    await onStage({ action: 'screenshot', name: 'card-findings' })
    await run('workbench.action.closePanel')
  })

  it('are followed while they are typed, and forgotten when they are closed', async () => {
    const editor = await openFile('typing.card.json', card)
    await finding(editor.document, 'image-not-https')
    await retype(editor, card.replace('http:', 'https:'))
    await eventually(
      () => !findings(editor.document).some(({ rule }) => rule === 'image-not-https'),
      'the finding is gone',
    )
    // In the middle of a word nothing is said, and what was said stays.
    await retype(editor, card.slice(0, -4))
    await sleep(600)
    assert.ok(findings(editor.document).some(({ rule }) => rule === 'action-not-open-url'))
    await closeEditors()
    await eventually(() => findings(editor.document).length === 0, 'nothing is left')
  })

  it('are mended by quick fixes', async () => {
    const { document } = await openFile('fix.card.json', card)
    const { diagnostic } = await finding(document, 'image-not-https')
    const actions = await actionsAt(document, diagnostic.range)
    const fix = actions.find(({ isPreferred }) => isPreferred)
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '))
    assert.ok(actions.some(({ title }) => title === 'Show in preview'))
    assert.ok(await vscode.workspace.applyEdit(fix.edit))
    assert.equal(document.getText(), card.replace('http:', 'https:'))
  })

  it('are mended all at once', async () => {
    const { document } = await openFile('fix-all.card.json', card.replaceAll('\n', '\r\n'))
    const all = new vscode.Range(0, 0, document.lineCount, 0)
    const [action] = await actionsAt(document, all, 'source.fixAll.riposte')
    assert.equal(action?.title, 'Fix all in this card')
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)))
    const mended = JSON.parse(document.getText())
    assert.equal(mended.body[1].url, 'https://example.com/a.png')
    assert.equal(mended.actions.length, 1, 'what would be lost is left to be chosen by itself')
    assert.ok(!/[^\r]\n/.test(document.getText()), 'every line ends as before')
  })

  it('use the schema that comes with the extension after a quick fix', async () => {
    const schema = '"$schema": "http://adaptivecards.io/schemas/adaptive-card.json",'
    const { document } = await openFile('schema.card.json', card.replace('{', `{\n  ${schema}`))
    const { diagnostic } = await finding(document, 'schema-url-untrusted')
    const fix = (await actionsAt(document, diagnostic.range)).find(({ title }) => title === 'Use the Teams card schema')
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)))
    assert.equal(document.getText(), card)
  })

  it('offer the elements that Teams knows', async () => {
    const at = card.replace('"wrap": true }', '"wrap": true },\n    { "type": "" }')
    const { document } = await openFile('completion.card.json', at)
    const position = document.positionAt(at.indexOf('"type": ""') + '"type": "'.length)
    const labels = await until(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      )
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''))
    }, 'Badge')
    for (const element of ['TextBlock', 'ProgressRing', 'CodeBlock']) assert.ok(labels.includes(element), element)
  })

  it('say what an element is for', async () => {
    const { document } = await openFile('hover.card.json', card)
    const position = document.positionAt(card.indexOf('"wrap"') + 2)
    const texts = await until(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      )
      return hovers.flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      )
    }, /wrap/i)
    assert.ok(texts.length > 0)
  })

  it('begin with a snippet', async () => {
    const editor = await openFile('snippet.card.json', '')
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'json',
      name: 'Teams: Adaptive Card',
    })
    assert.equal(JSON.parse(editor.document.getText()).type, 'AdaptiveCard')
    await vscode.commands.executeCommand('leaveSnippet')
    await sleep(600)
    assert.deepEqual(
      findings(editor.document).filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Information),
      [],
    )
  })

  it('may have any name, if their root is a card', async () => {
    const { document } = await openFile('anything.json', card)
    await finding(document, 'image-not-https')
    const other = await openFile('other.json', '{ "type": "object", "url": "http://example.com/a.png" }')
    await sleep(600)
    assert.deepEqual(findings(other.document), [])
  })

  it('may be nowhere yet', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'json', content: card })
    await vscode.window.showTextDocument(document)
    await finding(document, 'image-not-https')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('hold no comments, also where VS Code allows them', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'jsonc',
      content: '{\n  // why\n  "type": "message",\n  "text": "x"\n}',
    })
    await vscode.window.showTextDocument(document)
    const { diagnostic, text } = await finding(document, 'json-comment')
    assert.equal(text, '// why')
    const [fix] = await actionsAt(document, diagnostic.range)
    assert.equal(fix?.title, 'Remove the comment')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('go where the settings say', async () => {
    const { document } = await openFile('destination.card.json', card)
    await finding(document, 'action-not-open-url')
    const configuration = vscode.workspace.getConfiguration('riposte')
    await configuration.update('cards.destination', 'workflow', vscode.ConfigurationTarget.Workspace)
    await finding(document, 'workflows-submit')
    assert.ok(!findings(document).some(({ rule }) => rule === 'action-not-open-url'))
    await configuration.update('cards.destination', undefined, vscode.ConfigurationTarget.Workspace)
    await finding(document, 'action-not-open-url')
  })

  it('are not read where they are too large', async () => {
    const { document } = await openFile('large.card.json', `{"type":"AdaptiveCard","x":"${'x'.repeat(1024 * 1024)}"}`)
    const note = await finding(document, '')
    assert.match(note.diagnostic.message, /larger than 1 MB/)
  })
})

/** What `read` gives as soon as it holds `expected`: a language service needs its time to start. */
async function until(read: () => Promise<string[]>, expected: string | RegExp): Promise<string[]> {
  let texts: string[] = []
  const isThere = (text: string) => (typeof expected === 'string' ? text === expected : expected.test(text))
  await eventually(
    async () => {
      texts = await read()
      return texts.some(isThere)
    },
    `${expected} is offered`,
    20_000,
  )
  return texts
}
