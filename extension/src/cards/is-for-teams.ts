// Whether JSON in a file of any name is surely meant for Teams. Stricter than `readCardFile`, which is asked for files that
// say so by their names: other services have messages and attachments too, and a mention that Teams sent is no reply.

import { cardKindOf } from '../../../shared/cards/kinds.ts'
import { asObject, asString, isObject } from '../../../shared/json.ts'

/** Members that a reply may have; a text with others beside it is a message of something else. */
const membersOfReply: ReadonlySet<string> = new Set([
  '$schema',
  'type',
  'text',
  'textFormat',
  'summary',
  'attachments',
  'attachmentLayout',
  'entities',
  'importance',
  'locale',
])

export function isForTeams(value: unknown): boolean {
  if (!isObject(value)) return false
  if (value.type === 'AdaptiveCard' || value['@type'] === 'MessageCard' || isAttachment(value)) return true
  if (Array.isArray(value.attachments) && value.attachments.some(isAttachment)) return !isActivity(value)
  return value.type === 'message' && Object.keys(value).every((member) => membersOfReply.has(member))
}

function isAttachment(value: unknown): boolean {
  return cardKindOf(asString(asObject(value).contentType)) !== undefined
}

/** Whether Teams sent it: every activity names its channel (protocol: BOT). */
function isActivity(message: object): boolean {
  return 'channelId' in message && 'conversation' in message
}
