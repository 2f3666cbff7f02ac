// The Markdown that Teams shows, which is less than what Markdown is; the rest stays as typed.
// Sources: "Format your bot messages" for texts, "Format cards in Teams" for texts in cards (protocol: BOT, FMT).

import createParser, { type MarkdownIt } from 'markdown-it'
import { readMentionTexts } from './mention-names.ts'
import { sanitizeForeign, sanitizeToFragment, sanitizeToHtml } from './sanitize.ts'
import { hideMentions, showMentions } from './text-mentions.ts'

/** Headings, tables, rules, pictures and HTML are shown nowhere; `reference` would make whole lines vanish. */
const unknownToTeams = ['heading', 'lheading', 'table', 'hr', 'image', 'html_block', 'html_inline', 'reference', 'code']
const unknownToCards = [...unknownToTeams, 'fence', 'backticks', 'blockquote', 'strikethrough']

const forMessages = createMarkdown(unknownToTeams)
// A line ends with an empty line or with <br/> (BOT): the only tag that is read in a Markdown text.
forMessages.inline.ruler.before('html_inline', 'br', (state, silent) => {
  const tag = /^<br\s*\/?>/i.exec(state.src.slice(state.pos, state.pos + 16))
  if (!tag) return false
  if (!silent) state.push('hardbreak', 'br', 0)
  state.pos += tag[0].length
  return true
})

const forCards = createMarkdown(unknownToCards)
// Connector cards know headings and pictures too (FMT).
const forConnectors = createMarkdown(['lheading', 'table', 'hr', 'html_block', 'html_inline', 'reference', 'code'])

/** One line with nothing in it that means something in Markdown or in HTML, and no mention (mentions.ts). */
const plain = /^(?!\d+[.)]|[\s#+=-])[^\n\r\t\0\\`*_[\]<>&~\uE000\u2060]+(?<!\s)$/

// A card that is being written is drawn again at each key stroke, and all of its texts but one are as before.
const rendered = new Map<string, string>()
const maxRendered = 1_000
const maxCharacters = 2_000

/** The text of a message, by its `textFormat`, with the mentions that `entities` names. */
export function renderMessageText(
  text: string,
  textFormat: string | null,
  entities: readonly unknown[] = [],
): DocumentFragment {
  const mentions = readMentionTexts(entities)
  const fragment = renderText(hideMentions(text, mentions), textFormat)
  showMentions(fragment, mentions)
  return fragment
}

/** HTML for a text of a connector card. It is not sanitised yet. */
export function renderConnectorText(text: string): string {
  return forConnectors.render(text)
}

/** Whether a text in an Adaptive Card is shown letter by letter. Most are. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** HTML for a text in an Adaptive Card: bold, italic, lists and links. */
export function renderCardText(text: string): string {
  const known = rendered.get(text)
  if (known !== undefined) return known
  const html = sanitizeToHtml(forCards.render(text.replaceAll('\r', '\n')))
  if (rendered.size >= maxRendered) rendered.clear()
  if (text.length <= maxCharacters) rendered.set(text, html)
  return html
}

/** `plain`, `xml`, or Markdown, which is the default. */
function renderText(text: string, textFormat: string | null): DocumentFragment {
  if (textFormat === 'xml') return sanitizeForeign(text)
  if (textFormat !== 'plain') return sanitizeToFragment(forMessages.render(text))
  const plain = document.createElement('p')
  plain.className = 'rp-plain'
  plain.textContent = text
  const fragment = document.createDocumentFragment()
  fragment.append(plain)
  return fragment
}

function createMarkdown(disabled: string[]): MarkdownIt {
  const markdown = createParser({ html: false, linkify: false, breaks: false }).disable(disabled)
  markdown.validateLink = (url) => /^(?:https?|mailto):/i.test(url)
  return markdown
}
