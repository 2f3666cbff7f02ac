import assert from 'node:assert/strict'
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import { actionsAt, closeEditors, finding, openFile, retype, retypeWord } from './card-files.ts'
import { hasStage, onStage } from './stage.ts'
import { suiteMark } from './stage-protocol.ts'
import { eventually, riposte, run, withAnswers } from './support.ts'

const lines = Array.from(
  { length: 40 },
  (_, index) => `    { "type": "TextBlock", "text": "Line ${index}", "wrap": true },\n`,
)

const card = `{
  "type": "AdaptiveCard",
  "version": "1.2",
  "body": [
    { "type": "TextBlock", "text": "Build 4711", "size": "Large", "weight": "Bolder", "wrap": true },
    { "type": "FactSet", "facts": [{ "title": "Branch", "value": "main" }, { "title": "Tests", "value": "all passed" }] },
${lines.join('')}    { "type": "Image", "url": "https://example.com/a.png" }
  ],
  "actions": [{ "type": "Action.OpenUrl", "title": "Open", "url": "https://example.com" }]
}
`

/** The drawing has 50 ms of them, which a test in a browser of its own upholds; the rest is the way through VS Code. */
const updateMs = 150
/** How long the extension waits for the next key. */
const pauseMs = 200

/** 28 KB of text, facts and pictures. */
function largeCard(text: string): string {
  const block = (index: number) => [
    { type: 'TextBlock', text: `Step ${index}: **built** and [tested](https://example.com/${index})`, wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Branch', value: 'main' },
        { title: 'Tests', value: `${index} passed` },
      ],
    },
  ]
  const body = [
    { type: 'TextBlock', text, wrap: true },
    ...Array.from({ length: 90 }, (_, index) => block(index)).flat(),
  ]
  return JSON.stringify({ type: 'AdaptiveCard', version: '1.2', body }, null, 1)
}

/** What other programs leave: all of one, unless more of them run than there are processors. */
function shareOfProcessor(): number {
  return Math.min(1, availableParallelism() / Math.max(1, loadavg()[0] ?? 0))
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10)
}

function previewTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('riposte.preview'))
}

describe('the preview of a card', () => {
  let editor: vscode.TextEditor

  before(async () => {
    await riposte()
    await closeEditors()
    for (const part of ['Panel', 'Sidebar', 'AuxiliaryBar']) await run(`workbench.action.close${part}`)
    editor = await openFile('status.card.json', card)
  })
  after(closeEditors)

  it('is one click above the card away', async () => {
    const [lens] = await lensesOf(editor.document)
    assert.equal(lens?.command?.title, 'Preview as Teams reply')
    const { command, arguments: given = [] } = lens.command
    assert.equal(await vscode.commands.executeCommand(command, ...given), true)
    await eventually(() => previewTab()?.label === 'Preview status.card.json', 'the tab names the file')
    assert.equal(vscode.window.activeTextEditor?.document.fileName, editor.document.fileName, 'the focus stays')
  })

  it('draws the card as the answer to the name of its file', async function () {
    if (!hasStage) this.skip()
    const text = await onStage({ action: 'previewText', includes: 'Build 4711' })
    assert.match(text, /@Riposte status/)
    assert.match(text, /Branch\s*main/)
  })

  it('follows the typing, and keeps the last drawing while the JSON is not whole', async function () {
    if (!hasStage) this.skip()
    await retype(editor, card.replace('Build 4711', 'Build 4712'))
    await onStage({ action: 'previewText', includes: 'Build 4712' })
    await retype(editor, card.slice(0, -20))
    const text = await onStage({ action: 'previewText', includes: 'is not JSON at the moment' })
    assert.match(text, /Build 4712/)
    await onStage({ action: 'screenshot', name: 'card-broken' })
    await retype(editor, card)
    assert.doesNotMatch(await onStage({ action: 'previewText', includes: 'Build 4711' }), /at the moment/)
  })

  it('scrolls to the element of a finding', async function () {
    if (!hasStage) this.skip()
    const { diagnostic } = await finding(editor.document, 'image-alt-missing')
    const actions = await actionsAt(editor.document, diagnostic.range)
    const show = actions.find(({ title }) => title === 'Show in preview')
    assert.ok(show?.command)
    await vscode.commands.executeCommand(show.command.command, ...(show.command.arguments ?? []))
    assert.equal(await onStage({ action: 'revealed' }), '/attachments/0/content/body/42')
    await onStage({ action: 'screenshot', name: 'card-light' })
    const workbench = vscode.workspace.getConfiguration('workbench')
    await workbench.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global)
    await eventually(() => vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.Dark, 'the theme is dark')
    await onStage({ action: 'screenshot', name: 'card-dark' })
    await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global)
  })

  it('goes over to the next card that is worked on', async () => {
    await openFile('other.teams-message.json', '{ "type": "message", "text": "The other one" }')
    await eventually(() => previewTab()?.label === 'Preview other.teams-message.json', 'the tab names the other file')
    if (hasStage) await onStage({ action: 'previewText', includes: 'The other one' })
  })

  it('goes over to a card that only its content tells, as soon as it is read', async () => {
    await openFile('deploy.json', card.replace('Build 4711', 'Build 4713'))
    await eventually(() => previewTab()?.label === 'Preview deploy.json', 'the tab names the file')
    if (hasStage) await onStage({ action: 'previewText', includes: 'Build 4713' })
  })

  it(`draws a card of 28 KB again within ${updateMs} ms of the pause in the typing`, async function () {
    if (!hasStage) this.skip()
    const large = await openFile('large-one.card.json', largeCard('Round none.'))
    await onStage({ action: 'previewText', includes: 'Round none.' })
    const times: number[] = []
    for (let round = 0; round < 10; round++) {
      const drawn = onStage({ action: 'drawnAt', includes: `Round ${round}.` })
      await sleep(700)
      const changed = new Promise<number>((resolve) => {
        const listener = vscode.workspace.onDidChangeTextDocument(() => {
          listener.dispose()
          resolve(Date.now())
        })
      })
      await retypeWord(large, /(?<=Round )\w+/, String(round))
      times.push((await drawn) - (await changed) - pauseMs)
    }
    const sorted = times.map(Math.round).sort((one, other) => one - other)
    const share = shareOfProcessor()
    console.log(`${suiteMark}  drawn again after ${sorted.join(', ')} ms, with ${share.toFixed(2)} of a processor`)
    assert.ok((sorted[0] ?? Number.NaN) * share < updateMs, `${sorted[0]} ms`)
  })

  it('says why there is nothing to draw', async () => {
    await openFile('none.json', '{ "name": "x" }')
    const { notices } = await withAnswers({}, () => run('riposte.card.preview'))
    assert.match(notices[0]?.message ?? '', /none\.json holds neither a card nor a message/)
    await closeEditors()
    const without = await withAnswers({}, () => run('riposte.card.preview'))
    assert.match(without.notices[0]?.message ?? '', /No card is open/)
  })

  it('has no link above the card where the settings say so', async () => {
    const { document } = await openFile('status.card.json', card)
    const configuration = vscode.workspace.getConfiguration('riposte')
    await configuration.update('cards.codeLens', false, vscode.ConfigurationTarget.Workspace)
    assert.deepEqual(await lensesOf(document), [])
    await configuration.update('cards.codeLens', undefined, vscode.ConfigurationTarget.Workspace)
    assert.equal((await lensesOf(document)).length, 1)
  })
})
