import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import type { Answer, Commands } from '../../../server/commands.ts'
import { activity, createService, type Line, sign, tokens } from '../exchange.ts'

const cause = 'the cause that only the log may hold'
const sentence = /^Something went wrong while answering\. The log of the service has the cause\. \(([0-9a-f]{8})\)$/

/** What plain JavaScript may do where the types forbid it. */
const wrongly = (answer: unknown) => answer as ReturnType<Answer>

class Unprintable {
  toString(): string {
    throw new Error('not even that')
  }
}

const failures: Readonly<Record<string, Answer>> = {
  throws: () => {
    throw new Error(cause)
  },
  rejects: () => Promise.reject(new Error(cause)),
  'rejects later': async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    throw new Error(cause)
  },
  'throws a string': () => {
    throw cause
  },
  'throws nothing': () => {
    throw undefined
  },
  'throws an object without a prototype': () => {
    throw Object.create(null)
  },
  'throws what cannot be printed': () => {
    throw new Unprintable()
  },
  'answers undefined': () => wrongly(undefined),
  'answers null': () => wrongly(null),
  'answers a number': () => wrongly(42),
  'answers an empty text': () => '',
  'answers white space': async () => ' \n ',
  'answers an empty list': () => [],
  'answers an empty object': () => ({}),
  'answers a list of what is no card': () => wrongly([{ title: cause }]),
  'answers a card with a BigInt': () => wrongly({ contentType: 'x', content: { n: 1n } }),
  'answers a card that holds itself': () => {
    const card: Record<string, unknown> = { contentType: 'x' }
    card.content = card
    return wrongly(card)
  },
  'answers a promise of a promise that fails': () => wrongly(Promise.resolve().then(() => Promise.reject(cause))),
}

describe('a command that fails', () => {
  for (const [how, run] of Object.entries(failures)) {
    it(`is answered with a sentence where it ${how}`, async () => {
      const { post, lines } = createService({ commands: { fail: { summary: 's', run } } })
      const { status, json, body } = await post({ body: activity('fail') })
      assert.equal(status, 200)
      assert.equal(json.type, 'message')
      const [, exchange] = sentence.exec(json.text) ?? []
      assert.ok(exchange, json.text)
      assert.ok(!body.includes(cause))
      const [line, ...others] = lines()
      assert.equal(others.length, 0)
      assert.deepEqual([line?.level, line?.event, line?.exchange, line?.command], ['error', 'failed', exchange, 'fail'])
      assert.equal(typeof line?.error, 'string')
    })
  }

  it('leaves its cause, with the stack, in the log', async () => {
    const commands = { fail: { summary: 's', run: failures.throws ?? (() => '') } }
    const { post, lines } = createService({ commands })
    await post({ body: activity('fail') })
    assert.match(String(lines()[0]?.error), new RegExp(`${cause}[\\s\\S]*failures\\.test\\.ts`))
  })

  it('does not keep the next mention from its answer', async () => {
    const { post } = createService({ commands: { fail: { summary: 's', run: failures.throws ?? (() => '') } } })
    await post({ body: activity('fail') })
    assert.match((await post({ body: activity('help') })).json.text, /\*\*fail\*\*/)
  })
})

describe('the log', () => {
  it('has one line for an answer: who asked what, how long it took, how long it is', async () => {
    const { post, lines } = createService()
    const { body } = await post({ body: activity('echo secret words', { from: { name: 'Person One' } }) })
    const [line] = lines()
    const { level, event, team, command, sender, characters } = line ?? ({} as Line)
    assert.deepEqual(
      { level, event, team, command, sender, characters },
      {
        level: 'info',
        event: 'answered',
        team: 'default',
        command: 'echo',
        sender: 'Person One',
        characters: body.length,
      },
    )
    assert.ok(Number.isInteger(line?.ms))
  })

  it('holds no words of a mention that was answered', async () => {
    const { post, text } = createService()
    await post({ body: activity('echo very private words') })
    assert.ok(!text().includes('private'))
  })

  it('names the member for which a body was refused', async () => {
    const { post, lines } = createService()
    await post({ body: '{"type":"message"}' })
    assert.equal(lines()[0]?.field, '/text')
  })

  it('is not filled by the path of a request', async () => {
    const { post, text } = createService()
    await post({ path: `/webhook/${'x'.repeat(4000)}` })
    assert.ok(text().length < 400)
  })
})

describe('secrets', () => {
  const canaries = Object.values(tokens).flatMap((token) => [token, Buffer.from(token, 'base64').toString('latin1')])

  it('are in no answer and in no log line, whatever happens', async () => {
    const commands: Commands = {
      ...Object.fromEntries(
        Object.entries(failures).map(([how, run], index) => [`fail${index}`, { summary: how, run }]),
      ),
      echo: { summary: 's', run: ({ rest }) => rest || 'nothing' },
    }
    const { post, text } = createService({ commands, deadlineMs: 50 })
    const answers: string[] = []
    const signatures: string[] = []
    for (const words of ['', 'echo hi', 'unknown', 'help', ...Object.keys(commands)]) {
      for (const token of Object.values(tokens)) {
        for (const path of ['/webhook', '/webhook/fabrikam', '/webhook/nobody']) {
          const body = activity(words)
          signatures.push(sign(body, token).slice(5))
          const { body: answer, headers } = await post({ body, token, path })
          answers.push(answer, JSON.stringify([...headers]))
        }
      }
    }
    for (const body of ['{', '[]', '{"type":"message"}', 'x'.repeat(300_000)]) answers.push((await post({ body })).body)
    assert.ok(text().length > 1000)
    for (const canary of [...canaries, ...signatures]) {
      assert.ok(!text().includes(canary))
      assert.ok(!answers.join('\n').includes(canary))
    }
  })
})
