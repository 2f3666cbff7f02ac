import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as vscode from 'vscode'
import type { SentMention } from '../../../shared/send.ts'
import { hasStage, onStage } from './stage.ts'
import { eventually, riposte, run, withAnswers } from './support.ts'

const send = (argument?: { readonly words?: string; readonly url?: string }) =>
  run<SentMention | undefined>('riposte.mention.send', argument)

const toLocal = { choose: 'Local server' }

describe('test mentions', () => {
  before(async () => {
    if (!(await riposte()).tokenStored()) await withAnswers({}, () => run('riposte.token.generate'))
    await withAnswers({}, () => run('riposte.server.start'))
  })

  after(async () => {
    await withAnswers({}, () => run('riposte.server.stop'))
  })

  it('are signed, answered by the local server, and shown', async () => {
    let sent: SentMention | undefined
    const { notices, questions } = await withAnswers(toLocal, async () => {
      sent = await send({ words: 'fish & chips <now> 🍺' })
    })
    assert.deepEqual(notices, [])
    assert.deepEqual(questions, ['Where to send the mention?', 'Local server', 'Other URL...'])
    assert.equal(sent?.status, 200)
    assert.ok(sent.reply.ok)
    assert.equal(sent.reply.message.text, '**Person Example** said: fish &amp; chips &lt;now&gt; 🍺')
    await eventually(() => previewTabs().length === 1, 'the panel is open')
  })

  it('are shown beside the editor, in a page that draws them', async function () {
    if (!hasStage) this.skip()
    await withAnswers(toLocal, () => send({ words: 'status prod' }))
    const text = await onStage({ action: 'previewText', includes: 'status prod' })
    assert.match(text, /said: status prod/)
    await onStage({ action: 'screenshot', name: 'preview-light' })
    const workbench = vscode.workspace.getConfiguration('workbench')
    await workbench.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global)
    await onStage({ action: 'previewText', includes: 'status prod' })
    await onStage({ action: 'screenshot', name: 'preview-dark' })
    await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global)
  })

  it('use one panel, also for the last reply', async () => {
    const before = previewTabs().length
    await run('riposte.reply.preview')
    await withAnswers(toLocal, () => send({ words: 'again' }))
    assert.equal(before, 1)
    assert.equal(previewTabs().length, 1)
  })

  it('ask for words, and offer the last ones again', async () => {
    const values: (string | undefined)[] = []
    const input = async ({ value }: { readonly value?: string }) => {
      values.push(value)
      return 'deploy api'
    }
    await withAnswers({ ...toLocal, input }, () => send())
    await withAnswers({ ...toLocal, input }, () => send())
    assert.equal(values[1], 'deploy api')
  })

  it('open a link only after showing its address', async function () {
    if (!hasStage) this.skip()
    await withAnswers(toLocal, () => send({ words: 'link' }))
    await onStage({ action: 'previewText', includes: 'handbook' })
    for (const confirm of [false, true]) {
      const { opened } = await withAnswers({ confirm }, async (heard) => {
        await onStage({ action: 'clickPreviewLink', text: 'handbook' })
        await eventually(() => heard.questions.length === 1, 'the address is shown')
        assert.match(heard.questions[0] ?? '', /https:\/\/example\.com\/handbook/)
      })
      assert.deepEqual(opened, confirm ? ['https://example.com/handbook'] : [])
    }
  })

  const faults: readonly {
    readonly what: string
    readonly code: string
    readonly says: RegExp
    readonly answer: RequestListener
  }[] = [
    {
      what: 'refuses the signature',
      code: 'reply-status',
      says: /The status is not 200\. It is 401\. Not my token\./,
      answer: (_, response) => response.writeHead(401).end('{"error":{"message":"Not my token."}}'),
    },
    {
      what: 'answers late',
      code: 'reply-late',
      says: /after the 5 seconds that Teams waits/,
      answer: (_, response) => setTimeout(() => response.end('{"type":"message","text":"late"}'), 5_300),
    },
    {
      what: 'answers no JSON',
      code: 'reply-not-json',
      says: /The reply is not JSON/,
      answer: (_, response) => response.end('<h1>Welcome</h1>'),
    },
    {
      what: 'closes the connection',
      code: 'reply-unreachable',
      says: /No connection/,
      answer: (request) => request.socket.destroy(),
    },
  ]

  for (const { what, code, says, answer } of faults) {
    it(`say why Teams would show an error where a service ${what}`, async () => {
      const service = createServer(answer).listen(0)
      await once(service, 'listening')
      const url = `http://localhost:${(service.address() as AddressInfo).port}/webhook?key=hidden`
      let sent: SentMention | undefined
      const { notices } = await withAnswers({}, async () => {
        sent = await send({ words: 'status', url })
      })
      service.close()
      assert.ok(sent && !sent.reply.ok)
      assert.equal(sent.reply.code, code)
      assert.match(notices[0]?.message ?? '', says)
      assert.ok(notices[0]?.actions.includes('Show Log'))
    })
  }

  it('refuse an address that is none', async () => {
    for (const url of ['localhost:3978/webhook', 'file:///etc/passwd', 'example', 'https://user:pass@example.com/']) {
      const { notices } = await withAnswers({}, async () => assert.equal(await send({ words: 'x', url }), undefined))
      assert.match(notices[0]?.message ?? '', /address/)
    }
  })

  it('go to the callback URL of the settings, or to one that is typed', async () => {
    await run('riposte.server.stop')
    const seen: string[] = []
    const service = createServer((request, response) => {
      seen.push(String(request.url))
      response.end('{"type":"message","text":"from elsewhere"}')
    }).listen(0)
    await once(service, 'listening')
    const configuration = vscode.workspace.getConfiguration('riposte')
    const url = `http://localhost:${(service.address() as AddressInfo).port}/teams?id=contoso`
    await configuration.update('callbackUrl', url, vscode.ConfigurationTarget.Workspace)
    const { questions } = await withAnswers({ choose: 'Callback URL' }, () => send({ words: 'hello' }))
    await configuration.update('callbackUrl', undefined, vscode.ConfigurationTarget.Workspace)
    // Typed, with nothing in the settings.
    await withAnswers({ choose: 'Other URL...', input: async () => url }, () => send({ words: 'hello again' }))
    service.close()
    assert.deepEqual(questions.slice(1), ['Callback URL', 'Start the local server', 'Other URL...'])
    assert.deepEqual(seen, ['/teams?id=contoso', '/teams?id=contoso'])
    await eventually(() => previewTabs().length === 1, 'the panel shows it')
  })
})

function previewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('riposte.preview'))
}
