// What the page asks to be sent, read from the body of its request.

import { readCardFile } from '../../shared/card-file.ts'
import { cardKinds } from '../../shared/cards/kinds.ts'
import { isObject, parseJson } from '../../shared/json.ts'
import { type Fault, faults } from '../../shared/simulate.ts'
import type { MentionToSend } from './protocol.ts'

export interface ReadyMention extends Omit<MentionToSend, 'reply'> {
  /** The JSON of the message that the service is to answer. */
  readonly replyJson?: string
}

export type ReadMention =
  | { readonly ok: true; readonly mention: ReadyMention }
  /** What was expected where, as a sentence. */
  | { readonly ok: false; readonly problem: string }

const nameCharacters = 200

export function readMentionToSend(body: Uint8Array | ArrayBuffer): ReadMention {
  const value = parseJson(body)
  if (!isObject(value)) return expected('a JSON object', '')
  const { words, sender, team, threadRootId, fault, reply } = value
  if (typeof words !== 'string') return expected('a string', '/words')
  if (!isName(sender)) return expected(`at most ${nameCharacters} characters`, '/sender')
  if (!isName(team)) return expected('the path of a team', '/team')
  // It becomes a part of the conversation's id.
  if (!isName(threadRootId) || (threadRootId !== undefined && !/^[\w-]+$/.test(threadRootId))) {
    return expected('the id of a post', '/threadRootId')
  }
  if (!isFault(fault)) return expected(`one of ${Object.keys(faults).join(', ')}`, '/fault')
  const replyJson = reply === undefined ? undefined : toReplyJson(reply)
  if (replyJson === null) return expected('JSON that is nested less deeply', '/reply')
  return {
    ok: true,
    mention: {
      words,
      ...(sender !== undefined && { sender }),
      ...(team !== undefined && { team }),
      ...(threadRootId !== undefined && { threadRootId }),
      ...(fault !== undefined && { fault }),
      ...(replyJson !== undefined && { replyJson }),
    },
  }
}

/**
 * The JSON that is sent for what the workbench holds: an attachment or a bare card in a message, anything else as it is.
 * `null` where a runtime can read it and not write it, for its depth.
 */
function toReplyJson(reply: unknown): string | null {
  try {
    return JSON.stringify(toMessage(reply))
  } catch {
    return null
  }
}

function toMessage(reply: unknown): unknown {
  const file = readCardFile(reply)
  if (!file || file.holds === 'message') return reply
  if (file.holds === 'attachment') return { type: 'message', attachments: [reply] }
  const attachment = { contentType: cardKinds[file.holds].contentType, content: reply }
  return { type: 'message', attachments: [attachment] }
}

function expected(what: string, pointer: string): ReadMention {
  return { ok: false, problem: `Expected ${what} at ${pointer || 'its root'}.` }
}

function isName(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value !== '' && value.length <= nameCharacters)
}

function isFault(value: unknown): value is Fault | undefined {
  return value === undefined || (typeof value === 'string' && Object.hasOwn(faults, value))
}
