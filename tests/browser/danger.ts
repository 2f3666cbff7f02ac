// What must not be in the page, whatever a reply holds.

import type { PreviewModel } from '../../shared/preview/model.ts'
import type { StageWindow } from './open-stage.ts'

interface DangerWindow extends StageWindow {
  readonly findDanger: typeof findDanger
}

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

/** Draws each model of the list `json` in a place of its own, and looks at all of them together. Runs in the page. */
export async function drawAll(json: string): Promise<readonly string[]> {
  const models: readonly PreviewModel[] = JSON.parse(json)
  const { findDanger: look, stage } = window as unknown as DangerWindow
  const opened: string[] = []
  const roots = models.map(() => document.createElement('div'))
  document.querySelector('main')?.replaceChildren(...roots)
  models.forEach((model, at) => {
    const root = roots[at]
    if (root) stage.drawPreview(root, model, { theme: 'light', onOpenLink: (url) => opened.push(`opened ${url}`) })
  })
  // What starts by itself does so until the first frame is painted.
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return [...look(), ...opened]
}
