// What a value holds, also where the members that should say so are missing or misspelt.

import { readCardFile } from '../card-file.ts'
import { isObject } from '../json.ts'
import type { Holds } from './subjects.ts'

/** `undefined` where nothing in `value` points to a message or a card. */
export function recognise(value: unknown): Holds | undefined {
  if (!isObject(value)) return undefined
  const { type, version, body } = value
  if (Object.hasOwn(value, 'attachments') || type === 'message') return 'message'
  const known = readCardFile(value)?.holds
  if (known) return known
  if (isText(value.contentType)) return 'attachment'
  if (Array.isArray(body) || (isText(type) && type.toLowerCase() === 'adaptivecard')) return 'adaptive'
  if (isText(version) && (isText(type) || Object.hasOwn(value, '$schema'))) return 'adaptive'
  if (Array.isArray(value.sections) || Array.isArray(value.potentialAction)) return 'connector'
  return isText(value.text) && type === undefined ? 'message' : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
