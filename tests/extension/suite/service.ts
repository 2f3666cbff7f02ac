import assert from 'node:assert/strict'
import { join } from 'node:path'
import * as vscode from 'vscode'
import type { SentMention } from '../../../shared/send.ts'
import { hasStage, onStage } from './stage.ts'
import { eventually, riposte, run, withAnswers } from './support.ts'

const main = join(process.env.RIPOSTE_ROOT ?? '', 'server', 'main.ts')
const toLocal = { choose: 'Local server' }

describe('the service of this repository', () => {
  before(async () => {
    const configuration = vscode.workspace.getConfiguration('riposte')
    await configuration.update('server.command', ['bun', main], vscode.ConfigurationTarget.Workspace)
    if (!(await riposte()).tokenStored()) await withAnswers({}, () => run('riposte.token.generate'))
  })

  after(async () => {
    await withAnswers({}, () => run('riposte.server.stop'))
    const configuration = vscode.workspace.getConfiguration('riposte')
    await configuration.update('server.command', undefined, vscode.ConfigurationTarget.Workspace)
  })

  it('starts, answers a mention, and ends', async () => {
    const { notices } = await withAnswers({}, () => run('riposte.server.start'))
    assert.deepEqual(notices, [])
    let sent: SentMention | undefined
    await withAnswers(toLocal, async () => {
      sent = await run<SentMention>('riposte.mention.send', { words: 'help' })
    })
    assert.ok(sent?.reply.ok, JSON.stringify(sent))
    assert.match(sent.body, /echo/)
    await run('riposte.server.stop')
    await assert.rejects(fetch('http://localhost:3978/health'))
  })

  it('shows its cards', async function () {
    if (!hasStage) this.skip()
    await withAnswers({}, () => run('riposte.server.start'))
    const workbench = vscode.workspace.getConfiguration('workbench')
    for (const [words, expected] of [
      ['help', 'echo'],
      ['card', 'card'],
    ] as const) {
      const { notices } = await withAnswers(toLocal, () => run('riposte.mention.send', { words }))
      assert.deepEqual(notices, [])
      await onStage({ action: 'previewText', includes: expected })
      await onStage({ action: 'screenshot', name: `${words}-light` })
      await workbench.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global)
      await eventually(() => vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.Dark, 'the theme is dark')
      await onStage({ action: 'screenshot', name: `${words}-dark` })
      await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
