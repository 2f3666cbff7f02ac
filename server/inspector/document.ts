// The HTML of the playground: static and without a secret, for the key comes in the fragment of the address, which no server
// sees.

import { commonHeaders } from './refusals.ts'

/** The page: its style sheet, its script, and a nonce for the styles that its editor makes. */
export function playgroundDocument(): Response {
  const nonce = crypto.randomUUID()
  return toDocument(
    nonce,
    `<meta name="style-nonce" content="${nonce}">
<link rel="stylesheet" href="/playground.css">
<script type="module" src="/playground.js"></script>
<noscript>The playground needs JavaScript.</noscript>`,
  )
}

/** A document with `content` behind its head, which may hold styles with `nonce`. */
export function toDocument(nonce: string, content: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Riposte playground</title>
<link rel="icon" href="data:,">
${content}
</html>
`
  return new Response(html, {
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src https: data: 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
  })
}
