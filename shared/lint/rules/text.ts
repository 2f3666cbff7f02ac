// Texts: Markdown and HTML that Teams does not draw, line breaks, and what a template or another client left over.

import { pages } from '../pages.ts'
import { everywhere, isTemplate, type Rule } from '../rule.ts'
import type { CardText } from '../subjects.ts'
import {
  doubleNewlines,
  findMarkdown,
  findTags,
  hasSingleNewline,
  type MarkdownFeature,
  markdownFeatures,
  stripMarkdown,
  stripTags,
} from '../text-markup.ts'
import { inWords, replaceText } from './wording.ts'

const notInCards = ['header', 'quote', 'table', 'code', 'image'] as const satisfies readonly MarkdownFeature[]
const notInMessages = ['header', 'rule', 'table', 'image'] as const satisfies readonly MarkdownFeature[]

export const textRules = {
  'markdown-unsupported': {
    summary: 'Texts of Adaptive Cards hold bold, italic, lists and links only',
    documentation: pages.cardsFormat,
    severities: everywhere('warning'),
    about: 'text',
    check(text, report) {
      if (text.dialect !== 'markdown' || isTemplate(text.text)) return
      const found = findMarkdown(text.text)
      const named = notInCards.filter((feature) => found.has(feature)).map((feature) => markdownFeatures[feature])
      if (named.length === 0) return
      report({
        ...spotOf(text),
        message: `Teams draws no Markdown for ${inWords(named)} in a card: its marks show as they are. Use bold, italic, lists and links only.`,
        fix: () => replaceText(text, 'Remove the marks', stripMarkdown(text.text)),
      })
    },
  },
  'html-in-card-text': {
    summary: 'Texts of Adaptive Cards hold no HTML',
    documentation: pages.cardsFormat,
    severities: everywhere('warning'),
    about: 'text',
    check(text, report) {
      if (text.dialect !== 'markdown' && text.dialect !== 'run') return
      const tags = findTags(text.text)
      if (tags.size === 0) return
      report({
        ...spotOf(text),
        message: `Adaptive Cards hold no HTML: tags such as ${inWords([...tags].map((tag) => `<${tag}>`))} show as they are written. Remove them.`,
        // A run of text takes no Markdown, so that a link has no other form there.
        fix: () =>
          text.dialect === 'run' && tags.has('a')
            ? undefined
            : replaceText(text, 'Remove the tags', stripTags(text.text)),
      })
    },
  },
  'newline-form': {
    summary: 'A line break in a text is two newlines',
    documentation: pages.cardsFormat,
    severities: everywhere('info'),
    about: 'text',
    check(text, report) {
      if (text.dialect !== 'markdown' || !hasSingleNewline(text.text)) return
      report({
        ...spotOf(text),
        message: 'A single newline outside a list may not break the line, as clients differ. Write two.',
        fix: () => replaceText(text, 'Double the single newlines', doubleNewlines(text.text)),
      })
    },
  },
  'text-markdown': {
    summary: 'The text of a message shows no headers, rules, tables and pictures',
    documentation: pages.messages,
    severities: { outgoing: 'warning', incoming: 'warning' },
    about: 'text',
    check(text, report) {
      if (text.dialect !== 'message') return
      const found = findMarkdown(text.text)
      const named = notInMessages.filter((feature) => found.has(feature)).map((feature) => markdownFeatures[feature])
      if (named.length > 0) {
        report({
          ...spotOf(text),
          message: `Teams does not draw Markdown for ${inWords(named)} in the text of a message. Use a card, or plain words.`,
        })
      }
      if (found.has('strike')) {
        report({ ...spotOf(text), severity: 'info', message: 'Android does not strike text out. Say it in words.' })
      }
      if (found.has('list')) {
        report({
          ...spotOf(text),
          severity: 'info',
          message: 'Only desktops draw lists in the text of a message. Keep each item readable as a line by itself.',
        })
      }
    },
  },
  'date-function': {
    summary: 'Teams does not format {{DATE()}} and {{TIME()}}',
    documentation: pages.cardsFormat,
    severities: everywhere('warning'),
    about: 'string',
    check({ place, member, text, isOpaque }, report) {
      if (isOpaque || !/\{\{(?:DATE|TIME)\(/.test(text)) return
      report({
        place,
        member,
        message: 'Teams does not promise to format {{DATE()}} and {{TIME()}}. Write the date out.',
      })
    },
  },
  'template-unexpanded': {
    summary: 'Placeholders of templates are filled in before the card is sent',
    documentation: pages.templating,
    severities: everywhere('warning'),
    about: 'string',
    check({ place, member, text }, report) {
      const start = text.indexOf('${')
      if (start < 0 || text.indexOf('}', start) < 0) return
      report({
        place,
        member,
        message: 'A template left a placeholder here, and Teams shows it as it is. Fill it in before sending.',
      })
    },
  },
} as const satisfies Record<string, Rule>

function spotOf({ place, member }: CardText) {
  return { place, member }
}
