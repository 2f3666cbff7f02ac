// The security tokens of one team: the current one first, then those being retired.
// Says which one matched by its position, never by its value.

import type { OutcomeCode } from './outcome.ts'
import { type Bytes, importToken, parseAuthorization, verifySignature } from './signature.ts'

export interface Keyring {
  readonly keys: readonly CryptoKey[]
}

export type Verification =
  | { readonly ok: true /** Index of the token that matched: 0 is the current one. */; readonly position: number }
  | { readonly ok: false; readonly code: Extract<OutcomeCode, `signature-${string}`> }

/**
 * Imports every token of a team, the current one first.
 * @throws Error naming the position, from 1, of a token that cannot be used; RangeError where there is none.
 */
export async function createKeyring(tokens: readonly string[]): Promise<Keyring> {
  if (tokens.length === 0) throw new RangeError('Cannot create a key ring: there is no security token')
  const keys: CryptoKey[] = []
  for (const [index, token] of tokens.entries()) {
    const first = tokens.indexOf(token)
    if (first !== index) {
      throw new RangeError(
        `Cannot use security token ${index + 1} of ${tokens.length}: it is the same as token ${first + 1}`,
      )
    }
    try {
      keys.push(await importToken(token))
    } catch (error) {
      const cause = error instanceof Error ? error.message.replace(/^[^:]*: /, '') : 'it cannot be imported'
      throw new SyntaxError(`Cannot use security token ${index + 1} of ${tokens.length}: ${cause}`)
    }
  }
  return { keys }
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
  const matches = await Promise.all(keyring.keys.map((key) => verifySignature(key, authorization.signature, body)))
  const position = matches.indexOf(true)
  return position < 0 ? { ok: false, code: 'signature-wrong' } : { ok: true, position }
}
