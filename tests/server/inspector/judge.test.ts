import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { judgeReply } from '../../../server/inspector/judge.ts'

function messageOf(card: object): string {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
  return JSON.stringify({ type: 'message', attachments: [attachment] })
}

describe('judgeReply()', () => {
  it('tells 200 findings, the error behind them among these', () => {
    const wrong = [
      { type: 'TextBlock', text: 'x', size: 'Huge' },
      { type: 'Image', url: 'https://example.com/a.png' },
      { type: 'textBlock', text: 'x', colour: 'red' },
    ]
    const body = Array.from({ length: 150 }, () => wrong).flat()
    const actions = [{ type: 'Action.Submit', title: 'Send' }]
    const json = messageOf({ type: 'AdaptiveCard', version: '1.4', body, actions })
    const findings = judgeReply(json, json.length)
    assert.equal(findings.length, 200)
    assert.ok(findings.some(({ rule }) => rule === 'action-not-open-url'))
  })

  it('leaves what is no JSON alone', () => {
    assert.deepEqual(judgeReply('<html>', 6), [])
    assert.deepEqual(judgeReply('', 0), [])
  })
})
