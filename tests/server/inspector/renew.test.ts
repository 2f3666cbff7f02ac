import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { renewActivity, threadRootOf } from '../../../server/inspector/renew.ts'
import { asObject, parseJson } from '../../../shared/json.ts'

/** 1795451104949 */
const now = new Date('2026-11-23T16:25:04.949Z')

function recorded(file: string) {
  return asObject(parseJson(readFileSync(new URL(`../../data/${file}`, import.meta.url))))
}

describe('renewActivity()', () => {
  it('gives the id and the times of now, with as many digits as before', () => {
    const renewed = renewActivity(
      { id: '1', timestamp: '2020-06-01T10:00:00.1234567Z', localTimestamp: '2020-06-01T12:00:00.1234567+02:00' },
      now,
    )
    assert.deepEqual(renewed, {
      id: '1795451104949',
      timestamp: '2026-11-23T16:25:04.9490000Z',
      localTimestamp: '2026-11-23T18:25:04.9490000+02:00',
    })
  })

  it('keeps half hours, zones behind Greenwich, and times without digits or zone', () => {
    const written = (timestamp: string) => renewActivity({ timestamp }, now).timestamp
    assert.equal(written('2020-06-01T10:00:00.000+05:30'), '2026-11-23T21:55:04.949+05:30')
    assert.equal(written('2020-06-01T10:00:00-08:00'), '2026-11-23T08:25:04-08:00')
    assert.equal(written('2020-06-01T10:00:00.1'), '2026-11-23T16:25:04.9Z')
  })

  it('stays in its thread', () => {
    const conversation = { id: '19:x@thread.tacv2;messageid=77', isGroup: true }
    assert.deepEqual(renewActivity({ id: '78', conversation }, now).conversation, conversation)
  })

  it('begins a new post where it began one', () => {
    const conversation = { id: '19:x@thread.tacv2;messageid=77', isGroup: true }
    const renewed = renewActivity({ id: '77', conversation }, now)
    assert.deepEqual(renewed.conversation, { id: '19:x@thread.tacv2;messageid=1795451104949', isGroup: true })
    assert.equal(threadRootOf(renewed), '1795451104949')
  })

  it('adds nothing, and takes members of any kind', () => {
    for (const activity of [{}, { id: 1, timestamp: 2, conversation: 'x' }, { conversation: { id: null } }]) {
      assert.deepEqual(Object.keys(renewActivity(activity, now)), Object.keys(activity))
    }
    assert.equal(threadRootOf({}), null)
  })

  for (const file of ['escaped-2025.json', 'emoji-2019.json', 'plain-2020.json', 'thread-2017.json']) {
    it(`leaves all other members of ${file} as they are`, () => {
      const activity = recorded(file)
      const renewed = renewActivity(activity, now)
      const own = ['id', 'timestamp', 'localTimestamp', 'conversation']
      const others = ([name]: readonly [string, unknown]) => !own.includes(name)
      assert.deepEqual(Object.keys(renewed), Object.keys(activity))
      assert.deepEqual(Object.entries(renewed).filter(others), Object.entries(activity).filter(others))
      assert.notEqual(renewed.timestamp, activity.timestamp)
    })
  }
})
