// Types, properties and values that Teams does not know, or knows under another spelling.

import type { Fix } from '../finding.ts'
import { hasProperty, isAmong, valuesOf } from '../known.ts'
import type { KnownType } from '../known-types.ts'
import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import { removal } from '../removal.ts'
import { everywhere, isTemplate, quote, type Report, type Rule, stringMember } from '../rule.ts'
import type { CardElement } from '../subjects.ts'
import { isUpload } from './actions.ts'
import { describeNoRun } from './placement.ts'
import { inWords } from './wording.ts'

const shownLines = 10

const sized: ReadonlySet<string> = new Set(['width', 'height', 'minHeight', 'minWidth'])
const size = /^(?:auto|stretch|\d{1,6}(?:px)?|\d{1,6}\.\d{1,6}(?:px)?)$/i

export const vocabularyRules = {
  'unknown-type': {
    summary: 'Teams knows the types of all elements and actions, or they have a fallback',
    documentation: pages.teamsElements,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, element, type, knownAs, role }, report) {
      if (type === null || knownAs || role === 'image' || isTemplate(type) || isUpload(type)) return
      if (Object.hasOwn(element, 'fallback')) return
      // Newer runs end in "Run" as the known ones do.
      const isNoRun = role === 'inline' && !type.endsWith('Run')
      report({
        place,
        member: 'type',
        ...(isNoRun && { severity: 'error' }),
        message: isNoRun
          ? describeNoRun(type)
          : `Teams knows no type ${quote(type)}: it shows nothing here. Correct it, or add a "fallback".`,
        ...((role === 'element' || role === 'action') && {
          fix: () => ({
            title: 'Add "fallback": "drop"',
            edits: [{ kind: 'set', pointer: pointerOf(place, 'fallback'), value: 'drop' }],
          }),
        }),
      })
    },
  },
  'type-case': {
    summary: 'Types are written in their exact case',
    documentation: pages.teamsElements,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, type, knownAs }, report) {
      if (type === null || knownAs === undefined || type === knownAs) return
      report({
        place,
        member: 'type',
        message: `The type is written "${knownAs}"; in another case, such as ${quote(type)}, clients may not know it. Correct it.`,
        fix: () => ({
          title: `Set "type" to "${knownAs}"`,
          edits: [{ kind: 'set', pointer: pointerOf(place, 'type'), value: knownAs }],
        }),
      })
    },
  },
  'unknown-property': {
    summary: 'Properties and their values are those that Teams knows of the type',
    documentation: pages.teamsElements,
    severities: everywhere('info'),
    about: 'element',
    check({ place, element, knownAs, known }, report) {
      if (!known || !knownAs) return
      for (const name of Object.keys(element)) {
        const value = element[name]
        if (!hasProperty(known, name)) {
          if (name === 'msTeams' && knownAs === 'Image') continue
          report({
            place,
            member: name,
            isAboutName: true,
            message: `Teams knows no property ${quote(name)} of ${knownAs} and ignores it. Remove or correct it.`,
            // It may be another one, misspelt.
            fix: () => ({ ...removal(place, name), isLossy: true }),
          })
        } else if (isDoubtful(known, name, value)) {
          report({
            place,
            member: name,
            message: `${quote(String(value))} is no value that Teams documents for "${name}" of ${knownAs}: it may be ignored.${listed(known, name)}`,
          })
        }
      }
      if (knownAs === 'Table') checkTableColumns(place, element, report)
    },
  },
  'media-doubtful': {
    summary: 'Whether Teams plays Media in cards is not documented since 2023',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('info'),
    isOpen: true,
    about: 'element',
    check({ place, knownAs }, report) {
      if (knownAs !== 'Media') return
      report({
        place,
        message:
          'Teams did not support Media in 2023, and its documentation says nothing since. Try it in a team, or link to the recording.',
      })
    },
  },
  'code-block-limits': {
    summary: 'A CodeBlock shows ten lines, knows some languages, and is not shown on mobile devices',
    documentation: pages.codeBlock,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, element, knownAs, known }, report) {
      if (knownAs !== 'CodeBlock' || !known) return
      const language = stringMember(element, 'language')
      const languages = valuesOf(known, 'language')
      const lines = (stringMember(element, 'codeSnippet') ?? '').trimEnd().split('\n', 1000).length
      if (language && !isTemplate(language) && languages && !isAmong(languages, language)) {
        report({
          place,
          member: 'language',
          message: `Teams cannot colour the language ${quote(language)}. Set ${inWords(languages, 'or')}.`,
          fix: () => ({
            title: 'Set "language" to "PlainText"',
            edits: [{ kind: 'set', pointer: pointerOf(place, 'language'), value: 'PlainText' }],
          }),
        })
      }
      if (lines > shownLines) {
        report({
          place,
          member: 'codeSnippet',
          message: `The code has ${lines < 1000 ? lines : 'more than 1000'} lines: the card shows ten, the others after a click. Keep what matters in the first ten.`,
        })
      }
      if (Object.hasOwn(element, 'fallback')) return
      report({
        place,
        severity: 'info',
        message: 'Teams shows a CodeBlock on the web and on desktops only. Add a "fallback" for mobile devices.',
      })
    },
  },
  'stage-view': {
    summary: 'msteams.allowExpand enlarges images from an address only',
    documentation: pages.stageView,
    severities: everywhere('info'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      if (knownAs !== 'Image') return
      if (Object.hasOwn(element, 'msTeams')) {
        report({
          place,
          member: 'msTeams',
          isAboutName: true,
          message: 'One page writes "msTeams", Microsoft\'s own library "msteams". Use the spelling of the library.',
          ...(!Object.hasOwn(element, 'msteams') && { fix: () => renameToMsteams(pointerOf(place, 'msTeams')) }),
        })
      }
      const isExpandable = [element.msteams, element.msTeams].some(
        (each) => typeof each === 'object' && each !== null && 'allowExpand' in each && each.allowExpand === true,
      )
      if (!isExpandable || !stringMember(element, 'url')?.startsWith('data:')) return
      report({
        place,
        member: 'url',
        message: 'People cannot enlarge a picture that is inside the card as Base64. Give an https address.',
      })
    },
  },
} as const satisfies Record<string, Rule>

