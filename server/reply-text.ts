// A message as plain text, for terminals: its text, then the texts of its cards in the order in which they stand.

import { cardKindOf, cardKinds } from '../shared/cards/kinds.ts'
import { isObject } from '../shared/json.ts'
import type { ReceivedMessage } from '../shared/reply.ts'
import { withoutControls } from './terminal.ts'

/** Members that hold words for people, in cards of every kind. */
const textMembers: ReadonlySet<string> = new Set(
  'title subtitle text summary name value altText alt activityTitle activitySubtitle activityText'.split(' '),
)

/** Members whose texts belong on one line. */
const lines: ReadonlySet<string> = new Set(['facts', 'columns', 'actions', 'buttons', 'potentialAction', 'inlines'])

const maxDepth = 64

export function describeMessage(message: ReceivedMessage): string {
  const parts = message.text === null ? [] : [message.text]
  for (const { contentType, content } of message.attachments) {
    const kind = cardKindOf(contentType)
    parts.push(
      [
        `[${kind ? cardKinds[kind].name : (contentType ?? 'Attachment without a content type')}]`,
        ...textsOf(content, 0).map((line) => `  ${line}`),
      ].join('\n'),
    )
  }
  return withoutControls(parts.join('\n\n'))
}

function textsOf(value: unknown, depth: number): string[] {
  if (depth > maxDepth) return []
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth + 1))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([member, inner]) => {
    if (typeof inner === 'string') return textMembers.has(member) && inner.trim() !== '' ? [inner] : []
    if (Array.isArray(inner) && lines.has(member))
      return inner.map((item) => textsOf(item, depth + 1).join('  ')).filter(Boolean)
    return textsOf(inner, depth + 1)
  })
}
