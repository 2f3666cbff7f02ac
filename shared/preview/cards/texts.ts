// The texts of cards that are not Adaptive: plain, or in the few elements of HTML that Teams reads in them.

import { element } from '../dom.ts'
import { renderConnectorText } from '../markdown.ts'
import { sanitizeCardText } from '../sanitize.ts'
import { drawTap } from './actions.ts'
import type { Part } from './part.ts'

/** Titles have no markup and two lines at most (protocol: REF, FMT). */
export function drawTitle(part: Part, { tap = false } = {}): HTMLElement[] {
  const title = part.text('title')
  if (title === undefined) return []
  return [element('h3', { class: 'rp-title', 'data-pointer': part.at('title') }, tap ? drawTap(part, title) : title)]
}

/** One plain text as a paragraph; nothing where there is none. */
export function drawPlain(part: Part, member: string, className: string): HTMLElement[] {
  const text = part.text(member)
  return text === undefined ? [] : [element('p', { class: className, 'data-pointer': part.at(member) }, text)]
}

/** A text of a hero or thumbnail card: HTML. */
export function drawHtml(part: Part, member: string): HTMLElement[] {
  const text = part.text(member)
  return text === undefined
    ? []
    : [drawFragment(part, member, 'rp-rich', sanitizeCardText(text, part.drawing.pictures))]
}

/** A text of a connector card: Markdown, or HTML where its section says `"markdown": false`. */
export function drawMarkdown(part: Part, member: string, className: string, isHtml: boolean): HTMLElement[] {
  const text = part.text(member)
  if (text === undefined) return []
  const html = isHtml ? text : renderConnectorText(text)
  return [drawFragment(part, member, `rp-rich ${className}`, sanitizeCardText(html, part.drawing.pictures))]
}

function drawFragment(part: Part, member: string, className: string, fragment: DocumentFragment): HTMLElement {
  return element('div', { class: className, 'data-pointer': part.at(member) }, fragment)
}
