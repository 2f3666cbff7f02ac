// Makes the edits of a fix in a parsed value. What is not touched is shared with the value before.

import type { Edit } from './finding.ts'

/**
 * `value` with `edits` made, in their order; `value` itself stays as it is.
 * An edit whose place does not exist is passed over.
 */
export function applyEdits(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce(applyEdit, value)
}

function applyEdit(root: unknown, edit: Edit): unknown {
  const names = edit.pointer.split('/').slice(1).map(fromSegment)
  const last = names.pop()
  if (last === undefined) return edit.kind === 'set' ? edit.value : root
  const holders: object[] = []
  let at = root
  for (const name of [...names, undefined]) {
    if (typeof at !== 'object' || at === null) return root
    holders.push(at)
    if (name === undefined) break
    if (!Object.hasOwn(at, name)) return root
    at = (at as Record<string, unknown>)[name]
  }
  let changed: unknown = changeMember(holders.pop() ?? {}, last, edit)
  for (const name of names.reverse()) changed = withMember(holders.pop() ?? {}, name, changed)
  return changed
}

function changeMember(holder: object, name: string, edit: Edit): unknown {
  if (edit.kind === 'set') return withMember(holder, name, edit.value)
  if (!Object.hasOwn(holder, name)) return holder
  if (Array.isArray(holder)) return edit.kind === 'remove' ? holder.toSpliced(Number(name), 1) : holder
  const members = Object.entries(holder)
  return fromMembers(
    edit.kind === 'remove'
      ? members.filter(([each]) => each !== name)
      : members.map(([each, value]) => [each === name ? edit.name : each, value]),
  )
}

function withMember(holder: object, name: string, value: unknown): unknown {
  if (Array.isArray(holder)) {
    const index = name === '-' ? holder.length : Number(name)
    if (!Number.isInteger(index) || index < 0 || index > holder.length) return holder
    return index === holder.length ? [...holder, value] : holder.with(index, value)
  }
  const members = Object.entries(holder)
  const isThere = Object.hasOwn(holder, name)
  return fromMembers(
    isThere ? members.map(([each, old]) => [each, each === name ? value : old]) : [...members, [name, value]],
  )
}

/** Keeps a member named `__proto__` a member. */
function fromMembers(members: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(members)
}

function fromSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}
