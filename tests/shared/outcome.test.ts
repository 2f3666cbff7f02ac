import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcomes, replyFaults } from '../../shared/outcome.ts'

/** design.md, section 4, "Status codes". */
const contract = {
  'signature-missing': 401,
  'signature-malformed': 401,
  'signature-wrong': 401,
  'mention-stale': 401,
  'body-not-json': 400,
  'activity-malformed': 400,
  'team-unknown': 404,
  'path-unknown': 404,
  'method-not-post': 405,
  'body-too-large': 413,
  'body-incomplete': 400,
  'content-type-not-json': 415,
  'service-stopping': 503,
  'command-failed': 200,
  'command-late': 200,
} as const satisfies Partial<Record<keyof typeof outcomes, number>>

describe('outcomes', () => {
  for (const [code, status] of Object.entries(contract)) {
    it(`answers ${code} with ${status}`, () => {
      assert.equal(new Map(Object.entries(outcomes)).get(code)?.status, status)
    })
  }

  it('never answers a failure of the service with a status that blames the caller', () => {
    assert.ok(outcomes['service-failed'].status >= 500)
  })

  it('does not say in its status which of the signature checks failed', () => {
    const statuses = Object.entries(outcomes).filter(([code]) => code.startsWith('signature-'))
    assert.deepEqual(new Set(statuses.map(([, { status }]) => status)), new Set([401]))
  })

  for (const [code, message] of [
    ...Object.entries(outcomes).map(([code, { message }]) => [code, message] as const),
    ...Object.entries(replyFaults),
  ]) {
    it(`explains ${code} in a whole sentence of ASCII`, () => {
      assert.match(message, /^[A-Z][\x20-\x7e]+[.?]$/)
      assert.match(code, /^[a-z]+(-[a-z]+)+$/)
    })
  }
})
