// What the preview page says, which shows content from elsewhere: unknown until it is checked here.

import { isObject } from '../../../shared/json.ts'
import type { Envelope, ToHost } from './protocol.ts'

const maxUrlCharacters = 8_192

/** The message, or nothing where it is none. */
export function parsePageMessage(message: unknown): Envelope<ToHost> | undefined {
  if (!isObject(message) || !isObject(message.body)) return undefined
  const { type, body } = message
  if (type === 'ready') return { type, body: {} }
  if (type === 'openLink' && typeof body.url === 'string' && body.url.length <= maxUrlCharacters) {
    return { type, body: { url: body.url } }
  }
  return undefined
}
