// The signature of a Teams outgoing webhook, the only user of `crypto.subtle`:
//
//   key = base64decode(security token)
//   Authorization: HMAC base64(HMAC-SHA256(key, raw bytes of the body))
//
// No URL, no timestamp, no canonical form: parse and re-serialise a body and its signature no longer fits.
// Source: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook

import { decodeBase64, encodeBase64 } from './base64.ts'
import type { OutcomeCode } from './outcome.ts'

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const
const scheme = 'HMAC '
const signatureBytes = 32
/** 32 bytes in base64. */
const signatureCharacters = 44

export type Bytes = Uint8Array<ArrayBuffer> | ArrayBuffer

export type ParsedAuthorization =
  | { readonly ok: true; readonly signature: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly code: Extract<OutcomeCode, 'signature-missing' | 'signature-malformed'> }

/**
 * The key that a security token stands for.
 *
 * Teams hands out 44 characters (32 bytes); any strict base64 of at least one byte is accepted, and nothing is trimmed.
 * @throws SyntaxError where `token` is not base64, RangeError where it is empty. Neither repeats the token.
 */
export function decodeToken(token: string): Uint8Array<ArrayBuffer> {
  const problem = whyUnusable(token)
  const raw = decodeBase64(token)
  if (raw && problem === undefined) return raw
  throw new (token === '' ? RangeError : SyntaxError)(`Cannot use the security token: ${problem}`)
}

/** Why `token` cannot be a security token, as the end of a sentence that does not repeat it; `undefined` where it can. */
export function whyUnusable(token: string): string | undefined {
  if (token === '') return 'it is empty'
  return decodeBase64(token) ? undefined : whyNotBase64(token)
}

/** Imports a security token, once for all mentions of its team. @throws as `decodeToken` does. */
export async function importToken(token: string): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', decodeToken(token), algorithm, false, ['sign', 'verify'])
}

/** A new security token as Teams makes them: 32 random bytes, 44 characters of base64. */
export function generateToken(): string {
  return encodeBase64(crypto.getRandomValues(new Uint8Array(signatureBytes)))
}

/** The value of the `Authorization` header that Teams would send with `body`. */
export async function signBody(key: CryptoKey, body: Bytes): Promise<string> {
  return scheme + encodeBase64(new Uint8Array(await crypto.subtle.sign(algorithm.name, key, body)))
}

/** Reads an `Authorization` header of any content and length. The scheme is case-sensitive, as Teams writes it. */
export function parseAuthorization(header: string | null | undefined): ParsedAuthorization {
  if (!header) return { ok: false, code: 'signature-missing' }
  // The length is looked at first, so that a header of a megabyte costs nothing.
  if (header.length !== scheme.length + signatureCharacters || !header.startsWith(scheme)) {
    return { ok: false, code: 'signature-malformed' }
  }
  const signature = decodeBase64(header.slice(scheme.length))
  if (signature?.length !== signatureBytes) return { ok: false, code: 'signature-malformed' }
  return { ok: true, signature }
}

/** Whether `signature` is that of `body` under `key`. WebCrypto compares, in a time that does not depend on the content. */
export function verifySignature(key: CryptoKey, signature: Uint8Array<ArrayBuffer>, body: Bytes): Promise<boolean> {
  return crypto.subtle.verify(algorithm.name, key, signature, body)
}

function whyNotBase64(token: string): string {
  if (/\s/.test(token)) return 'it holds white space; copy it again without spaces or line breaks'
  if (/[-_]/.test(token)) return 'it is in the URL-safe alphabet; Teams tokens use + and /'
  if (/[^A-Za-z0-9+/=]/.test(token)) return 'it holds characters that base64 does not have'
  return 'its length or padding is not that of base64; copy the whole token, with the = at its end'
}
