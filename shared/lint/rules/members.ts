// Members that an element or action needs, and values of another kind than its members take.

import { isObject, type JsonObject } from '../../json.ts'
import type { Fix } from '../finding.ts'
import { kindOf } from '../known.ts'
import { type Kind, knownTypes } from '../known-types.ts'
import { pages } from '../pages.ts'
import { type Place, placeIn, pointerOf } from '../place.ts'
import { everywhere, isTemplate, listMember, type Report, type Rule } from '../rule.ts'
import { holdsElements } from '../slots.ts'

/** What the typings leave out, and the schema of https://adaptivecards.io/explorer asks for or nothing happens without. */
const alsoRequired: Readonly<Record<string, readonly string[]>> = {
  'Action.ShowCard': ['card'],
  'Action.ToggleVisibility': ['targetElements'],
  ImageRun: ['url'],
  IconRun: ['name'],
  Media: ['sources'],
  RichTextBlock: ['inlines'],
}

/** Teams' own samples leave room by a container or a text of nothing, and some cards are actions alone. */
const mayBeBlank: ReadonlySet<string> = new Set(['body', 'items', 'text'])

const needs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(knownTypes).map(([type, { required = [] }]) => [
    type,
    [...required, ...(alsoRequired[type] ?? [])].filter((name) => !mayBeBlank.has(name)),
  ]),
)

/** Numbers are pixels or weights, which the typings write as text. */
const sized: ReadonlySet<string> = new Set(['width', 'height', 'minHeight', 'minWidth'])

const kindNames = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
} as const satisfies Record<Kind, string>

export const memberRules = {
  'required-missing': {
    summary: 'Elements and actions have the members that they need',
    documentation: pages.teamsElements,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      for (const name of needs.get(knownAs ?? '') ?? []) {
        if (element[name] !== undefined && element[name] !== null) continue
        if (name === 'choices' && Object.hasOwn(element, 'choices.data')) continue
        report({
          place,
          message: `${knownAs} needs "${name}": without it clients may show nothing here, or refuse the card. Add it.`,
        })
      }
    },
  },
  'value-kind': {
    summary: 'Values are of the kind that renderers read: text, numbers, lists',
    documentation: pages.teamsElements,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, element, knownAs, known }, report) {
      if (!known) return
      for (const name of Object.keys(element)) {
        const kind = kindOf(known, name)
        if (kind !== undefined && !isJudgedElsewhere(name, element[name]))
          checkKind(place, name, element[name], kind, report)
      }
      if (knownAs === 'FactSet') checkFacts(place, element, report)
    },
  },
} as const satisfies Record<string, Rule>

/** What a version looks like, and that only elements stand where elements do, are rules of their own. */
function isJudgedElsewhere(name: string, value: unknown): boolean {
  return name === 'version' || (typeof value !== 'object' && holdsElements(name))
}

function checkFacts(place: Place, element: JsonObject, report: Report): void {
  const facts = listMember(element, 'facts')
  const list = placeIn(place, 'facts', facts)
  for (const [index, fact] of facts.entries()) {
    if (!isObject(fact)) continue
    const at = placeIn(list, index, fact)
    for (const name of ['title', 'value']) checkKind(at, name, fact[name], 'string', report)
  }
}

function checkKind(place: Place, member: string, value: unknown, kind: Kind, report: Report): void {
  const given = kindOfValue(value)
  if (given === undefined || given === kind || (typeof value === 'string' && isTemplate(value))) return
  if (given === 'number' && sized.has(member)) return
  report({
    place,
    member,
    // What is not in a list is not drawn by anybody.
    ...(kind === 'array' && { severity: 'error' }),
    message: `"${member}" takes ${kindNames[kind]}, not ${given === 'boolean' ? String(value) : kindNames[given]}: clients ignore it, or refuse the card. Correct it.`,
    fix: () => toKind(place, member, value, kind),
  })
}

/** `undefined` of what stands for nothing. */
function kindOfValue(value: unknown): Kind | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return 'array'
  return typeof value as Kind
}

function toKind(place: Place, member: string, value: unknown, kind: Kind): Fix | undefined {
  const right = convert(value, kind)
  if (right === undefined) return undefined
  return {
    title: kind === 'array' ? `Make "${member}" a list` : `Set "${member}" to ${JSON.stringify(right)}`,
    edits: [{ kind: 'set', pointer: pointerOf(place, member), value: right }],
  }
}

/** Only where nothing has to be guessed. */
function convert(value: unknown, kind: Kind): unknown {
  if (kind === 'array') return isObject(value) ? [value] : undefined
  if (kind === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
  if (typeof value !== 'string') return undefined
  if (kind === 'boolean') return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined
  return kind === 'number' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : undefined
}
