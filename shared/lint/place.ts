// Where in a JSON value an object or array stands. Places are made for everything visited, so they are small;
// pointers are only written for what is reported.

export interface Place {
  readonly parent: Place | null
  /** Name or index in the parent; empty at the root. */
  readonly key: string | number
  readonly depth: number
  readonly value: object
  pointer: string | undefined
}

/** A place, or one of its members. */
export interface Spot {
  readonly place: Place
  readonly member?: string | number
}

export function rootPlace(value: object): Place {
  return { parent: null, key: '', depth: 0, value, pointer: '' }
}

export function placeIn(parent: Place, key: string | number, value: object): Place {
  return { parent, key, depth: parent.depth + 1, value, pointer: undefined }
}

/** The JSON pointer (RFC 6901) of `place`, or of a member of it. Climbs in a loop: cards may be thousands of levels deep. */
export function pointerOf(place: Place, member?: string | number): string {
  const unwritten: Place[] = []
  let at: Place | null = place
  while (at && at.pointer === undefined) {
    unwritten.push(at)
    at = at.parent
  }
  let pointer = at?.pointer ?? ''
  for (const each of unwritten.reverse()) {
    pointer += toSegment(each.key)
    each.pointer = pointer
  }
  return member === undefined ? pointer : pointer + toSegment(member)
}

/** Orders spots as they stand in the text that was parsed. */
export function compareSpots(one: Spot, other: Spot): number {
  let { place: left, member: leftKey } = one
  let { place: right, member: rightKey } = other
  const climbLeft = () => {
    leftKey = left.key
    left = left.parent ?? left
  }
  const climbRight = () => {
    rightKey = right.key
    right = right.parent ?? right
  }
  while (left.depth > right.depth) climbLeft()
  while (right.depth > left.depth) climbRight()
  while (left !== right) {
    climbLeft()
    climbRight()
  }
  return rankOf(left.value, leftKey) - rankOf(right.value, rightKey)
}

const ranks = new WeakMap<object, ReadonlyMap<string, number>>()

function rankOf(value: object, key: string | number | undefined): number {
  if (key === undefined) return -1
  if (typeof key === 'number') return key
  let known = ranks.get(value)
  if (!known) {
    known = new Map(Object.keys(value).map((name, index) => [name, index]))
    ranks.set(value, known)
  }
  return known.get(key) ?? -1
}

function toSegment(key: string | number): string {
  return typeof key === 'number' ? `/${key}` : `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
