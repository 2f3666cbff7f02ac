// What one sees while the page of the inspector is put together, or where that failed: why, and what to do.

import { toDocument } from './document.ts'

/** Of a file of its own, as no script stands in HTML here. Reads refusals as the table in refusals.ts and page-files.ts write them. */
export const waitingScript = `const note = document.querySelector('[role=status]')
const since = Date.now()
for (;;) {
  try {
    const answer = await fetch('/playground.js', { cache: 'no-cache' })
    if (answer.ok) break
    const { error } = await answer.json()
    if (error.code !== 'page-preparing') await fail(error.message)
    const seconds = Math.round((Date.now() - since) / 1000)
    note.textContent = seconds < 3 ? error.message : error.message + ' ' + seconds + ' s'
  } catch {
    note.textContent = 'The service does not answer. Is it still running?'
  }
  await new Promise((resolve) => setTimeout(resolve, 400))
}
location.reload()

function fail(message) {
  const [sentence, command, ...cause] = message.split('\\n')
  document.querySelector('hr').remove()
  note.textContent = sentence
  for (const [tag, text] of [['pre', command], ['pre', cause.join('\\n').trim()], ['button', 'Try again']]) {
    if (!text) continue
    const element = document.querySelector('main').appendChild(document.createElement(tag))
    element.textContent = text
    if (tag === 'button') element.onclick = () => location.reload()
  }
  return new Promise(() => {})
}
`

const style = `
  :root { color-scheme: light dark; --text: #242424; --subtle: #616161; --page: #f5f5f5; --card: #fff; --accent: #5b5fc7; --on-accent: #fff; --line: #e0e0e0 }
  @media (prefers-color-scheme: dark) { :root { --text: #fff; --subtle: #adadad; --page: #1f1f1f; --card: #292929; --accent: #7f85f5; --on-accent: #1b1b1b; --line: #525252 } }
  body { margin: 0; padding: 1rem; background: var(--page); color: var(--text); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif }
  main { box-sizing: border-box; max-width: 34rem; margin: 18vh auto 0; padding: 2rem; background: var(--card); border-radius: 8px; box-shadow: 0 2px 8px #0002 }
  h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; font-weight: 600 }
  p { margin: 0; color: var(--subtle) }
  pre { margin: 1rem 0 0; padding: .75rem; border: 1px solid var(--line); border-radius: 4px; font: .875rem/1.5 Consolas, ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
  pre + pre { padding: 0; border: 0; color: var(--subtle) }
  button { margin-top: 1.25rem; padding: .375rem 1rem; border: 0; border-radius: 4px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
  button:focus-visible { outline: 2px solid var(--text); outline-offset: 2px }
  hr { height: 3px; margin: 1.5rem 0 0; border: 0; border-radius: 2px; background: linear-gradient(90deg, var(--accent), var(--accent)) -40% 0 / 40% 100% no-repeat var(--line); animation: run 1.4s linear infinite }
  @keyframes run { to { background-position: 140% 0 } }
  @media (prefers-reduced-motion: reduce) { hr { animation: none; background-size: 100% 100% } }
  @media (forced-colors: active) { main { border: 1px solid } button { border: 1px solid } hr { forced-color-adjust: none } }
`

export function waitingDocument(): Response {
  const nonce = crypto.randomUUID()
  return toDocument(
    nonce,
    `<style nonce="${nonce}">${style}</style>
<script type="module" src="/waiting.js"></script>
<main>
<h1>Riposte playground</h1>
<p role="status">Putting the page together.</p>
<hr>
<noscript>The playground needs JavaScript.</noscript>
</main>`,
  )
}
