// Fixes that remove: a member that has no effect, or a whole element.

import type { Fix } from './finding.ts'
import { type Place, pointerOf } from './place.ts'
import { quote } from './rule.ts'

/** Of a member that has no effect. */
export function removal(place: Place, member: string): Fix {
  return { title: `Remove ${quote(member)}`, edits: [{ kind: 'remove', pointer: pointerOf(place, member) }] }
}

/** Of a whole element; `what` names it. */
export function takingOut(place: Place, what: string): Fix {
  return { title: `Remove ${what}`, edits: [{ kind: 'remove', pointer: pointerOf(place) }], isLossy: true }
}
