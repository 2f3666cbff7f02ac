import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createRedactor } from '../../../extension/src/redact.ts'

describe('createRedactor()', () => {
  it('masks known secrets wherever they occur', () => {
    const { know, redact } = createRedactor()
    know('c2VjcmV0Cg==')
    assert.equal(redact('a=c2VjcmV0Cg==&b=c2VjcmV0Cg=='), 'a=[redacted]&b=[redacted]')
  })

  it('masks a longer secret before one that is a part of it', () => {
    const { know, redact } = createRedactor()
    know('abcd')
    know('abcdefgh')
    assert.equal(redact('abcdefgh abcd'), '[redacted] [redacted]')
  })

  it('masks what has the shape of a token or a signature', () => {
    const { redact } = createRedactor()
    assert.equal(redact('HMAC gpjdTlOlaReTBLRFdwqdXhLqG7hFXVYTBorGDpaW5UE='), 'HMAC [redacted]')
  })

  it('leaves other texts alone, also after an empty secret', () => {
    const { know, redact } = createRedactor()
    know('')
    assert.equal(redact('Server: running on port 3978'), 'Server: running on port 3978')
  })
})
