// Mentions in the texts of cards, and dates that stay as typed. Both are taken out of reach of the library and of Markdown
// before, and put back after. Only what `msteams.entities` names is a mention; all else stays literal (FMT).

import { isObject, type JsonObject } from '../../json.ts'
import { nameIn, readMentionTexts } from '../mention-names.ts'

/** Private use: what stands between them is the name, letter by letter in hexadecimal, which no Markdown touches. */
const [open, close] = ['\uE000', '\uE001']
/** Parts `{{` without being seen: the library would put dates in place of `{{DATE()}}`, which Teams does not (FMT). */
const joiner = '\u2060'

/** The texts, `<at>` and all, that are mentions in the card `content`. */
export function readMentions({ msteams }: JsonObject): readonly string[] {
  return isObject(msteams) ? readMentionTexts(msteams.entities) : []
}

/** `text` fit for the library. */
export function protectText(text: string, mentions: readonly string[]): string {
  const literal = !text.includes('{{') ? text : text.replace(/\{\{(?=DATE|TIME)/g, `{${joiner}{`)
  if (mentions.length === 0 || !literal.includes('<at>')) return literal
  const clean = literal.replaceAll(open, '').replaceAll(close, '')
  return mentions.reduce(
    (rest, mention) => rest.replaceAll(mention, () => open + toHex(nameIn(mention)) + close),
    clean,
  )
}

/** `html`, made from a protected text, with its mentions as elements. */
export function restoreText(html: string): string {
  if (!html.includes(joiner) && !html.includes(open)) return html
  return html
    .replaceAll(`{${joiner}{`, '{{')
    .replace(
      /\uE000([0-9a-f]*)\uE001/g,
      (_, hex: string) => `<span class="rp-mention">${escapeHtml(fromHex(hex))}</span>`,
    )
}

function toHex(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}

function fromHex(hex: string): string {
  return hex.replace(/[0-9a-f]{4}/g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
