// Where in a JSON value an object or array stands. Places are made for everything visited, so they are small;
// pointers are only written for what is reported.

export interface Place {
  readonly parent: Place | null
  /** Name or index in the parent; empty at the root. */
  readonly key: string | number
  readonly depth: number
  readonly value: object
  pointer: string | undefined
  /** Which of the members of its parent it is; as the pointer, known once somebody asked. */
  rank: number | undefined
}

/** A place, or one of its members. */
export interface Spot {
  readonly place: Place
  readonly member?: string | number
}

export function rootPlace(value: object): Place {
  return { parent: null, key: '', depth: 0, value, pointer: '', rank: 0 }
}

export function placeIn(parent: Place, key: string | number, value: object): Place {
  return { parent, key, depth: parent.depth + 1, value, pointer: undefined, rank: undefined }
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

/** `items` in the order in which their spots stand in the text that was parsed. */
export function inOrder<Item>(items: readonly Item[], spotOf: (item: Item) => Spot): readonly Item[] {
  const ranked = items.map((item) => {
    const { place, member } = spotOf(item)
    return { item, place, rank: member === undefined ? -1 : rankIn(place.value, member) }
  })
  return ranked.sort(compare).map(({ item }) => item)
}

interface Ranked {
  readonly place: Place
  /** Of the member that is meant; -1 for the place itself, which begins before its members. */
  readonly rank: number
}

/** By their ranks in the nearest place that both are in. */
function compare(one: Ranked, other: Ranked): number {
  let { place: left, rank: leftRank } = one
  let { place: right, rank: rightRank } = other
  while (left !== right) {
    const isLeftDeeper = left.depth >= right.depth
    if (right.depth >= left.depth) {
      rightRank = rankOf(right)
      right = right.parent ?? right
    }
    if (isLeftDeeper) {
      leftRank = rankOf(left)
      left = left.parent ?? left
    }
  }
  return leftRank - rightRank
}

function rankOf(place: Place): number {
  place.rank ??= place.parent ? rankIn(place.parent.value, place.key) : 0
  return place.rank
}

const ranks = new WeakMap<object, ReadonlyMap<string, number>>()
const fewMembers = 16

function rankIn(value: object, key: string | number): number {
  if (typeof key === 'number') return key
  const known = ranks.get(value)
  if (known) return known.get(key) ?? -1
  const names = Object.keys(value)
  if (names.length > fewMembers) ranks.set(value, new Map(names.map((name, index) => [name, index])))
  return names.indexOf(key)
}

function toSegment(key: string | number): string {
  if (typeof key === 'number' || !/[~/]/.test(key)) return `/${key}`
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
