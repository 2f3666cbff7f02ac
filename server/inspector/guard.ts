// Who may talk to the inspector. It listens on the loopback only, and yet every web page can send requests there: by a name of
// its own that it lets point to 127.0.0.1 (DNS rebinding), or across origins. Such requests show by their Host or Origin.

import { Buffer } from 'node:buffer'
import { timingSafeEqual } from 'node:crypto'
import type { RefusalCode } from './refusals.ts'

const names = ['127.0.0.1', 'localhost', '[::1]'] as const
const scheme = 'Bearer '

type Foreign = Extract<RefusalCode, 'host-unknown' | 'origin-unknown'>

/** Why a request is refused, whatever it asks for. The address of a listener on `port` is what it may call itself. */
export function whyForeign(headers: Headers, port: number): Foreign | undefined {
  const host = headers.get('host') ?? ''
  if (!names.some((name) => host === `${name}:${port}`)) return 'host-unknown'
  const origin = headers.get('origin')
  if (origin !== null && origin !== `http://${host}`) return 'origin-unknown'
  return isFromElsewhere(headers) ? 'origin-unknown' : undefined
}

/** Whether a request brings the key. The time that the comparison takes tells nothing of it but its length, which is known. */
export function hasKey(headers: Headers, key: string): boolean {
  const given = headers.get('authorization') ?? ''
  const [actual, expected] = [Buffer.from(given), Buffer.from(scheme + key)]
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/**
 * Pictures, scripts and frames of other pages come without an Origin, but browsers tell whose they are (Fetch Metadata).
 * A link that somebody follows is welcome: nothing but the page is behind it.
 */
function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site') ?? 'none'
  return site !== 'none' && site !== 'same-origin' && headers.get('sec-fetch-dest') !== 'document'
}
