// What a person sees who opens the address of a webhook in a browser.

const style = `
  :root { color-scheme: light dark; --text: #242424; --subtle: #616161; --page: #f5f5f5; --card: #fff; --accent: #5b5fc7; --line: #e0e0e0 }
  @media (prefers-color-scheme: dark) { :root { --text: #fff; --subtle: #adadad; --page: #1f1f1f; --card: #292929; --accent: #7f85f5; --line: #525252 } }
  body { margin: 0; padding: 2rem 1rem; background: var(--page); color: var(--text); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif }
  main { box-sizing: border-box; max-width: 40rem; margin: 6vh auto 0; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 4px }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.3; font-weight: 600 }
  p, ol { margin: 0 0 1rem } ol { padding-left: 1.25rem } li { margin: 0.25rem 0 }
  p:last-child { margin: 0 }
  small { color: var(--subtle) } code { font: 0.9em Consolas, ui-monospace, monospace; overflow-wrap: anywhere }
`

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>A Teams webhook</title>
<style>${style}</style>
<main>
<h1>This address is for Microsoft Teams</h1>
<p>It is the callback URL of an <strong>outgoing webhook</strong>. Teams sends a signed <code>POST</code> here when somebody @mentions the webhook in a channel, and shows what comes back. A browser sends <code>GET</code>, so there is nothing to see.</p>
<p>To put it to use:</p>
<ol>
<li>In Teams open <strong>Manage team</strong>, then <strong>Apps</strong>, and choose <strong>Create an outgoing webhook</strong>.</li>
<li>Give it a name and this address, as it is reached from the internet by https, as its callback URL.</li>
<li>Hand the security token that Teams then shows, once, to the service as <code>RIPOSTE_TOKEN</code>.</li>
</ol>
<p><small>405 Method Not Allowed – the service behind this address is running.</small></p>
</main>
</html>
`

/** The page, with the status that belongs to it. It loads and runs nothing. */
export function explainAddress(): Response {
  return new Response(page, {
    status: 405,
    headers: {
      allow: 'POST',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
    },
  })
}
