// Looks into what Teams knows of Adaptive Cards.

import { type Kind, type KnownType, knownTypes } from './known-types.ts'

const known: ReadonlyMap<string, KnownType> = new Map(Object.entries(knownTypes))
const byLowerCase: ReadonlyMap<string, string> = new Map(
  Object.keys(knownTypes).map((type) => [type.toLowerCase(), type]),
)

export interface KnownAs {
  /** The type in its right case. */
  readonly type: string
  readonly known: KnownType
}

/** What Teams knows under `type`, whatever its case; `undefined` where it knows nothing. */
export function knownAs(type: string): KnownAs | undefined {
  const exact = known.get(type)
  if (exact) return { type, known: exact }
  const right = byLowerCase.get(type.toLowerCase())
  const found = right === undefined ? undefined : known.get(right)
  return right === undefined || !found ? undefined : { type: right, known: found }
}

/** Whether `type` has a property `name`; those that bind templates are not properties. */
export function hasProperty(type: KnownType, name: string): boolean {
  return Object.hasOwn(type.properties, name) || name === 'msteams' || name.startsWith('$')
}

/** The values that a property takes, where they are listed. */
export function valuesOf(type: KnownType, name: string): readonly string[] | undefined {
  const known = propertyOf(type, name)
  return typeof known === 'object' && known !== null ? known : undefined
}

/** What kind of value a property takes, where it is one. */
export function kindOf(type: KnownType, name: string): Kind | undefined {
  const known = propertyOf(type, name)
  return typeof known === 'object' && known !== null ? 'string' : (known ?? undefined)
}

/** Whether `value` is among `values`; renderers ignore case in values. */
export function isAmong(values: readonly string[], value: string): boolean {
  if (values.includes(value)) return true
  const lower = value.toLowerCase()
  return values.some((each) => each.toLowerCase() === lower)
}

function propertyOf(type: KnownType, name: string) {
  return Object.hasOwn(type.properties, name) ? type.properties[name] : undefined
}
