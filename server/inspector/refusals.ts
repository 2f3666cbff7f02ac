// Why the inspector refuses a request: the one table of its codes, statuses and sentences, and the headers of all answers.

import type { Refusal } from './protocol.ts'

export const refusals = {
  'host-unknown': {
    status: 403,
    message:
      'The inspector answers to 127.0.0.1, localhost and [::1] with its own port only: open the address that the terminal shows.',
  },
  'origin-unknown': {
    status: 403,
    message:
      'The request comes from a page of another origin: the inspector answers to its own page and to local tools.',
  },
  'key-wrong': {
    status: 401,
    message:
      'The request lacks "Authorization: Bearer" with the key of this inspector: open the address that the terminal shows, or read the key from .riposte/inspector.json.',
  },
  'path-unknown': { status: 404, message: 'The inspector has nothing at this address: its page is at /.' },
  'exchange-unknown': {
    status: 404,
    message: 'This exchange is not there: only the latest ones are kept, and none over a restart.',
  },
  'team-unknown': { status: 404, message: 'The service has no team at this path.' },
  'method-wrong': { status: 405, message: 'This address takes another method: the header "Allow" names it.' },
  'body-too-large': { status: 413, message: 'The body is larger than the inspector accepts, which is 2 MB.' },
  'content-type-not-json': { status: 415, message: 'The Content-Type is not application/json.' },
  'body-incomplete': { status: 400, message: 'The body broke off before its end.' },
  'mention-malformed': { status: 400, message: 'The body is not a mention to send.' },
  'replay-unsigned': {
    status: 409,
    message:
      'The request was not signed with a token of its team. A replay is signed anew, and would make it look genuine: send the words as a new mention.',
  },
  'replay-unreadable': { status: 409, message: 'The request held no mention: there is nothing to replay.' },
  'too-many-pages': {
    status: 503,
    message:
      'Too many pages follow the events of this inspector, or the service is stopping: close one, and try again.',
  },
  'page-preparing': { status: 503, message: 'Fetching what the playground needs, once.' },
  'page-failed': { status: 500, message: 'The playground could not be put together.' },
  'inspector-failed': { status: 500, message: 'The inspector failed: the log of the service has the cause.' },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>

export type RefusalCode = keyof typeof refusals

/** With every answer: frames, guesses at types, caches, referrers and other origins are kept away. */
export const commonHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const

export interface RefusalDetails {
  /** A sentence behind the usual one. */
  readonly detail?: string
  /** Methods that the address takes. */
  readonly allow?: string
}

export function refuse(code: RefusalCode, { detail, allow }: RefusalDetails = {}): Response {
  const { status, message } = refusals[code]
  const refusal: Refusal = { error: { code, message: detail === undefined ? message : `${message} ${detail}` } }
  return Response.json(refusal, { status, headers: { ...commonHeaders, ...(allow !== undefined && { allow }) } })
}

export function respond(value: unknown): Response {
  return Response.json(value, { headers: commonHeaders })
}
