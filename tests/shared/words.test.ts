import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMention, splitWords } from '../../shared/activity.ts'

describe('Mention.command and Mention.arguments', () => {
  const typed = {
    STATUS: ['status', [], ''],
    'Status  PROD  now': ['status', ['PROD', 'now'], 'PROD  now'],
    'deploy "api gateway" v2': ['deploy', ['api gateway', 'v2'], '"api gateway" v2'],
    'say\nline one\nline two': ['say', ['line', 'one', 'line', 'two'], 'line one\nline two'],
    'ÉCHO ça': ['écho', ['ça'], 'ça'],
    '"quoted command" x': ['"quoted', ['command"', 'x'], 'command" x'],
  } as const

  for (const [words, [command, list, rest]] of Object.entries(typed)) {
    it(`splits ${JSON.stringify(words)}`, () => {
      const body = JSON.stringify({ type: 'message', text: `<at>R</at> ${words}\n` })
      const outcome = parseMention(new TextEncoder().encode(body))
      assert.ok(outcome.ok)
      const { mention } = outcome
      assert.deepEqual([mention.command, mention.arguments, mention.rest], [command, list, rest])
    })
  }
})

describe('splitWords()', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['  \n\t ', []],
    ['a b', ['a', 'b']],
    [' a\u00a0b\u2003c ', ['a', 'b', 'c']],
    ['"a b" c', ['a b', 'c']],
    ["'a b' c", ['a b', 'c']],
    ['“a b” c', ['a b', 'c']],
    ['„a b“ c', ['a b', 'c']],
    ['""', ['']],
    ["'' x", ['', 'x']],
    ['"a b', ['"a', 'b']],
    ['a" b"', ['a"', 'b"']],
    ["it's o'clock", ["it's", "o'clock"]],
    ["'tis the season", ["'tis", 'the', 'season']],
    ['key="a b"', ['key="a', 'b"']],
    ['"a"b', ['"a"b']],
    ['"it\'s" \'say "x"\'', ["it's", 'say "x"']],
    ['"a b""c d"', ['"a', 'b""c', 'd"']],
    ['🍺 "🍺 🍺"', ['🍺', '🍺 🍺']],
  ]

  for (const [words, expected] of cases) {
    it(`splits ${JSON.stringify(words)}`, () => {
      assert.deepEqual(splitWords(words), expected)
    })
  }

  for (const piece of ['"', '" ', '"a ', "'a ", '„ ', '"a"b ', ' ', 'a']) {
    it(`splits 256 KB of ${JSON.stringify(piece)} in linear time`, () => {
      const start = performance.now()
      splitWords(piece.repeat((256 * 1024) / piece.length))
      assert.ok(performance.now() - start < 3000)
    })
  }
})
