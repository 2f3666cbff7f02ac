import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Commands } from '../../../server/commands.ts'
import { activity, codeOf, createService, sign, tokens } from '../exchange.ts'

const recorded = (file: string) =>
  Uint8Array.from(readFileSync(fileURLToPath(new URL(`../../data/${file}`, import.meta.url))))

describe('a signed mention', () => {
  it('is answered with the JSON of a message', async () => {
    const { status, headers, json } = await createService().post({ body: activity('echo Hello  there') })
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8')
    assert.deepEqual(json, { type: 'message', text: 'Hello  there' })
  })

  it('is answered for the token being retired too', async () => {
    const { status, json } = await createService().post({ token: tokens.retiring })
    assert.deepEqual([status, json], [200, { type: 'message', text: 'hi' }])
  })

  it('is answered at the path of its team', async () => {
    const { status } = await createService().post({ path: '/webhook/fabrikam', token: tokens.fabrikam })
    assert.equal(status, 200)
  })

  it('is answered with a query string behind the path, as it may be registered', async () => {
    const { status } = await createService().post({ path: '/webhook?id=contoso&x=%zz' })
    assert.equal(status, 200)
  })

  it('keeps characters of every length', async () => {
    const { json } = await createService().post({ body: activity('echo åäö 日本語 🍺') })
    assert.equal(json.text, 'åäö 日本語 🍺')
  })

  for (const file of ['escaped-2025.json', 'emoji-2019.json', 'plain-2020.json', 'thread-2017.json']) {
    it(`is verified over its exact bytes: ${file}`, async () => {
      const { status, json } = await createService({ freshMs: 0 }).post({ body: recorded(file) })
      assert.equal(status, 200)
      assert.equal(json.type, 'message')
    })
  }

  it('reaches its command with what Teams said about it', async () => {
    const commands: Commands = {
      deploy: { summary: 's', run: ({ arguments: [what], sender, id }) => `${what} ${sender.name} ${id}` },
    }
    const { json } = await createService({ commands, freshMs: 0 }).post({ body: recorded('plain-2020.json') })
    assert.equal(json.text, 'status Löfgren, Åsa 1584516000123')
  })

  it('knows the own name of a team among several mentions', async () => {
    const teams = { default: { tokens: [tokens.current], name: 'Wise Bot' } }
    const text = '<at>Person Two</at> <at>Wise Bot</at> echo'
    const commands: Commands = { person: { summary: 's', run: ({ mentioned }) => mentioned.join() } }
    const { json } = await createService({ teams, commands }).post({ body: activity('', { text }) })
    assert.equal(json.text, 'Person Two')
  })
})

describe('a mention that is not signed by its team', () => {
  const body = activity('echo hi')
  const escaped = recorded('escaped-2025.json')
  const changed = Uint8Array.from(escaped)
  changed[changed.length - 2] = (changed.at(-2) ?? 0) ^ 1
  const reserialised = JSON.stringify(JSON.parse(new TextDecoder().decode(escaped)))
  const right = sign(body, tokens.current)

  const refusals = {
    'without a header': [{ headers: { authorization: null } }, 'signature-missing'],
    'with an empty header': [{ headers: { authorization: '' } }, 'signature-missing'],
    'with another scheme': [{ headers: { authorization: right.replace('HMAC', 'Bearer') } }, 'signature-malformed'],
    'with the scheme in lower case': [
      { headers: { authorization: right.replace('HMAC', 'hmac') } },
      'signature-malformed',
    ],
    'with the signature in hex': [
      { headers: { authorization: `HMAC ${Buffer.from(right.slice(5), 'base64').toString('hex')}` } },
      'signature-malformed',
    ],
    'with a header outside ASCII': [{ headers: { authorization: `HMAC ${'é'.repeat(44)}` } }, 'signature-malformed'],
    'with the header in a header called hmac': [{ headers: { authorization: null, hmac: right } }, 'signature-missing'],
    'with a token of nobody': [{ token: tokens.unknown }, 'signature-wrong'],
    'with the token of another team': [{ token: tokens.fabrikam }, 'signature-wrong'],
    'with the token of this team at the path of another one': [{ path: '/webhook/fabrikam' }, 'signature-wrong'],
    'with one bit of the body changed': [
      { body: changed, headers: { authorization: sign(escaped, tokens.current) } },
      'signature-wrong',
    ],
    'with its body parsed and written again': [
      { body: reserialised, headers: { authorization: sign(escaped, tokens.current) } },
      'signature-wrong',
    ],
    'with its byte order mark taken away': [
      { body: escaped.slice(3), headers: { authorization: sign(escaped, tokens.current) } },
      'signature-wrong',
    ],
    'with an empty body': [{ body: '', headers: { authorization: right } }, 'signature-wrong'],
    'and is not JSON': [{ body: 'not JSON', token: tokens.unknown }, 'signature-wrong'],
    'and is no activity': [{ body: '{"type":"invoke"}', token: tokens.unknown }, 'signature-wrong'],
  } as const

  for (const [how, [posted, code]] of Object.entries(refusals)) {
    it(`is refused ${how}`, async () => {
      let calls = 0
      const count = () => {
        calls++
        return 'never'
      }
      const { post, lines } = createService({ commands: {}, fallback: count, freshMs: 0 })
      const refused = await post({ body, ...posted })
      assert.equal(refused.status, 401)
      assert.equal(refused.headers.get('content-type'), 'application/json; charset=utf-8')
      assert.equal(codeOf(refused), code)
      assert.deepEqual(Object.keys(refused.json.error), ['code', 'message'])
      assert.equal(calls, 0)
      assert.deepEqual(
        lines().map(({ level, event, code }) => [level, event, code]),
        [['warn', 'refused', code]],
      )
    })
  }

  it('is never parsed', async () => {
    const parse = JSON.parse
    let parsed = 0
    JSON.parse = (...args) => {
      parsed++
      return parse(...args)
    }
    try {
      const { app } = createService()
      const wrong = sign(body, tokens.unknown)
      const headers = { 'content-type': 'application/json', authorization: wrong }
      const response = await app.handle(new Request('http://localhost/webhook', { method: 'POST', headers, body }))
      assert.equal(response.status, 401)
      assert.equal(parsed, 0)
    } finally {
      JSON.parse = parse
    }
  })

  it('does not learn which of several tokens came closest', async () => {
    const { post } = createService()
    const [one, other] = [await post({ token: tokens.unknown }), await post({ token: tokens.fabrikam })]
    assert.equal(one.body, other.body)
  })
})
