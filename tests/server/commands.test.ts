import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, type Commands, chooseAmong } from '../../server/commands.ts'
import { parseMention } from '../../shared/activity.ts'
import { activity } from './exchange.ts'

const commands: Commands = {
  status: { summary: 'tells how things are', run: () => 'all is well' },
  deploy: { summary: 'puts it out', run: ({ rest }) => `deploying ${rest}` },
}

function ask(words: string, given: Commands = commands, fallback?: Answer) {
  const parsed = parseMention(new TextEncoder().encode(activity(words)))
  assert.ok(parsed.ok)
  const { name, run } = chooseAmong(given, fallback)(parsed.mention)
  return { name, answer: run(parsed.mention, { signal: new AbortController().signal }) }
}

describe('chooseAmong()', () => {
  it('finds the command by the first word, whatever its case', () => {
    assert.deepEqual(ask('status'), { name: 'status', answer: 'all is well' })
    assert.deepEqual(ask('Deploy v2 now'), { name: 'deploy', answer: 'deploying v2 now' })
  })

  it('answers help with each command and its summary, a paragraph each', () => {
    assert.deepEqual(ask('help'), {
      name: 'help',
      answer: 'I answer to:\n\n**status** – tells how things are\n\n**deploy** – puts it out\n\n**help** – shows this',
    })
  })

  it('answers a mention without words with help', () => {
    assert.deepEqual(ask(''), ask('help'))
    assert.deepEqual(ask(' &nbsp; '), ask('help'))
  })

  it('lets a service bring its own help, for mentions without words too', () => {
    const own: Commands = { ...commands, help: { summary: 's', run: () => 'help yourself' } }
    assert.deepEqual(ask('help', own), { name: 'help', answer: 'help yourself' })
    assert.deepEqual(ask('', own), { name: 'help', answer: 'help yourself' })
  })

  it('lets a service answer what no command does, mentions without words too', () => {
    const fallback: Answer = ({ words }) => `you said "${words}"`
    assert.deepEqual(ask('what is this', commands, fallback), { name: 'fallback', answer: 'you said "what is this"' })
    assert.deepEqual(ask('', commands, fallback), { name: 'fallback', answer: 'you said ""' })
    assert.equal(ask('help', commands, fallback).name, 'help')
  })

  it('has no command but help where none is given', () => {
    assert.deepEqual(ask('help', {}), { name: 'help', answer: 'I answer to:\n\n**help** – shows this' })
  })
})

describe('what no command answers', () => {
  const end = 'Mention me with **help** to see what I answer to.'

  for (const [word, nearest] of [
    ['statsu', 'status'],
    ['stat', 'status'],
    ['deply', 'deploy'],
    ['hlep', 'help'],
    ['HELPP', 'help'],
  ] as const) {
    it(`suggests ${nearest} for ${word}`, () => {
      assert.deepEqual(ask(word), {
        name: 'fallback',
        answer: `I do not know “${word.toLowerCase()}”. Did you mean **${nearest}**? ${end}`,
      })
    })
  }

  for (const word of ['weather', 'x'.repeat(40), 'été', '天気', 'v2-0']) {
    it(`suggests nothing for ${word}`, () => {
      assert.equal(ask(word).answer, `I do not know “${word}”. ${end}`)
    })
  }

  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'prototype']) {
    it(`takes ${name} for a word like any other`, () => {
      const { name: chosen, answer } = ask(name)
      assert.equal(chosen, 'fallback')
      assert.match(String(answer), /^I do not know /)
    })
  }

  for (const words of [
    '**bold**',
    '_status_',
    '[click](https://example.com)',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '`code`',
    '&lt;at&gt;Everyone&lt;/at&gt;',
    'https://example.com',
    'x'.repeat(41),
    'x'.repeat(100_000),
    '🍺',
    '"quoted',
    '\u202Etxet',
  ]) {
    it(`does not repeat ${words.slice(0, 45)}`, () => {
      const answer = String(ask(words).answer)
      assert.match(answer, /^I do not know that\. /)
      assert.ok(answer.length < 150)
    })
  }

  it('is found quickly among many commands, however long the word', () => {
    const many: Commands = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`command-${index}`, { summary: 's', run: () => 'x' }]),
    )
    const start = performance.now()
    ask('command-'.repeat(20_000), many)
    assert.ok(performance.now() - start < 500)
  })
})

describe('the names of commands', () => {
  for (const name of ['', 'Status', 'ÅTGÄRD', 'two words', 'tab\t', 'no\u00a0break', ' status']) {
    it(`may not be ${JSON.stringify(name)}`, () => {
      assert.throws(() => chooseAmong({ [name]: { summary: 's', run: () => 'x' } }), {
        name: 'TypeError',
        message: `Cannot register the command "${name}": its name must be one word in lower case, as the first word of a mention is`,
      })
    })
  }

  for (const name of ['åtgärd', 'c++', 'who-am-i', '?', '天気', 'constructor']) {
    it(`may be ${name}`, () => {
      assert.deepEqual(ask(name, { [name]: { summary: 's', run: () => 'found' } }), { name, answer: 'found' })
    })
  }
})
