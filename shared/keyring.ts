// The security tokens of one team: the current one first, then those being retired.
// Says which one matched by its position, never by its value.

import type { OutcomeCode } from './outcome.ts'
import { type Bytes, importToken, parseAuthorization, verifySignature, whyUnusable } from './signature.ts'

export interface Keyring {
  /** Imported when the ring is created, kept for all mentions. */
  readonly keys: Promise<readonly CryptoKey[]>
}

export type Verification =
  | { readonly ok: true /** Index of the token that matched: 0 is the current one. */; readonly position: number }
  | { readonly ok: false; readonly code: Extract<OutcomeCode, `signature-${string}`> }

/**
 * A ring of all tokens of a team, the current one first.
 * @throws SyntaxError naming the position, from 1, of a token that cannot be used, RangeError where there is none.
 */
export function createKeyring(tokens: readonly string[]): Keyring {
  if (tokens.length === 0) throw new RangeError('Cannot create a key ring: there is no security token')
  for (const [index, token] of tokens.entries()) requireUsable(token, index, tokens)
  return { keys: Promise.all(tokens.map(importToken)) }
}

/** Verifies an `Authorization` header against the raw bytes of a body. A header of any shape is an outcome, never a throw. */
export async function verifyAuthorization(
  keyring: Keyring,
  header: string | null | undefined,
  body: Bytes,
): Promise<Verification> {
  const authorization = parseAuthorization(header)
  if (!authorization.ok) return authorization
  // Every key is tried, also after a match: the time taken must not say which one it was.
  const keys = await keyring.keys
  const checks = keys.map((key) => verifySignature(key, authorization.signature, body))
  let position = -1
  for (let index = 0; index < checks.length; index++) if (await checks[index]) position = index
  return position < 0 ? { ok: false, code: 'signature-wrong' } : { ok: true, position }
}

function requireUsable(token: string, index: number, tokens: readonly string[]): void {
  const first = tokens.indexOf(token)
  const problem = first === index ? whyUnusable(token) : `it is the same as token ${first + 1}`
  if (problem !== undefined) {
    throw new SyntaxError(`Cannot use security token ${index + 1} of ${tokens.length}: ${problem}`)
  }
}
