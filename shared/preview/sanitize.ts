// HTML from replies, reduced to the elements that Teams shows in a message. Everything else leaves its text behind.

import DOMPurify, { type Config } from 'dompurify'
import { nextTag, type Tag } from '../markup.ts'

const allowed = 'a b strong i em u s strike del p br div span pre code blockquote ul ol li'.split(' ')
const allowedNames: ReadonlySet<string> = new Set(allowed)

/** Elements whose text is not meant to be read. */
const unreadable: ReadonlySet<string> = new Set(
  'script style template iframe object svg math noscript noembed noframes xmp textarea title select'.split(' '),
)

const config = {
  ALLOWED_TAGS: [...allowed, '#text'],
  ALLOWED_ATTR: ['href', 'start'],
  ADD_URI_SAFE_ATTR: ['start'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
} satisfies Config

/** For HTML as it came: disarmed, then sanitised. */
export function sanitizeForeign(html: string): DocumentFragment {
  return sanitizeToFragment(disarm(html))
}

export function sanitizeToFragment(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true })
}

export function sanitizeToHtml(html: string): string {
  return DOMPurify.sanitize(html, config)
}

/**
 * `html` with no tags but the allowed ones, and with no attributes but `href`. Not what makes it safe: DOMPurify does. But
 * that parses its input in a document which inherits the policy of the page, where Chromium reports each inline style and
 * handler as a violation before it can be taken away.
 */
function disarm(html: string): string {
  const source = withoutComments(html)
  let disarmed = ''
  let end = 0
  let skipped: string | undefined
  for (let tag = nextTag(source, 0); tag; tag = nextTag(source, end)) {
    if (skipped === undefined) disarmed += escapeText(source.slice(end, tag.start)) + rebuild(tag)
    end = tag.end
    if (tag.name === skipped && tag.closing) skipped = undefined
    else if (!tag.closing && unreadable.has(tag.name)) skipped ??= tag.name
  }
  return skipped === undefined ? disarmed + escapeText(source.slice(end)) : disarmed
}

function withoutComments(html: string): string {
  const [before = '', ...comments] = html.split('<!--')
  return comments.reduce((kept, comment) => {
    const end = comment.indexOf('-->')
    return end < 0 ? kept : kept + comment.slice(end + 3)
  }, before)
}

function rebuild({ name, closing, source }: Tag): string {
  if (!allowedNames.has(name)) return ''
  if (closing) return `</${name}>`
  const href = name === 'a' ? /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(source) : null
  return href ? `<a href="${escapeText(href[1] ?? href[2] ?? href[3] ?? '')}">` : `<${name}>`
}

/** Entities stay what they are. */
function escapeText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
