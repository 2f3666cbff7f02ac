// Connector cards (MessageCard), as a message of an incoming webhook or as an attachment of a reply.

import { isObject, type JsonObject } from '../../json.ts'
import type { Fix } from '../finding.ts'
import { pages } from '../pages.ts'
import { type Place, placeIn, pointerOf, type Spot } from '../place.ts'
import { removal } from '../removal.ts'
import { isTemplate, listMember, quote, type Rule, stringMember } from '../rule.ts'
import { findTags, hasSingleNewline } from '../text-markup.ts'
import { inWords } from './wording.ts'

const severities = { outgoing: 'warning', incoming: 'warning' } as const

const limits = {
  sections: { most: 10, ofCard: true },
  images: { most: 5, ofCard: false },
  potentialAction: { most: 5, ofCard: false },
} as const satisfies Record<string, { readonly most: number; readonly ofCard: boolean }>

const texts = ['title', 'text', 'activityTitle', 'activitySubtitle', 'activityText'] as const
const ignored = ['heroImage', 'hideOriginalBody', 'originator', 'correlationId'] as const
const knownActions: ReadonlySet<string> = new Set(['ActionCard', 'HttpPOST', 'OpenUri'])
const knownInputs: ReadonlySet<string> = new Set(['TextInput', 'DateInput', 'MultichoiceInput'])

export const connectorRules = {
  'messagecard-summary': {
    summary: 'A connector card has a summary or a text',
    documentation: pages.messageCard,
    severities: { outgoing: 'error', incoming: 'error' },
    about: 'card',
    check({ place, card, kind }, report) {
      if (kind !== 'connector' || stringMember(card, 'summary')?.trim() || stringMember(card, 'text')?.trim()) return
      report({
        place,
        message:
          'The card has neither "summary" nor "text": Teams answers "Summary or Text is required." Add a summary.',
        fix: () => {
          const value = titleOf(card)
          return value === undefined
            ? undefined
            : {
                title: 'Add a "summary" from the title',
                edits: [{ kind: 'set', pointer: pointerOf(place, 'summary'), value }],
              }
        },
      })
    },
  },
  'messagecard-limits': {
    summary: 'A connector card shows ten sections, and five images and actions in each',
    documentation: pages.connectorCard,
    severities,
    about: 'section',
    check({ place, section, isCard }, report) {
      for (const [member, { most, ofCard }] of Object.entries(limits)) {
        const { length } = listMember(section, member)
        if (length <= most || (ofCard && !isCard)) continue
        report({
          place,
          member,
          message: `There are ${length} in "${member}": Teams shows ${most} and drops the others. Keep ${most}.`,
        })
      }
    },
  },
  'messagecard-ignored': {
    summary: 'Teams ignores some members of connector cards',
    documentation: pages.connectorCard,
    severities,
    about: 'section',
    check({ place, section }, report) {
      for (const member of ignored) {
        if (!Object.hasOwn(section, member)) continue
        report({
          place,
          member,
          isAboutName: true,
          message: `Teams ignores "${member}" of connector cards. Remove it.`,
          fix: () => removal(place, member),
        })
      }
      if (section.startGroup !== false) return
      report({
        place,
        member: 'startGroup',
        message: 'Teams parts all sections, whatever "startGroup" says. Remove it.',
        fix: () => removal(place, 'startGroup'),
      })
    },
  },
  'messagecard-html': {
    summary: 'HTML in a connector card needs "markdown": false',
    documentation: pages.connectorCard,
    severities,
    about: 'section',
    check({ place, section, isCard }, report) {
      if (section.markdown === false) return
      for (const { spot, text } of textsOf(place, section)) {
        const tags = findTags(text)
        if (tags.size === 0) continue
        report({
          ...spot,
          message: `Unless "markdown" is false, Teams shows tags such as ${inWords([...tags].map((tag) => `<${tag}>`))} as they are written. ${isCard ? 'Use Markdown here.' : 'Set "markdown" to false, or use Markdown.'}`,
          ...(!isCard && {
            fix: () => ({
              title: 'Set "markdown" to false',
              edits: [{ kind: 'set', pointer: pointerOf(place, 'markdown'), value: false }],
            }),
          }),
        })
      }
    },
  },
  'messagecard-kind': {
    summary: 'Teams knows three actions and three inputs of connector cards',
    documentation: pages.messageCard,
    severities,
    about: 'connectorPart',
    check({ place, part, isInput }, report) {
      const type = stringMember(part, '@type')
      if (type !== undefined && (isInput ? knownInputs : knownActions).has(type)) return
      const what = isInput ? 'input' : 'action'
      report({
        place,
        message:
          type === 'ViewAction'
            ? 'ViewAction is a legacy action, which newer clients may not show. Use OpenUri.'
            : `Teams knows no ${what} ${type === undefined ? 'without "@type"' : quote(type)} in connector cards. Use ${inWords([...(isInput ? knownInputs : knownActions)], 'or')}.`,
        ...(type === 'ViewAction' && { fix: () => toOpenUri(place, part) }),
      })
    },
  },
  'messagecard-form': {
    summary: 'The context, the colour and the line breaks of a connector card have their forms',
    documentation: pages.messageCard,
    severities: { outgoing: 'info', incoming: 'info' },
    about: 'section',
    check({ place, section, isCard }, report) {
      for (const member of ['text', 'activityText']) {
        if (!hasSingleNewline(stringMember(section, member) ?? '')) continue
        report({ place, member, message: 'A single newline does not break the line in Markdown. Write two.' })
      }
      if (!isCard) return
      const context = section['@context']
      if (
        context !== undefined &&
        context !== 'https://schema.org/extensions' &&
        context !== 'http://schema.org/extensions'
      ) {
        report({
          place,
          member: '@context',
          message: 'The context of a connector card is "https://schema.org/extensions". Set it.',
        })
      }
      // An object may have a member of any name, such as toString: what is no string is not made one.
      const color = typeof section.themeColor === 'string' ? section.themeColor : undefined
      if (section.themeColor === undefined || (color !== undefined && isColor(color))) return
      report({
        place,
        member: 'themeColor',
        message: `The colour ${color === undefined ? '' : `${quote(color)} `}is not six hexadecimal digits, such as 0078D7: Teams ignores it. Correct it.`,
      })
    },
  },
} as const satisfies Record<string, Rule>

