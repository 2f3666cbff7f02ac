// HTTP by hand: requests written to a socket piece by piece, and what came back.

import { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import { type Body, sign, sleep, tokens, until } from '../exchange.ts'

export interface WireAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Bytes to write, milliseconds to wait, or how many answers to wait for. */
export type Step = string | Uint8Array | number | { readonly answers: number }

const limitMs = 3000

/** Takes the steps one after the other, then waits for as many final answers as are `expected`, or for the end. */
export async function converse(port: number, steps: readonly Step[], expected = 1): Promise<readonly WireAnswer[]> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  const chunks: Buffer[] = []
  const answers = () => readAnswers(Buffer.concat(chunks))
  let isOver = false
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, limitMs)
    const end = () => {
      isOver = true
      clearTimeout(timer)
      resolve()
    }
    socket.on('error', end).on('close', end)
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (answers().filter(({ status }) => status >= 200).length >= expected) end()
    })
  })
  for (const step of steps) {
    if (socket.destroyed || isOver) break
    if (typeof step === 'number') await sleep(step)
    else if (typeof step === 'object' && 'answers' in step) {
      await until(() => isOver || answers().length >= step.answers, limitMs)
    } else socket.write(step)
  }
  if (expected > 0) await over
  socket.destroy()
  return answers()
}

/** The head of a mention in HTTP/1.1, signed over `body`, with a blank line at its end. */
export function headOf(body: Body, headers: Readonly<Record<string, string | null>> = {}, path = '/webhook'): string {
  const all = {
    Host: 'localhost',
    'Content-Type': 'application/json; charset=utf-8',
    Authorization: sign(body, tokens.current),
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return [`POST ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** `bytes` as one chunk of a chunked body. */
export function chunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
}

export const lastChunk = '0\r\n\r\n'

function readAnswers(bytes: Buffer): WireAnswer[] {
  const answers: WireAnswer[] = []
  let rest = bytes
  for (;;) {
    const end = rest.indexOf('\r\n\r\n')
    if (end < 0) return answers
    const head = rest.subarray(0, end).toString('latin1')
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
    const from = end + 4
    if (rest.length < from + length) return answers
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1])
    answers.push({ status, head, body: rest.subarray(from, from + length).toString() })
    rest = rest.subarray(from + length)
  }
}
