// Where a JSON pointer leads in a tree: to something that is there, or to where it could be added.

import { type JsonNode, stepsOf } from './locate.ts'

export interface PlaceInTree {
  /** The object or array that holds it; nothing for the root. */
  readonly container?: JsonNode
  /** The member with its name, or the element. */
  readonly entry?: JsonNode
  readonly value?: JsonNode
  /** The last part of the pointer. */
  readonly name: string
}

/** Nothing where what would hold it is missing, or is neither an object nor an array with such a place. */
export function findPlace(root: JsonNode, pointer: string): PlaceInTree | undefined {
  if (pointer === '') return { value: root, name: '' }
  if (!pointer.startsWith('/')) return undefined
  const names = stepsOf(pointer)
  let container: JsonNode | undefined = root
  for (const name of names.slice(0, -1)) container = container && findChild(container, name)?.value
  const name = names.at(-1) ?? ''
  if (!container || !mayHold(container, name)) return undefined
  return { container, name, ...findChild(container, name) }
}

function findChild({ type, children = [] }: JsonNode, name: string): Pick<PlaceInTree, 'entry' | 'value'> | undefined {
  if (type === 'array') {
    const element = /^\d+$/.test(name) ? children[Number(name)] : undefined
    return element && { entry: element, value: element }
  }
  // Of several members with one name, JSON.parse takes the last.
  const entry = type === 'object' ? children.findLast(({ children }) => children?.[0]?.value === name) : undefined
  const value = entry?.children?.[1]
  return entry && value && { entry, value }
}

/** Elements may be added behind the last one only. */
function mayHold({ type, children = [] }: JsonNode, name: string): boolean {
  if (type === 'object') return true
  return type === 'array' && (name === '-' || (/^\d+$/.test(name) && Number(name) <= children.length))
}
