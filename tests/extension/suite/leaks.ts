import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as vscode from 'vscode'
import { readToken, riposte } from './support.ts'

describe('the token, after everything', () => {
  it('stands in no log of VS Code, and the log of Riposte has lines', async () => {
    const token = await readToken()
    const { logFolder, logLines } = await riposte()
    // Not every VS Code can write its log files: one without its native modules cannot.
    const logs = filesUnder(dirname(dirname(logFolder.fsPath)))
    const own = logLines().join('\n')
    assert.match(own, /Mention to http:\/\/localhost:3978\/webhook: status 200/)
    assert.doesNotMatch(own, /hidden/)
    assert.ok(!own.includes(token))
    assert.deepEqual(
      logs.filter((path) => readFileSync(path, 'utf8').includes(token)),
      [],
    )
  })

  it('stands in no setting', async () => {
    const token = await readToken()
    assert.match(token, /=$/)
    assert.ok(!JSON.stringify(vscode.workspace.getConfiguration('riposte')).includes(token))
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? ''
    for (const path of filesUnder(folder)) assert.ok(!readFileSync(path, 'utf8').includes(token), path)
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}
