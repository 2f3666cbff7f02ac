// What can go wrong with a mention, each with its code, its HTTP status and its sentence: the only place that says so.
// The server answers with these, the command line and the extension explain with these.

interface Outcome {
  /** HTTP status of the server's answer. */
  readonly status: number
  /** A sentence for people: what happened and what to do about it. Never holds a secret or the text of a request. */
  readonly message: string
}

/** Why the server refuses a request or could not answer it as asked. */
export const outcomes = {
  'signature-missing': {
    status: 401,
    message:
      'The request has no Authorization header: Teams signs every mention, so send it through Teams or sign it as Teams does. If a gateway stands in front of this service, let it pass the header on.',
  },
  'signature-malformed': {
    status: 401,
    message:
      'The Authorization header is not "HMAC", one space and the base64 of 32 bytes: this is the only form that Teams sends.',
  },
  'signature-wrong': {
    status: 401,
    message:
      'The signature does not match the body and the security token of this team: check that the token belongs to this outgoing webhook and that nothing on the way changes the body.',
  },
  'mention-stale': {
    status: 401,
    message:
      'The mention carries a timestamp outside the accepted window: it was recorded and sent again, or the clock of this machine is wrong.',
  },
  'body-not-json': {
    status: 400,
    message: 'The body is signed correctly but is not JSON in UTF-8: nothing could be read from it.',
  },
  'activity-malformed': {
    status: 400,
    message: 'The body is signed correctly but is not a message activity as Teams sends it.',
  },
  'team-unknown': {
    status: 404,
    message:
      'No team of this name is configured: compare the callback URL registered in Teams with the configured teams.',
  },
  'path-unknown': {
    status: 404,
    message: 'Nothing is served at this address: mentions go to /webhook or /webhook/TEAM.',
  },
  'method-not-post': {
    status: 405,
    message: 'Mentions arrive by POST: register this address in Teams as the callback URL of an outgoing webhook.',
  },
  'body-too-large': {
    status: 413,
    message: 'The body is larger than this service accepts: a mention from Teams has a few kilobytes.',
  },
  'body-incomplete': {
    status: 400,
    message: 'The body broke off before its end: the sender went away, or did not send what its headers announced.',
  },
  'content-type-not-json': {
    status: 415,
    message: 'The Content-Type is not application/json: Teams sends application/json; charset=utf-8.',
  },
  'service-failed': {
    status: 500,
    message: 'The service failed before it could answer: its log has the cause.',
  },
  'service-stopping': {
    status: 503,
    message: 'The service is stopping: try again in a moment.',
  },
  'command-failed': {
    status: 200,
    message: 'Something went wrong while answering. The log of the service has the cause.',
  },
  'command-late': {
    status: 200,
    message: 'This takes longer than Teams waits for an answer. The result will be in the log of the service.',
  },
} as const satisfies Record<string, Outcome>

export type OutcomeCode = keyof typeof outcomes

/** Why Teams would show "Sorry, there was a problem encountered with your request" instead of a reply (protocol: OUT, docs#693). */
export const replyFaults = {
  'reply-unreachable': 'No connection: is the service running, and is the address right?',
  'reply-late': 'The reply came after the 5 seconds that Teams waits.',
  'reply-status': 'The status is not 200.',
  'reply-empty': 'The reply has no body: always answer with at least a short text.',
  'reply-too-large': 'The reply is larger than anything Teams could show.',
  'reply-not-json': 'The reply is not JSON.',
  'reply-not-message': 'The reply is not a message: an object of type "message" with a text or attachments.',
} as const satisfies Record<string, string>

export type ReplyFault = keyof typeof replyFaults
