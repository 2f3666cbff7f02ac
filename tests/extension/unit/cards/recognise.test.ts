import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { isForTeams } from '../../../../extension/src/cards/is-for-teams.ts'
import { isNamedAsCard, mayHoldCard } from '../../../../extension/src/cards/recognise.ts'

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')

describe('isNamedAsCard()', () => {
  it('knows the three endings', () => {
    for (const path of ['/a/b.card.json', '/B.ADAPTIVECARD.JSON', 'x.teams-message.json', 'C:/a.b/c.d.card.json']) {
      assert.ok(isNamedAsCard(path), path)
    }
    for (const path of ['/a/card.json', '/a/b.json', '/a/b.card.jsonc', '/a/x.card.json/b.json', '/scorecard.json']) {
      assert.ok(!isNamedAsCard(path), path)
    }
  })
})

describe('mayHoldCard()', () => {
  it('finds the word that every card or message has', () => {
    for (const text of [
      '{"type": "AdaptiveCard"}',
      '{"@type":"MessageCard"}',
      '{"type":"message"}',
      '{"contentType":"application/vnd.microsoft.card.hero"}',
    ]) {
      assert.ok(mayHoldCard(text), text)
    }
  })

  it('passes over other JSON, and over what is too large', () => {
    assert.ok(!mayHoldCard(read('package.json')))
    assert.ok(!mayHoldCard(`{"type":"AdaptiveCard"}${' '.repeat(1024 * 1024)}`))
  })
})

describe('isForTeams()', () => {
  const hero = { contentType: 'application/vnd.microsoft.card.hero', content: {} }

  it('takes cards, attachments and messages', () => {
    for (const value of [
      { type: 'AdaptiveCard' },
      { '@type': 'MessageCard' },
      hero,
      { attachments: [null, hero] },
      { type: 'message', text: 'x' },
      { type: 'message', attachments: [], attachmentLayout: 'list' },
    ]) {
      assert.ok(isForTeams(value), JSON.stringify(value))
    }
  })

  it('leaves the messages of others alone', () => {
    for (const value of [
      null,
      [],
      { type: 'object', properties: {} },
      { type: 'message', text: 'x', channel: 'C1', ts: '1' },
      { attachments: [{ color: '#36a64f', text: 'Slack' }] },
      { type: 'message', attachments: [{ fallback: 'x' }], user: 'U1' },
      { type: 'file', contentType: 'text/plain', content: 'x' },
    ]) {
      assert.ok(!isForTeams(value), JSON.stringify(value))
    }
  })

  it('does not take mentions that Teams sent for replies', () => {
    assert.ok(!isForTeams(JSON.parse(read('tests/data/plain-2020.json'))))
    assert.ok(!isForTeams(JSON.parse(read('tests/data/thread-2017.json'))))
  })
})
