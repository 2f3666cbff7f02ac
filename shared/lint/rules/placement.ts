// What stands where in an Adaptive Card: types that Teams knows, in a place where it does not draw them.

import type { JsonObject } from '../../json.ts'
import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import { everywhere, quote, type Rule } from '../rule.ts'
import type { CardElement, ElementRole } from '../subjects.ts'

/** Types that one member alone holds: renderers read them nowhere else, and read nothing else there. */
const holders = {
  Column: '"columns" of a ColumnSet',
  TableRow: '"rows" of a Table',
  TableCell: '"cells" of a TableRow',
  CarouselPage: '"pages" of a Carousel',
} as const satisfies Record<string, string>

const holderOf: ReadonlyMap<string, string> = new Map(Object.entries(holders))

const takes = {
  element: (type) => !/^(?:Action|Layout|Data)\.|^[a-z]|Run$|^AdaptiveCard$/.test(type) && !holderOf.has(type),
  // The actions of bots, such as imBack, have a rule of their own.
  action: (type) => /^(?:Action\.|[a-z])/.test(type),
  inline: (type) => type.endsWith('Run'),
  layout: (type) => type.startsWith('Layout.'),
  // An ImageSet has a rule of its own.
  image: () => true,
} as const satisfies Record<ElementRole, (type: string) => boolean>

export const placementRules = {
  'type-misplaced': {
    summary:
      'Elements stand among elements, actions among actions, and columns, rows, cells and pages in what they are parts of',
    documentation: pages.teamsElements,
    severities: everywhere('warning'),
    about: 'element',
    check(found, report) {
      const { place, knownAs, role, implied } = found
      // What takes the place of a part may be such a part.
      if (!knownAs || knownAs === implied || place.key === 'fallback') return
      if (implied === null ? takes[role](knownAs) : !holderOf.has(implied)) return
      const value = wrapped(found)
      report({
        place,
        member: 'type',
        ...(role === 'inline' && { severity: 'error' }),
        message: describe(knownAs, role, implied),
        ...(value && {
          fix: () => ({
            title: `Put it into ${value.type === 'ActionSet' ? 'an ActionSet' : `a ${value.type}`}`,
            edits: [{ kind: 'set', pointer: pointerOf(place), value }],
          }),
        }),
      })
    },
  },
} as const satisfies Record<string, Rule>

/** The test suites of renderers expect them to throw for it. */
export function describeNoRun(type: string): string {
  return `A RichTextBlock holds runs of text, and this is ${quote(type)}: renderers refuse the card. Use a TextRun.`
}

function describe(type: string, role: ElementRole, implied: string | null): string {
  const holder = holderOf.get(implied ?? type)
  if (implied !== null)
    return `The ${holder} hold nothing but ${implied}s: Teams shows nothing of this ${type}. Put it into one.`
  if (role === 'inline') return describeNoRun(type)
  if (holder !== undefined)
    return `A ${type} stands in the ${holder} only: Teams may show nothing of it here. Use a Container.`
  if (role === 'action') return `"${type}" is no action: Teams shows nothing of it here. Move it into "body".`
  if (type.startsWith('Action.')) {
    return `"${type}" stands among elements: Teams shows nothing of it here. Put it into an ActionSet, or beside "body".`
  }
  return `"${type}" cannot stand here: Teams shows nothing of it. Move it.`
}

/** In what may stand here and holds such; nothing where that is not plain. */
function wrapped({
  element,
  knownAs = '',
  role,
  implied,
}: CardElement): ({ readonly type: string } & JsonObject) | undefined {
  if (implied === null) {
    return role === 'element' && knownAs.startsWith('Action.') ? { type: 'ActionSet', actions: [element] } : undefined
  }
  return implied !== 'TableRow' && takes.element(knownAs) ? { type: implied, items: [element] } : undefined
}
