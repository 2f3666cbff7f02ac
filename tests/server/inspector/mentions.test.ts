import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { judgeReply } from '../../../server/inspector/judge.ts'
import type { Sent } from '../../../server/inspector/protocol.ts'
import { activity, sign, tokens } from '../exchange.ts'
import { createInspected, finding, postOf } from './fixtures.ts'

describe('POST /api/mentions', () => {
  it('sends the words as Teams would, and gives both sides of it', async () => {
    const { send, requests } = createInspected()
    const sent = await send({ words: 'echo hi', sender: 'Ada' })
    const [request] = requests
    assert.ok(request)
    const body = await request.text()
    assert.deepEqual([request.method, request.url], ['POST', 'http://127.0.0.1:3978/webhook'])
    assert.equal(request.headers.get('authorization'), sign(body, tokens.current))
    assert.equal(JSON.parse(body).from.name, 'Ada')
    assert.deepEqual([sent.status, sent.sender, sent.words, sent.url], [200, 'Ada', 'echo hi', request.url])
    assert.equal(sent.body, '{"type":"message","text":"hi"}')
    assert.deepEqual(sent.request, {
      headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
      body,
    })
    assert.deepEqual([sent.exchange?.isOwn, sent.exchange?.requestBody], [true, body])
    assert.equal(sent.exchange?.requestHeaders['riposte-inspector'], undefined)
  })

  it('begins a post, and answers in it', async () => {
    const { send } = createInspected({
      commands: { where: { summary: 's', run: ({ conversation: { isReply } }) => (isReply ? 'reply' : 'post') } },
    })
    const post = await send({ words: 'where' })
    assert.equal(post.threadRootId, String(Date.parse(post.askedAt)))
    const reply = await send({ words: 'where', threadRootId: post.threadRootId })
    assert.deepEqual([reply.threadRootId, post.reply.ok, reply.reply.ok], [post.threadRootId, true, true])
    assert.deepEqual([JSON.parse(post.body).text, JSON.parse(reply.body).text], ['post', 'reply'])
  })

  it('signs for the team that is named, with its current token', async () => {
    const { send, requests, ask } = createInspected()
    const { status, url, exchange } = await send({ words: 'echo hi', team: 'fabrikam' })
    assert.deepEqual([status, url, exchange?.team], [200, 'http://127.0.0.1:3978/webhook/fabrikam', 'fabrikam'])
    assert.equal(requests.length, 1)
    for (const team of ['nobody', 'constructor', '__proto__']) {
      const answer = await ask('/api/mentions', postOf({ words: 'x', team }))
      assert.deepEqual([answer.status, (await answer.json()).error.code], [404, 'team-unknown'])
    }
    assert.equal(requests.length, 1)
  })

  const faults = {
    'bad-signature': [401, 'signature-wrong', 1],
    'no-signature': [401, 'signature-missing', 1],
    stale: [401, 'mention-stale', 1],
    malformed: [400, 'body-not-json', 1],
    oversized: [413, 'body-too-large', 1],
    duplicate: [200, 'repeated', 2],
    'split-emoji': [200, 'answered', 1],
  } as const
  for (const [fault, [status, outcome, times]] of Object.entries(faults)) {
    it(`finds the exchange of a mention with the fault ${fault}`, async () => {
      const { send, exchanges } = createInspected({ freshMs: 300_000, now: Date.now })
      const sent = await send({ words: 'echo hi', fault })
      assert.deepEqual([sent.status, sent.exchange?.status, sent.exchange?.outcome], [status, status, outcome])
      const all = await exchanges()
      assert.deepEqual([all.length, all.every(({ isOwn }) => isOwn)], [times, true])
    })
  }

  it('has the service answer a reply that it brings, once, and finds what is wrong with it', async () => {
    const { send, lines } = createInspected()
    const reply = { type: 'message', text: 'wrong', extra: [1] }
    const sent = await send({ words: 'echo hi', reply })
    assert.equal(sent.body, JSON.stringify(reply))
    assert.deepEqual([sent.findings, sent.exchange?.command, sent.exchange?.worst], [[finding], null, 'error'])
    assert.equal((await send({ words: 'echo hi' })).body, '{"type":"message","text":"hi"}')
    assert.deepEqual(
      lines().map(({ event }) => event),
      ['answered', 'answered'],
    )
  })

  it('finds what the linter finds in a reply to an outgoing webhook', async () => {
    const { send } = createInspected({}, { judge: judgeReply })
    const content = { title: 'x', buttons: [{ type: 'imBack', title: 'a', value: 'b' }] }
    const attachments = [{ contentType: 'application/vnd.microsoft.card.hero', content }]
    const { findings } = await send({ words: 'x', reply: { type: 'message', attachments } })
    assert.deepEqual(
      findings.map(({ severity, pointer }) => [severity, pointer]),
      [['error', '/attachments/0/content/buttons/0']],
    )
    const { findings: none } = await send({ words: 'x', reply: { type: 'message', text: 'fine' } })
    assert.deepEqual(none, [])
  })

  it('makes a message of a card or an attachment, and sends anything else as it is', async () => {
    const { send } = createInspected()
    const card = { type: 'AdaptiveCard', version: '1.4', body: [] }
    const attachment = { contentType: 'application/vnd.microsoft.card.hero', content: { title: 'x' } }
    const bodyFor = async (reply: unknown) => JSON.parse((await send({ words: 'x', reply })).body)
    assert.deepEqual(await bodyFor(card), {
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    })
    assert.deepEqual(await bodyFor(attachment), { type: 'message', attachments: [attachment] })
    assert.deepEqual(await bodyFor([1, 'two']), [1, 'two'])
    const { reply } = await send({ words: 'x', reply: 'no object' })
    assert.ok(!reply.ok)
    assert.equal(reply.code, 'reply-not-message')
  })

  it('brings no reply into the service where the signature is wrong', async () => {
    const { send } = createInspected()
    const sent = await send({ words: 'x', fault: 'bad-signature', reply: { text: 'prepared' } })
    assert.deepEqual([sent.status, sent.body.includes('prepared')], [401, false])
  })

  it('tells mentions apart that are sent in the same moment', async () => {
    const { send } = createInspected({}, { now: () => 1_795_451_104_949 })
    const sent = await Promise.all([1, 2, 3].map((number) => send({ words: `echo ${number}` })))
    assert.deepEqual(
      sent.map(({ exchange, body }) => [exchange?.outcome, JSON.parse(body).text]),
      [1, 2, 3].map((number) => ['answered', `${number}`]),
    )
  })

  it('says so where the service cannot be reached', async () => {
    const fetch = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
    const { send } = createInspected({}, { fetch: fetch as unknown as typeof globalThis.fetch })
    const { status, exchange, reply } = await send({ words: 'x' })
    assert.deepEqual([status, exchange, reply.ok || reply.code], [null, null, 'reply-unreachable'])
  })

  const malformed = {
    'no JSON': ['{', 'Expected a JSON object at its root.'],
    'a list': ['[]', 'Expected a JSON object at its root.'],
    'no words': ['{}', 'Expected a string at /words.'],
    'words that are a number': ['{"words":1}', 'Expected a string at /words.'],
    'a sender without letters': ['{"words":"","sender":""}', 'Expected at most 200 characters at /sender.'],
    'a team that is a list': ['{"words":"","team":[]}', 'Expected the path of a team at /team.'],
    'a thread with more in it': ['{"words":"","threadRootId":"1;messageid=2"}', 'the id of a post at /threadRootId.'],
    'a fault that is none': ['{"words":"","fault":"toString"}', 'Expected one of bad-signature, '],
  } as const
  it('sends a reply that is nested deeply, or says that this runtime cannot write it', async () => {
    const { ask, lines } = createInspected()
    const body = `{"words":"","reply":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const answer = await ask('/api/mentions', { ...postOf(null), body })
    const problem = 'The body is not a mention to send. Expected JSON that is nested less deeply at /reply.'
    assert.ok(answer.status === 200 || (await answer.json()).error.message === problem, `${answer.status}`)
    assert.ok(lines().every(({ event }) => event !== 'inspector failed'))
  })

  for (const [what, [body, problem]] of Object.entries(malformed)) {
    it(`refuses ${what}, and says what was expected`, async () => {
      const { ask, requests } = createInspected()
      const answer = await ask('/api/mentions', { ...postOf(null), body })
      const { error } = await answer.json()
      assert.deepEqual([answer.status, error.code], [400, 'mention-malformed'])
      assert.ok(error.message.includes(problem), error.message)
      assert.equal(requests.length, 0)
    })
  }
})

describe('POST /api/exchanges/:id/replay', () => {
  it('sends a mention of Teams again with everything that it held, as of now', async () => {
    const { post, latest, replay, requests } = createInspected()
    const conversation = { id: '19:x@thread.tacv2;messageid=77' }
    const members = { id: '78', from: { name: 'Ada' }, channelData: { own: [1] }, conversation }
    await post({ body: activity('echo hi', members), token: tokens.retiring })
    const before = await latest()
    const sent: Sent = await (await replay(before.id)).json()
    assert.deepEqual([sent.status, sent.sender, sent.words, sent.threadRootId], [200, 'Ada', 'echo hi', '77'])
    const body = (await requests[0]?.text()) ?? ''
    assert.equal(requests[0]?.headers.get('authorization'), sign(body, tokens.current))
    const { id, timestamp, ...others } = JSON.parse(body)
    assert.equal(id, String(Date.parse(sent.askedAt)))
    assert.equal(timestamp, sent.askedAt)
    assert.deepEqual(others, {
      type: 'message',
      text: '<at>Riposte</at> echo hi\n',
      from: members.from,
      channelData: members.channelData,
      conversation,
    })
    assert.notEqual(sent.exchange?.id, before.id)
    assert.equal(sent.exchange?.isOwn, true)
  })

  it('answers a stale mention, which is fresh then', async () => {
    const { post, latest, replay } = createInspected({ freshMs: 300_000, now: Date.now })
    await post({ body: activity('echo hi') })
    const { id, outcome } = await latest()
    const sent: Sent = await (await replay(id)).json()
    assert.deepEqual([outcome, sent.exchange?.outcome], ['mention-stale', 'answered'])
  })

  it('signs nothing that was not signed before', async () => {
    const { post, latest, replay, requests } = createInspected()
    for (const posted of [
      { token: tokens.unknown },
      { headers: { authorization: null } },
      { path: '/webhook/nobody' },
    ]) {
      await post(posted)
      const answer = await replay((await latest()).id)
      assert.deepEqual([answer.status, (await answer.json()).error.code], [409, 'replay-unsigned'])
    }
    assert.equal(requests.length, 0)
  })

  it('says so where nothing could be read, and where the exchange is gone', async () => {
    const { post, latest, replay } = createInspected()
    await post({ body: '{"type":"event"}' })
    const unreadable = await replay((await latest()).id)
    assert.deepEqual([unreadable.status, (await unreadable.json()).error.code], [409, 'replay-unreadable'])
    const gone = await replay('0a0a0a0a')
    assert.deepEqual([gone.status, (await gone.json()).error.code], [404, 'exchange-unknown'])
  })
})