function renameToMsteams(pointer: string): Fix {
  return { title: 'Rename to "msteams"', edits: [{ kind: 'rename', pointer, name: 'msteams' }] }
}

function isDoubtful(known: KnownType, name: string, value: unknown): boolean {
  if (typeof value === 'number') return sized.has(name) && value < 0
  if (typeof value !== 'string' || name === 'language') return false
  const values = valuesOf(known, name)
  // An image may give its height in pixels, although other elements may not.
  const isFine = sized.has(name) ? size.test(value) : values === undefined || isAmong(values, value)
  return !isFine && !isTemplate(value)
}

function listed(known: KnownType, name: string): string {
  const values = valuesOf(known, name)
  return values && values.length <= 12 ? ` It documents ${values.join(', ')}.` : ''
}

function checkTableColumns(place: CardElement['place'], element: CardElement['element'], report: Report): void {
  const { columns } = element
  if (!Array.isArray(columns)) return
  for (const column of columns) {
    const width: unknown = typeof column === 'object' && column !== null && 'width' in column ? column.width : undefined
    if (width === undefined || isColumnWidth(width)) continue
    report({
      place,
      member: 'columns',
      message: `${typeof width === 'object' ? 'This' : quote(String(width))} is no width of a table column. Give a number, or pixels such as "50px".`,
    })
  }
}

function isColumnWidth(width: unknown): boolean {
  if (typeof width === 'number') return width >= 0
  return typeof width === 'string' && (size.test(width) || isTemplate(width))
}
