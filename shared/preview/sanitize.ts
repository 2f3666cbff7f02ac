// HTML from replies, reduced to the elements that Teams shows in a message or in a card. Everything else leaves its text
// behind.

import DOMPurify, { type Config } from 'dompurify'
import { nextTag, type Tag } from '../markup.ts'
import { element } from './dom.ts'
import { readPicture } from './pictures.ts'

/** What texts of messages may hold, and texts of hero, thumbnail and connector cards (protocol: BOT, FMT). */
const allowed = {
  message: toSet('a b strong i em u s strike del p br div span pre code blockquote ul ol li'),
  card: toSet('a b strong i em s strike h1 h2 h3 p br pre code blockquote ul ol li img'),
} as const

type Place = keyof typeof allowed

/** Elements whose text is not meant to be read. */
const unreadable = toSet(
  'script style template iframe object svg math noscript noembed noframes xmp textarea title select',
)

/** The tags that bold, italic, lists and links become: each as a whole, with nothing in it that is not named here. */
const tagOfMarkdown = /<(?:\/?(?:p|strong|em|ul|ol|li)|br|ol start="\d+"|a href="(?:https?|mailto):[^"<>]*"|\/a)>/g

const configs = { message: toConfig('message', ['href', 'start']), card: toConfig('card', ['href', 'src', 'alt']) }

/** For HTML as it came: disarmed, then sanitised. */
export function sanitizeForeign(html: string): DocumentFragment {
  return sanitizeToFragment(disarm(html, 'message', []))
}

/** A text of a card as it came. Addresses of pictures that Teams would not load are added to `pictures`. */
export function sanitizeCardText(html: string, pictures: string[]): DocumentFragment {
  const disarmed = disarm(html, 'card', pictures)
  const fragment = DOMPurify.sanitize(disarmed, { ...configs.card, RETURN_DOM_FRAGMENT: true })
  for (const heading of fragment.querySelectorAll('h1, h2, h3')) heading.replaceWith(demote(heading))
  return fragment
}

export function sanitizeToFragment(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, { ...configs.message, RETURN_DOM_FRAGMENT: true })
}

/** `html` as Markdown makes it for cards. It is parsed only where there is more in it than Markdown can make. */
export function sanitizeToHtml(html: string): string {
  return /[<>]/.test(html.replace(tagOfMarkdown, '')) ? DOMPurify.sanitize(html, configs.message) : html
}

/**
 * `html` with no tags but the allowed ones, and with no attributes but addresses. Not what makes it safe: DOMPurify does. But
 * that parses its input in a document which inherits the policy of the page, where Chromium reports each inline style and
 * handler as a violation before it can be taken away, and it hands over pictures that load before they could be refused.
 */
function disarm(html: string, place: Place, pictures: string[]): string {
  const source = withoutComments(html)
  let disarmed = ''
  let end = 0
  let skipped: string | undefined
  for (let tag = nextTag(source, 0); tag; tag = nextTag(source, end)) {
    if (skipped === undefined) disarmed += escapeText(source.slice(end, tag.start)) + rebuild(tag, place, pictures)
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

function rebuild({ name, closing, source }: Tag, place: Place, pictures: string[]): string {
  if (!allowed[place].has(name)) return ''
  if (closing) return `</${name}>`
  if (name === 'img') return rebuildPicture(source, pictures)
  const href = name === 'a' ? readAttribute(source, 'href') : undefined
  return href === undefined ? `<${name}>` : `<a href="${escapeText(href)}">`
}

/** The picture, or its alternative text where Teams would not load it. */
function rebuildPicture(source: string, pictures: string[]): string {
  const alt = escapeText(readAttribute(source, 'alt') ?? '')
  const address = readAttribute(source, 'src')?.replaceAll('&amp;', '&') ?? ''
  const picture = readPicture(address)
  if (picture !== undefined) return `<img src="${escapeText(picture.replaceAll('&', '&amp;'))}" alt="${alt}">`
  pictures.push(address)
  return alt
}

function readAttribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag)
  return value ? (value[1] ?? value[2] ?? value[3] ?? '') : undefined
}

/** Entities stay what they are. */
function escapeText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A heading below those of the message, of the looks that it had. */
function demote(heading: Element): HTMLElement {
  const level = heading.tagName.toLowerCase()
  const attributes = { class: `rp-heading rp-${level}`, role: 'heading', 'aria-level': '3' }
  return element('div', attributes, ...heading.childNodes)
}

function toConfig(place: Place, attributes: readonly string[]): Config {
  return {
    ALLOWED_TAGS: [...allowed[place], '#text'],
    ALLOWED_ATTR: [...attributes],
    ADD_URI_SAFE_ATTR: ['start', 'alt'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  }
}

function toSet(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