function isColor(text: string): boolean {
  return /^#?[0-9a-f]{6}$/i.test(text) || isTemplate(text)
}

function titleOf(card: JsonObject): string | undefined {
  const sections = listMember(card, 'sections').filter(isObject)
  const titles = [card.title, ...sections.flatMap((section) => [section.title, section.activityTitle, section.text])]
  return titles.find((title) => typeof title === 'string' && title.trim() !== '') as string | undefined
}

function textsOf(place: Place, section: JsonObject): readonly { readonly spot: Spot; readonly text: string }[] {
  const own = texts.map((member) => ({ spot: { place, member }, text: stringMember(section, member) ?? '' }))
  const facts = placeIn(place, 'facts', listMember(section, 'facts'))
  const ofFacts = listMember(section, 'facts').map((fact, member) => ({
    spot: { place: facts, member },
    text: isObject(fact) ? `${stringMember(fact, 'name') ?? ''} ${stringMember(fact, 'value') ?? ''}` : '',
  }))
  return [...own, ...ofFacts]
}

function toOpenUri(place: Place, action: JsonObject): Fix | undefined {
  const uri = stringMember(action, 'target') ?? listMember(action, 'target')[0]
  if (typeof uri !== 'string') return undefined
  const value = { '@type': 'OpenUri', name: stringMember(action, 'name') ?? uri, targets: [{ os: 'default', uri }] }
  return { title: 'Change it to OpenUri', edits: [{ kind: 'set', pointer: pointerOf(place), value }] }
}
