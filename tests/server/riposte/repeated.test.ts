import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Answer } from '../../../server/commands.ts'
import { activity, createService, noon, sleep, tokens } from '../exchange.ts'

const body = activity('count', { id: '1772452800000' })

function counting(run: (call: number) => ReturnType<Answer> = (call) => `call ${call}`) {
  let calls = 0
  const commands = { count: { summary: 'counts', run: () => run(++calls) } }
  return { commands, calls: () => calls }
}

describe('a mention that is delivered again', () => {
  it('gets the same answer, without a second call', async () => {
    const { commands, calls } = counting()
    const { post } = createService({ commands })
    const [first, second] = [await post({ body }), await post({ body })]
    assert.deepEqual([first.json.text, second.json.text, calls()], ['call 1', 'call 1', 1])
    assert.equal(second.headers.get('content-type'), 'application/json; charset=utf-8')
  })

  it('is another one in another conversation: ids are milliseconds, and two people can write in the same', async () => {
    const { commands, calls } = counting()
    const { post } = createService({ commands })
    for (const id of ['19:a@thread.tacv2;messageid=1', '19:b@thread.tacv2;messageid=1']) {
      await post({ body: activity('count', { id: '1772452800000', conversation: { id } }) })
    }
    assert.equal(calls(), 2)
  })

  it('waits for the answer of the first while its command runs', async () => {
    const { commands, calls } = counting(async (call) => {
      await sleep(50)
      return `call ${call}`
    })
    const { post } = createService({ commands })
    const answers = await Promise.all([post({ body }), post({ body }), post({ body })])
    assert.deepEqual(
      answers.map(({ status, json }) => [status, json.text]),
      Array.from({ length: 3 }, () => [200, 'call 1']),
    )
    assert.equal(calls(), 1)
  })

  it('is the same where its bytes differ but its id does not', async () => {
    const { commands, calls } = counting()
    const { post } = createService({ commands })
    await post({ body })
    await post({ body: `${body}  ` })
    assert.equal(calls(), 1)
  })

  it('gets the sentence of the first where its command failed', async () => {
    const { commands, calls } = counting(() => {
      throw new Error('no')
    })
    const { post, lines } = createService({ commands })
    const [first, second] = [await post({ body }), await post({ body })]
    assert.equal(first.body, second.body)
    assert.equal(calls(), 1)
    assert.equal(lines().filter(({ event }) => event === 'failed').length, 1)
  })

  it('is verified all the same', async () => {
    const { commands } = counting()
    const { post } = createService({ commands })
    await post({ body })
    assert.equal((await post({ body, token: tokens.unknown })).status, 401)
  })

  it('is refused once it is stale', async () => {
    let now = noon
    const { commands } = counting()
    const { post } = createService({ commands, now: () => now })
    await post({ body })
    now += 300_001
    assert.equal((await post({ body })).status, 401)
  })
})

describe('a mention that only looks like another one', () => {
  const others = {
    'of another team with the same id': [{ body }, { body, path: '/webhook/fabrikam', token: tokens.fabrikam }],
    'of another webhook at the same address': [{ body }, { body, token: tokens.retiring }],
    'with another id': [{ body }, { body: activity('count', { id: '1772452800001' }) }],
    'without an id': [{ body: activity('count') }, { body: activity('count') }],
    'with null for its id': [{ body: activity('count', { id: null }) }, { body: activity('count', { id: null }) }],
  } as const

  for (const [which, [one, other]] of Object.entries(others)) {
    it(`is answered for itself: ${which}`, async () => {
      const { commands, calls } = counting()
      const { post } = createService({ commands })
      const answers = [(await post(one)).json.text, (await post(other)).json.text]
      assert.deepEqual([answers, calls()], [['call 1', 'call 2'], 2])
    })
  }
})
