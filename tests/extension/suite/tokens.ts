import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasStage, onStage } from './stage.ts'
import { type Answers, readToken, riposte, run, withAnswers } from './support.ts'

/** The key of Microsoft's documentation. */
const known = 'vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA='
const generate = 'riposte.token.generate'
const store = 'riposte.token.store'
const forget = 'riposte.token.forget'

describe('tokens', () => {
  it('has none at first, and says what to do', async () => {
    assert.equal((await riposte()).tokenStored(), false)
    const { notices } = await withAnswers({}, () => run('riposte.token.copy'))
    assert.match(notices[0]?.message ?? '', /No security token is stored/)
    assert.deepEqual(notices[0]?.actions, ['Generate Token', 'Store Token...', 'Show Log'])
  })

  it('generates one for local development and copies it', async () => {
    const { notices } = await withAnswers({}, () => run(generate))
    assert.match(notices[0]?.message ?? '', /local development.*Teams/s)
    assert.equal((await riposte()).tokenStored(), true)
    assert.match(await readToken(), /^[A-Za-z0-9+/]{43}=$/)
  })

  it('asks before it replaces one', async () => {
    const before = await readToken()
    const refused = await withAnswers({ confirm: false }, () => run(generate))
    assert.match(refused.questions[0] ?? '', /^Replace the token of "Riposte"\?/)
    assert.equal(await readToken(), before)
    await withAnswers({ confirm: true }, () => run(generate))
    assert.notEqual(await readToken(), before)
  })

  it('says what is wrong with a token without repeating it', async () => {
    const wrong = ['c2VjcmV0Cg', 'c2Vj cmV0', 'c2VjcmV0Cg-_', 'no token, surely', '']
    const messages: (string | undefined)[] = []
    await withAnswers(typing(wrong, messages), () => run(store))
    assert.equal(messages.length, wrong.length)
    for (const [index, message = ''] of messages.entries()) {
      assert.match(message, /^Cannot use the security token: /)
      const typed = wrong[index] || 'an empty text'
      assert.ok(!message.includes(typed), message)
    }
  })

  it('changes nothing when the input is closed', async () => {
    const before = await readToken()
    await withAnswers({ confirm: true }, () => run(store))
    assert.equal(await readToken(), before)
  })

  it('stores the one that is typed, without the spaces around it', async () => {
    await withAnswers({ confirm: true, input: async () => ` ${known}\n` }, () => run(store))
    assert.equal(await readToken(), known)
  })

  it('keeps a token for each webhook name', async () => {
    const configuration = vscode.workspace.getConfiguration('riposte')
    await configuration.update('webhookName', 'Other', vscode.ConfigurationTarget.Workspace)
    assert.equal(await readToken(), '')
    await configuration.update('webhookName', undefined, vscode.ConfigurationTarget.Workspace)
    assert.equal(await readToken(), known)
  })

  it('forgets after a question', async () => {
    await withAnswers({ confirm: false }, () => run(forget))
    assert.equal(await readToken(), known)
    const { questions } = await withAnswers({ confirm: true }, () => run(forget))
    assert.match(questions[0] ?? '', /Forget the token of "Riposte"\?/)
    assert.equal(await readToken(), '')
    assert.equal((await riposte()).tokenStored(), false)
  })

  it('takes a token through a masked input of the palette', async function () {
    if (!hasStage) this.skip()
    const title = 'Store Security Token...'
    const refused = await onStage({ action: 'typeIntoCommand', title, text: 'c2VjcmV0Cg' })
    assert.equal(refused.kind, 'password')
    assert.match(refused.message, /its length or padding is not that of base64/)
    assert.equal(await readToken(), '')
    await onStage({ action: 'typeIntoCommand', title, text: known })
    assert.equal(await readToken(), known)
  })
})

/** Types one text after the other and notes what the validation says; closes the input at the end. */
function typing(texts: readonly string[], messages: (string | undefined)[]): Answers {
  return {
    confirm: true,
    async input({ validate }) {
      for (const text of texts) messages.push(await validate?.(text))
      return undefined
    },
  }
}
