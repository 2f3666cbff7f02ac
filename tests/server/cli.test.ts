import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { faults } from '../../shared/simulate.ts'
import { sign, tokens } from './exchange.ts'
import {
  entry,
  newFolder,
  overProcesses,
  type ProgramOptions,
  runToEnd,
  type Service,
  startService,
} from './service/program.ts'

const token = { RIPOSTE_TOKEN: tokens.current }

/** Runs `cli.ts` and holds its output to saying no token. */
async function cli(args: readonly string[], options: ProgramOptions = {}) {
  const ended = await runToEnd(entry.cli, { ...options, args })
  for (const secret of Object.values(tokens)) assert.ok(!`${ended.stdout}${ended.stderr}`.includes(secret))
  return ended
}

/** Calls `use` with the address of a server that answers as it is told. */
async function answering<Result>(listener: RequestListener, use: (url: string) => Promise<Result>): Promise<Result> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  try {
    return await use(`http://127.0.0.1:${address.port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe(
  'mention',
  overProcesses(() => {
    const cwd = newFolder()
    let service: Service
    let here: ProgramOptions

    before(async () => {
      service = await startService(entry.service, { cwd })
      here = { cwd, env: { PORT: String(service.port) } }
    })

    it('finds the service and its development token, shows the reply, and exits with 0', async () => {
      const { exitCode, stdout, stderr } = await cli(['mention', 'echo Hello', 'there 🍺'], here)
      assert.deepEqual([exitCode, stderr], [0, ''])
      assert.match(
        stdout,
        /^\n✔ Teams would show:\n {2}Hello there 🍺\n\nHTTP 200 in \d+ ms, \d+ bytes, http:\/\/127\.0\.0\.1:\d+\/webhook\n/,
      )
      const kept = readFileSync(join(cwd, '.riposte', 'development-token'), 'utf8').trim()
      assert.ok(!stdout.includes(kept))
    })

    it('shows the texts of a card', async () => {
      const { exitCode, stdout } = await cli(['mention', 'card'], here)
      assert.equal(exitCode, 0)
      assert.match(stdout, /\[Adaptive Card\]\n {4}You asked for a card\n {4}Asked by {2}Person Example\n/)
    })

    for (const [fault, { expectedStatus }] of Object.entries(faults)) {
      it(`sends the fault ${fault}, which a sound service answers with ${expectedStatus}`, async () => {
        const { exitCode, stdout, stderr } = await cli(['mention', 'echo hi', '--fault', fault], here)
        assert.equal(stderr, '')
        assert.equal(exitCode, expectedStatus === 200 ? 0 : 1)
        assert.match(stdout, new RegExp(`HTTP ${expectedStatus} in `))
        assert.match(
          stdout,
          new RegExp(
            `The fault "${fault}": a sound service answers ${expectedStatus}${fault === 'duplicate' ? ' and the same to both' : ''}, this one did\\.`,
          ),
        )
      })
    }

    it('answers in JSON where it is asked to', async () => {
      const shown = await cli(['mention', 'echo hi', '--json'], here)
      const { elapsedMs, ...rest } = JSON.parse(shown.stdout)
      const body = '{"type":"message","text":"hi"}'
      const message = {
        type: 'message',
        text: 'hi',
        textFormat: null,
        attachmentLayout: null,
        attachments: [],
        entities: [],
      }
      assert.deepEqual(rest, { shown: true, status: 200, bytes: body.length, message, body })
      assert.ok(Number.isInteger(elapsedMs))

      const refused = await cli(['mention', 'echo hi', '--json', '--fault', 'no-signature'], here)
      assert.equal(refused.exitCode, 1)
      const { shown: isShown, status, code, reason } = JSON.parse(refused.stdout)
      assert.deepEqual([isShown, status, code], [false, 401, 'reply-status'])
      assert.match(reason, /401.*no Authorization header/)
    })

    it('exits with 1 where the token is another one, the team unknown, or nobody listens', async () => {
      const wrong = await cli(['mention', 'hi', '--token', tokens.unknown], here)
      assert.deepEqual([wrong.exitCode, /401/.test(wrong.stdout)], [1, true])
      const unknown = await cli(['mention', 'hi', '--team', 'no/body'], here)
      assert.deepEqual([unknown.exitCode, /404/.test(unknown.stdout)], [1, true])
      assert.match(unknown.stdout, /\/webhook\/no%2Fbody/)
      const nobody = await cli(['mention', 'hi', '--url', 'http://127.0.0.1:1/'], here)
      assert.equal(nobody.exitCode, 1)
      assert.match(nobody.stdout, /No connection[\s\S]*no answer in/)
    })

    it('takes the first of several tokens, and the one that it is given before all others', async () => {
      const listener: RequestListener = (request, response) => {
        const text = `signed: ${request.headers.authorization?.length}`
        response.end(JSON.stringify({ type: 'message', text }))
      }
      await answering(listener, async (url) => {
        const env = { RIPOSTE_TOKEN: `${tokens.current}, ${tokens.retiring}` }
        assert.match((await cli(['mention', 'hi', '--url', url], { env })).stdout, /signed: 49/)
      })
      const other = { cwd, env: { ...here.env, RIPOSTE_TOKEN: tokens.unknown } }
      assert.equal((await cli(['mention', 'hi'], other)).exitCode, 1)
    })

    for (const args of [['--json'], []]) {
      it(`prints a reply that would steer the terminal harmless ${args.join('')}`, async () => {
        const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b31m'
        const listener: RequestListener = (_request, response) =>
          response.end(JSON.stringify({ type: 'message', text: `look: ${hostile}` }))
        const { exitCode, stdout } = await answering(listener, (url) =>
          cli(['mention', 'hi', '--url', url, ...args], { env: token }),
        )
        assert.equal(exitCode, 0)
        assert.match(stdout, /look: /)
        assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}/u)
      })
    }

    it('prints a refusal that would steer the terminal harmless', async () => {
      const listener: RequestListener = (_request, response) =>
        response.writeHead(500).end(JSON.stringify({ error: { message: '\u001b[2Jowned' } }))
      const { exitCode, stdout } = await answering(listener, (url) =>
        cli(['mention', 'hi', '--url', url], { env: token }),
      )
      assert.equal(exitCode, 1)
      assert.match(stdout, /owned/)
      assert.ok(!stdout.includes('\u001b'))
    })

    const misuses = {
      'without words': [['mention'], /there are no words/],
      'with an address that is not http': [
        ['mention', 'hi', '--url', 'file:///etc/passwd'],
        /not an http or https address/,
      ],
      'with an address that is none': [['mention', 'hi', '--url', 'localhost'], /not an http or https address/],
      'with an unknown fault': [['mention', 'hi', '--fault', 'toString'], /choose one of bad-signature/],
      'with an unknown option': [['mention', 'hi', '--colour'], /colour/],
      'with a token that is none': [['mention', 'hi', '--token', `${tokens.current}!`], /security token/],
      'for a file that is not there': [['sign', 'no-such-file'], /no-such-file/],
      'for no file': [['sign'], /name one file/],
      'for two files': [['sign', 'a', 'b'], /name one file/],
    } as const
    for (const [how, [args, message]] of Object.entries(misuses)) {
      it(`exits with 2 and says why where it is called ${how}`, async () => {
        const { exitCode, stdout, stderr } = await cli(args, { env: token })
        assert.deepEqual([exitCode, stdout], [2, ''])
        assert.match(stderr, message)
        assert.doesNotMatch(stderr, /^ +at /m)
      })
    }

    it('exits with 2 where there is no token, and makes none', async () => {
      const { exitCode, stderr } = await cli(['mention', 'hi'])
      assert.equal(exitCode, 2)
      assert.match(stderr, /there is no token\. Start the service once in this folder, or set RIPOSTE_TOKEN\./)
    })

    it('exits with 2 where the development token is spoilt', async () => {
      const folder = newFolder()
      mkdirSync(join(folder, '.riposte'))
      writeFileSync(join(folder, '.riposte', 'development-token'), 'spoilt')
      const { exitCode, stderr } = await cli(['mention', 'hi'], { cwd: folder })
      assert.equal(exitCode, 2)
      assert.match(stderr, /does not hold one; delete it/)
    })

    it('shows how to call it', async () => {
      const help = await cli(['mention', '--help'])
      assert.equal(help.exitCode, 0)
      for (const fault of Object.keys(faults)) assert.ok(help.stdout.includes(fault))
      for (const args of [[], ['nonsense'], ['__proto__']]) assert.equal((await cli(args)).exitCode, 2)
    })
  }),
)

describe(
  'sign',
  overProcesses(() => {
    for (const file of ['escaped-2025.json', 'thread-2017.json']) {
      it(`prints what node:crypto computes over the bytes of ${file}`, async () => {
        const path = fileURLToPath(new URL(`../data/${file}`, import.meta.url))
        const expected = `${sign(Uint8Array.from(readFileSync(path)), tokens.current)}\n`
        const { exitCode, stdout } = await cli(['sign', path], { env: token })
        assert.deepEqual([exitCode, stdout], [0, expected])
      })
    }

    it('signs with the token that it is given, bytes of any kind and none', async () => {
      const cwd = newFolder()
      for (const bytes of [new Uint8Array(), Uint8Array.from([0, 255, 254, 13, 10])]) {
        writeFileSync(join(cwd, 'body'), bytes)
        const { stdout } = await cli(['sign', 'body', '--token', tokens.retiring], { cwd, env: token })
        assert.equal(stdout, `${sign(bytes, tokens.retiring)}\n`)
      }
    })
  }),
)
