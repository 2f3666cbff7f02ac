// What must not be in the page, whatever a reply holds.

/** Elements and attributes that could do something, by name. Runs in the page. */
export function findDanger(): string[] {
  const known = [
    ...[
      'main',
      'header',
      'section',
      'article',
      'div',
      'span',
      'p',
      'br',
      'h1',
      'h2',
      'h3',
      'h4',
      'time',
      'img',
      'script',
    ],
    ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
    ...['fieldset', 'legend', 'label', 'input', 'textarea', 'select', 'option', 'button', 'details', 'summary'],
    ...['table', 'tr', 'td', 'dl', 'dt', 'dd'],
  ]
  const allowed = /^(?:https?|mailto):/i
  const found: string[] = []
  for (const one of document.querySelectorAll('body *')) {
    const tag = one.tagName.toLowerCase()
    // Icons are drawn as outlines: one path each, and nothing of the reply in it.
    const isIcon = tag === 'svg' && one.matches('.rp-glyph > svg') && one.querySelector(':not(path)') === null
    const isPath = tag === 'path' && one.matches('.rp-glyph > svg > path')
    if (!isIcon && !isPath && !known.includes(tag)) found.push(tag)
    if (tag === 'script' && one.getAttribute('src') !== '/preview.js') found.push(tag)
    for (const { name, value } of one.attributes) {
      if (/^on|^srcdoc$|^formaction$|^xlink/i.test(name)) found.push(`${tag} ${name}`)
      if (name === 'href' && value !== '' && !allowed.test(value)) found.push(`${tag} ${name}=${value}`)
      if (name === 'src' && tag !== 'script' && !/^(?:https:|data:image\/(?:png|jpeg|gif);base64,)/.test(value)) {
        found.push(`${tag} ${name}=${value}`)
      }
    }
  }
  return found
}

/** Draws each of `messages` as the extension has them drawn, and looks at each. Runs in the page. */
export async function drawAll(messages: readonly string[]): Promise<readonly string[]> {
  const { findDanger: look } = window as unknown as { readonly findDanger: () => string[] }
  const found: string[] = []
  for (const message of messages) {
    window.postMessage(JSON.parse(message), '*')
    // Messages arrive in order: when this one has come back, the one before it is drawn.
    await new Promise<void>((resolve) => {
      window.addEventListener('message', () => resolve(), { once: true })
    })
    await new Promise<void>((resolve) => {
      window.addEventListener('message', () => resolve(), { once: true })
      window.postMessage('drawn?', '*')
    })
    for (const danger of look()) found.push(`${danger} in ${message.slice(0, 300)}`)
  }
  return found
}
