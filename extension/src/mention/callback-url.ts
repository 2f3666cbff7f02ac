// Addresses that a test mention may go to.

export type ParsedCallbackUrl =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly code: 'not-a-url' | 'not-http' | 'with-password' }

/** Reads a callback URL as a person typed it. */
export function parseCallbackUrl(text: string): ParsedCallbackUrl {
  const url = URL.parse(text.trim())
  // "localhost:3978/webhook" is a URL too, of the scheme "localhost".
  if (!url) return { ok: false, code: 'not-a-url' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, code: 'not-http' }
  if (url.hostname === '') return { ok: false, code: 'not-a-url' }
  // fetch refuses these.
  if (url.username !== '' || url.password !== '') return { ok: false, code: 'with-password' }
  return { ok: true, url }
}

/** The address without its query string and fragment, which may hold a key. */
export function withoutQuery(url: URL): string {
  return `${url.origin}${url.pathname}`
}
