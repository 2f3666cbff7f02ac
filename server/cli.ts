// The tools of a webhook's developer in a terminal. Exit codes: 0 done, 1 not as it should be, 2 called wrongly.

import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { SentMention } from '../shared/send.ts'
import { sendMention } from '../shared/send.ts'
import { importToken, signBody } from '../shared/signature.ts'
import { buildRequest, type Fault, faults } from '../shared/simulate.ts'
import { defaults } from './defaults.ts'
import { readToken } from './development-token.ts'
import { lintFiles } from './lint-files.ts'
import { describeMessage } from './reply-text.ts'
import { createPaint, toPrintableJson, withoutControls } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const usage = `Usage:
  bun run mention "WORDS" [--team TEAM] [--url URL] [--token TOKEN] [--fault FAULT] [--json]
  bun run sign FILE [--token TOKEN]
  bun run lint FILE... [--for outgoing|incoming|workflow] [--json | --sarif]

mention   sends WORDS as Teams would, signed, and shows the reply, its time and size.
sign      prints the Authorization header that Teams would send with the bytes of FILE.
lint      says what Teams would not take or show of the cards and messages in FILEs; \`-\` reads what comes in, a folder
          stands for its *.card.json, *.adaptivecard.json and *.teams-message.json. Fails where there are errors.

The token is, in this order: --token (others on this computer can see it), the first of RIPOSTE_TOKEN,
the development token that the service made. The URL is that of the service on this computer unless given.

Faults, to see how a service takes them:
${Object.entries(faults)
  .map(
    ([name, { summary, expectedStatus }]) =>
      `  ${name.padEnd(15)}${summary} (a sound service answers ${expectedStatus})`,
  )
  .join('\n')}
`

const commands: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['mention', mention],
  ['sign', sign],
  ['lint', lintFiles],
])

async function mention(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      team: { type: 'string' },
      url: { type: 'string' },
      token: { type: 'string' },
      fault: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new UsageError('Cannot send a mention: there are no words.')
  const url = callbackUrl(values.url, values.team)
  const fault = values.fault === undefined ? undefined : requireFault(values.fault)
  const request = await buildRequest(
    { words: positionals.join(' '), webhookName: 'Riposte', ...(values.team && { teamName: values.team }) },
    await findToken(values.token),
    { now: new Date(), fault },
  )
  const sent = await sendMention(url, request, { fetch })
  console.log(values.json ? toPrintableJson(toJson(sent), 2) : describeSent(sent, url, fault))
  return sent.reply.ok ? 0 : 1
}

async function sign(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { token: { type: 'string' } } })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new UsageError('Cannot sign: name one file.')
  const key = await importToken(await findToken(values.token))
  console.log(await signBody(key, new Uint8Array(await readFile(file))))
  return 0
}

function callbackUrl(given: string | undefined, team: string | undefined): URL {
  if (given !== undefined) {
    const url = URL.canParse(given) ? new URL(given) : undefined
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
      throw new UsageError(`Cannot send to "${given}": it is not an http or https address.`)
    }
    return url
  }
  const port = process.env.PORT || String(defaults.port)
  if (!/^\d{1,5}$/.test(port)) throw new UsageError(`Cannot find the service: PORT is "${port}", not a number.`)
  return new URL(`http://127.0.0.1:${port}/webhook${team ? `/${encodeURIComponent(team)}` : ''}`)
}

function requireFault(name: string): Fault {
  if (Object.hasOwn(faults, name)) return name as Fault
  throw new UsageError(`There is no fault "${name}": choose one of ${Object.keys(faults).join(', ')}.`)
}

async function findToken(given: string | undefined): Promise<string> {
  const token = given || process.env.RIPOSTE_TOKEN?.split(',')[0]?.trim() || (await readToken())
  if (token) return token
  throw new UsageError('Cannot sign: there is no token. Start the service once in this folder, or set RIPOSTE_TOKEN.')
}

function describeSent(sent: SentMention, url: URL, fault: Fault | undefined): string {
  const { reply, status, elapsedMs } = sent
  const paint = createPaint(process.stdout.isTTY, process.env)
  const facts = `${status === null ? 'no answer' : `HTTP ${status}`} in ${Math.round(elapsedMs)} ms, ${reply.bytes} bytes`
  const where = paint('dim', `${facts}, ${url.origin}${url.pathname}`)
  const shown = reply.ok
    ? [paint('green', '✔ Teams would show:'), describeMessage(reply.message).replace(/^/gm, '  ')]
    : [
        paint('red', '✘ Teams would show: Sorry, there was a problem encountered with your request.'),
        `  ${withoutControls(reply.reason)}`,
      ]
  return ['', ...shown, '', where, ...(fault ? [judge(sent, fault)] : []), ''].join('\n')
}

function judge({ status, isSameAgain }: SentMention, fault: Fault): string {
  const { expectedStatus } = faults[fault]
  const isSound = status === expectedStatus && isSameAgain !== false
  const expected = `${expectedStatus}${isSameAgain === undefined ? '' : ' and the same to both'}`
  return `The fault "${fault}": a sound service answers ${expected}, this one ${isSound ? 'did' : 'did not'}.`
}

function toJson({ status, elapsedMs, body, reply }: SentMention) {
  return {
    shown: reply.ok,
    status,
    elapsedMs: Math.round(elapsedMs),
    bytes: reply.bytes,
    ...(reply.ok ? { message: reply.message } : { code: reply.code, reason: reply.reason }),
    body,
  }
}

async function run([name = '', ...args]: string[]): Promise<number> {
  const command = commands.get(name)
  const asksForHelp = [name, ...args].includes('--help')
  if (asksForHelp) {
    console.log(usage)
    return 0
  }
  if (!command) {
    console.error(
      `${name === '' ? 'Say which tool to use.' : `There is no tool "${withoutControls(name)}".`}\n\n${usage}`,
    )
    return 2
  }
  try {
    return await command(args)
  } catch (error) {
    const isBug = !(error instanceof Error) || (error instanceof TypeError && !('code' in error))
    if (isBug) throw error
    console.error(`${withoutControls(error.message)}\n\nbun run ${name} --help shows how to call it.`)
    return 2
  }
}

process.exitCode = await run(process.argv.slice(2))
