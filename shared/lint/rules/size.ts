// How large a message may be. The limits are of requests to webhooks; for replies none is documented.

import { pages } from '../pages.ts'
import type { Rule } from '../rule.ts'

const maxBytes = 28 * 1024
/** Requests of this size were refused where the receiver counted in UTF-16 (protocol: limits of incoming webhooks). */
const nearBytes = 21_000

export const sizeRules = {
  'payload-over-28k': {
    summary: 'A request to a webhook has at most 28 KB',
    documentation: pages.incoming,
    severities: { incoming: 'error', workflow: 'error' },
    about: 'file',
    check({ place }, report, { countBytes }) {
      const bytes = countBytes()
      if (bytes <= maxBytes) return
      report({
        place,
        message: `${sized(bytes)}: the webhook takes at most 28 KB (28,672 bytes). Shorten it, or send several.`,
      })
    },
  },
  'payload-near-limit': {
    summary: 'Requests to webhooks failed from 21,000 bytes on',
    documentation: pages.incoming,
    severities: { incoming: 'warning', workflow: 'warning' },
    about: 'file',
    check({ place }, report, { countBytes }) {
      const bytes = countBytes()
      if (bytes <= nearBytes || bytes > maxBytes) return
      report({
        place,
        message: `${sized(bytes)}: the limit is 28 KB, and requests of more than 21,000 bytes have been refused. Shorten it.`,
      })
    },
  },
  'reply-size': {
    summary: 'A reply stays under 28 KB, as its limit is not documented',
    documentation: pages.messages,
    severities: { outgoing: 'warning' },
    isOpen: true,
    about: 'file',
    check({ place }, report, { countBytes }) {
      const bytes = countBytes()
      if (bytes <= maxBytes) return
      report({
        place,
        message: `${sized(bytes)}: no limit for replies is documented, but other messages to Teams may have 28 to 100 KB. Shorten it to be safe.`,
      })
    },
  },
} as const satisfies Record<string, Rule>

function sized(bytes: number): string {
  return `The message has ${bytes.toLocaleString('en-US')} bytes`
}
