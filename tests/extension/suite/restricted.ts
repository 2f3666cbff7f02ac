import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasStage, onStage } from './stage.ts'
import { commandLines, readToken, riposte, run, withAnswers } from './support.ts'

describe('in a workspace that is not trusted', () => {
  before(() => assert.equal(vscode.workspace.isTrusted, false))

  it('works with tokens', async () => {
    await withAnswers({}, () => run('riposte.token.generate'))
    assert.match(await readToken(), /=$/)
  })

  it('does not start a server', async () => {
    const { notices } = await withAnswers({}, () => run('riposte.server.start'))
    assert.match(notices[0]?.message ?? '', /not trusted/)
    assert.deepEqual(notices[0]?.actions, ['Manage Trust', 'Show Log'])
    assert.equal((await riposte()).serverState().kind, 'stopped')
    assert.deepEqual(
      commandLines().filter((line) => line.includes('supervisor.js')),
      [],
    )
  })

  it('does not offer to start one', async function () {
    if (!hasStage) this.skip()
    const labels = await onStage({ action: 'palette', query: 'Riposte:' })
    assert.ok(labels.includes('Riposte: Generate Security Token'))
    assert.ok(!labels.includes('Riposte: Start Server'))
  })
})
