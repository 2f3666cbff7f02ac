// Hero, thumbnail and list cards, and how several cards in one message are laid out.

import { cardKindOf } from '../../cards/kinds.ts'
import { isObject } from '../../json.ts'
import { toHeroHtml } from '../hero-html.ts'
import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import { listMember, type Rule, stringMember } from '../rule.ts'
import { findMarkdown, findTags } from '../text-markup.ts'
import { inWords, replaceText } from './wording.ts'

const maxButtons = 6
const maxCards = 10
/** About two lines of a title at the width of a card in a channel. */
const maxTitle = 100

const heroTags: ReadonlySet<string> = new Set('strong em h1 h2 h3 strike ul ol li p pre blockquote a img'.split(' '))

export const richCardRules = {
  'buttons-over-six': {
    summary: 'A hero, thumbnail or list card shows six buttons',
    documentation: pages.cardsReference,
    severities: { outgoing: 'warning', incoming: 'warning' },
    about: 'card',
    check({ place, card, kind }, report) {
      const { length } = listMember(card, 'buttons')
      if (kind === 'adaptive' || kind === 'connector' || length <= maxButtons) return
      report({
        place,
        member: 'buttons',
        message: `There are ${length} buttons: Teams shows six and drops or moves the others. Keep six.`,
      })
    },
  },
  'carousel-over-ten': {
    summary: 'A carousel holds ten cards',
    documentation: pages.carousel,
    severities: { outgoing: 'warning', incoming: 'warning' },
    about: 'message',
    check({ place, message }, report) {
      const { length } = listMember(message, 'attachments')
      if (length <= maxCards || message.attachmentLayout !== 'carousel') return
      report({
        place,
        member: 'attachments',
        message: `The carousel has ${length} cards: Teams shows ten. Send the others in another message.`,
      })
    },
  },
  'hero-title-long': {
    summary: 'Titles and subtitles have two lines at most, and no markup',
    documentation: pages.heroCard,
    severities: { outgoing: 'info', incoming: 'info' },
    about: 'text',
    check({ place, member, text, dialect }, report) {
      if (dialect !== 'heroTitle') return
      const hasMarkup = findTags(text).size > 0 || /\*\*[^*]+\*\*|\]\(/.test(text)
      const isLong = text.length > maxTitle || text.trim().split('\n', 4).length > 2
      if (!hasMarkup && !isLong) return
      report({
        place,
        member,
        message: hasMarkup
          ? 'Teams draws no markup in titles and subtitles: the marks show as they are. Put it into "text".'
          : 'This is longer than the two lines that Teams shows of it. Shorten it, or put the rest into "text".',
      })
    },
  },
  'hero-text-markup': {
    summary: 'The text of hero and thumbnail cards holds a small part of HTML, and no Markdown',
    documentation: pages.cardsFormat,
    severities: { outgoing: 'warning', incoming: 'warning' },
    about: 'text',
    check(text, report) {
      if (text.dialect !== 'heroText') return
      const others = [...findTags(text.text)].filter((tag) => !heroTags.has(tag))
      const isMarkdown = holdsMarkdown(text.text)
      if (others.length === 0 && !isMarkdown) return
      report({
        place: text.place,
        member: text.member,
        message:
          others.length > 0
            ? `Hero and thumbnail cards do not draw ${inWords(others.map((tag) => `<${tag}>`))}. They draw ${inWords([...heroTags])}.`
            : 'Hero and thumbnail cards draw HTML, not Markdown: the marks show as they are. Use HTML.',
        ...(isMarkdown && {
          fix: () => {
            const value = toHeroHtml(text.text)
            return holdsMarkdown(value) ? undefined : replaceText(text, 'Change Markdown to HTML', value)
          },
        }),
      })
    },
  },
  'hero-several': {
    summary: 'Several hero or thumbnail cards name their layout',
    documentation: pages.carousel,
    severities: { outgoing: 'info', incoming: 'info' },
    about: 'message',
    check({ place, message }, report) {
      if (stringMember(message, 'attachmentLayout') !== undefined) return
      const heroes = listMember(message, 'attachments').filter((attachment) => {
        const kind = isObject(attachment) ? cardKindOf(stringMember(attachment, 'contentType')) : undefined
        return kind === 'hero' || kind === 'thumbnail'
      })
      if (heroes.length < 2) return
      report({
        place,
        member: 'attachments',
        message: 'Several cards stand below each other unless "attachmentLayout" says otherwise. Set it to "carousel".',
        fix: () => ({
          title: 'Set "attachmentLayout" to "carousel"',
          edits: [{ kind: 'set', pointer: pointerOf(place, 'attachmentLayout'), value: 'carousel' }],
        }),
      })
    },
  },
} as const satisfies Record<string, Rule>

/** Bold, links and blocks only: a lone star or underscore is often none. A list of numbers is also plain text. */
function holdsMarkdown(text: string): boolean {
  if (/\*\*[^*\n]+\*\*|\[[^[\]\n]+\]\([^()\s]+\)/.test(text)) return true
  const found = findMarkdown(text)
  return found.has('header') || found.has('image') || found.has('strike') || found.has('table')
}
