// The HTML of the playground: static and without a secret, the key comes in the fragment of the address, which no server
// sees. Two documents: the page itself, and one to wait with while it is put together.

import { commonHeaders } from './refusals.ts'

/** The script of the document that waits: served by itself, as no script stands in HTML here. */
export const waitingScript = `const note = document.querySelector('[role=status]')
const since = Date.now()
for (;;) {
  try {
    const answer = await fetch('/playground.js', { cache: 'no-cache' })
    if (answer.ok) break
    const { error } = await answer.json()
    if (error.code !== 'page-preparing') {
      document.body.dataset.state = 'failed'
      note.textContent = error.message
      await new Promise(() => {})
    }
    const seconds = Math.round((Date.now() - since) / 1000)
    note.textContent = seconds < 3 ? error.message : error.message + ' ' + seconds + ' s'
  } catch {
    note.textContent = 'The service does not answer. Is it still running?'
  }
  await new Promise((resolve) => setTimeout(resolve, 400))
}
location.reload()
`

const waitingStyle = `
  :root { color-scheme: light dark; --text: #242424; --subtle: #616161; --page: #f5f5f5; --card: #fff; --accent: #5b5fc7; --track: #e0e0e0; --bad: #b10e1c }
  @media (prefers-color-scheme: dark) { :root { --text: #fff; --subtle: #adadad; --page: #1f1f1f; --card: #292929; --accent: #7f85f5; --track: #525252; --bad: #f88 } }
  body { margin: 0; padding: 1rem; background: var(--page); color: var(--text); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif }
  main { box-sizing: border-box; max-width: 32rem; margin: 18vh auto 0; padding: 2rem; background: var(--card); border-radius: 8px; box-shadow: 0 2px 8px #0002 }
  h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; font-weight: 600 }
  p { margin: 0; color: var(--subtle); white-space: pre-wrap; overflow-wrap: anywhere }
  hr { height: 3px; margin: 1.5rem 0 0; border: 0; border-radius: 2px; background: linear-gradient(90deg, var(--accent), var(--accent)) -40% 0 / 40% 100% no-repeat var(--track); animation: run 1.4s linear infinite }
  @keyframes run { to { background-position: 140% 0 } }
  @media (prefers-reduced-motion: reduce) { hr { animation: none; background-size: 100% 100% } }
  @media (forced-colors: active) { main { border: 1px solid } hr { forced-color-adjust: none } }
  [data-state=failed] hr { display: none } [data-state=failed] p { color: var(--bad) }
`

/** The page: its style sheet, its script, and a nonce for the styles that its editor makes. */
export function playgroundDocument(): Response {
  const nonce = crypto.randomUUID()
  return toResponse(
    nonce,
    'Riposte playground',
    `<meta name="style-nonce" content="${nonce}">
<link rel="stylesheet" href="/playground.css">
<script type="module" src="/playground.js"></script>
<noscript>The playground needs JavaScript.</noscript>`,
  )
}

export function waitingDocument(): Response {
  const nonce = crypto.randomUUID()
  return toResponse(
    nonce,
    'Riposte playground',
    `<style nonce="${nonce}">${waitingStyle}</style>
<script type="module" src="/waiting.js"></script>
<main>
<h1>Riposte playground</h1>
<p role="status">Putting the page together.</p>
<hr>
<noscript>The playground needs JavaScript.</noscript>
</main>`,
  )
}

function toResponse(nonce: string, title: string, content: string): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
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
