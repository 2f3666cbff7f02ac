import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { quoteForCmd } from '../../../extension/src/server/cmd.ts'

describe('quoteForCmd()', () => {
  // Expected by the rules of CommandLineToArgvW for quotes and backslashes, and of cmd.exe for carets.
  const cases = {
    run: '^"run^"',
    'C:\\Program Files\\bun.cmd': '^"C:\\Program^ Files\\bun.cmd^"',
    'ends with \\': '^"ends^ with^ \\\\^"',
    'say "hi"': '^"say^ \\^"hi\\^"^"',
    'a&b|c>d%PATH%': '^"a^&b^|c^>d^%PATH^%^"',
  }
  for (const [argument, expected] of Object.entries(cases)) {
    it(`quotes ${argument}`, () => assert.equal(quoteForCmd(argument), expected))
  }
})
