import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasStage, onStage } from './stage.ts'
import { suiteMark } from './stage-protocol.ts'
import { extension, riposte } from './support.ts'

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>> }
  }
}

const budgetMs = 20

describe('the packaged extension', () => {
  it('is not active before something of it is used', () => {
    assert.equal(extension().isActive, false)
  })

  it(`activates in less than ${budgetMs} ms`, async () => {
    const start = performance.now()
    const { activation } = await riposte()
    const inAll = performance.now() - start
    const wall = `${activation.wallMs.toFixed(1)} ms`
    const cpu = `${activation.cpuMs.toFixed(1)} ms`
    const all = `${inAll.toFixed(1)} ms`
    console.log(
      `${suiteMark}  activate() took ${wall}, ${cpu} of the processor; ${all} with loading and its round trip`,
    )
    assert.ok(activation.cpuMs < budgetMs, cpu)
  })

  it('registers the commands of its manifest and no others', async () => {
    const { contributes }: Manifest = extension().packageJSON
    const declared = contributes.commands.map(({ command }) => command).sort()
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('riposte.'))
    // VS Code adds commands for views and walkthroughs by itself; there are none.
    assert.deepEqual(registered.sort(), declared)
    assert.deepEqual([...(await riposte()).commandIds].sort(), declared)
  })

  it('describes every command and setting in words', () => {
    const { contributes }: Manifest = extension().packageJSON
    const texts = [
      ...contributes.commands.map(({ title }) => title),
      ...Object.values(contributes.configuration.properties).map(({ markdownDescription }) => markdownDescription),
    ]
    for (const text of texts) assert.match(text, /^[^%]{3,}$/)
    for (const { category } of contributes.commands) assert.equal(category, 'Riposte')
  })

  it('lists in the palette what can be done now', async function () {
    if (!hasStage) this.skip()
    const labels = await onStage({ action: 'palette', query: 'Riposte:' })
    for (const title of [
      'Generate Security Token',
      'Store Security Token...',
      'Start Server',
      'Send Test Mention...',
    ]) {
      assert.ok(labels.includes(`Riposte: ${title}`), `${title} in ${labels.join(', ')}`)
    }
    for (const title of ['Copy Token', 'Forget Token', 'Stop Server', 'Preview Last Reply']) {
      assert.ok(!labels.includes(`Riposte: ${title}`), `${title} in ${labels.join(', ')}`)
    }
  })
})
