// A recorded mention as it would be sent now: a fresh id and time, everything else as Teams sent it.

import { asObject, asString, type JsonObject } from '../../shared/json.ts'

const timeMembers = ['timestamp', 'localTimestamp'] as const
const postOf = /;messageid=([^;]+)/

/**
 * `activity` with the id and the times of `now`. Members that it does not have stay away.
 * A mention that began a post begins a new one; one in a thread stays in it.
 */
export function renewActivity(activity: JsonObject, now: Date): JsonObject {
  const id = String(now.getTime())
  const renewed: Record<string, unknown> = { ...activity }
  if ('id' in activity) renewed.id = id
  for (const name of timeMembers) {
    const before = asString(activity[name])
    if (before !== null) renewed[name] = writeAs(before, now)
  }
  const conversation = asObject(activity.conversation)
  const place = asString(conversation.id)
  if (place !== null && postOf.exec(place)?.[1] === activity.id) {
    renewed.conversation = { ...conversation, id: place.replace(postOf, `;messageid=${id}`) }
  }
  return renewed
}

/** Id of the post that the mention is in. */
export function threadRootOf(activity: JsonObject): string | null {
  return postOf.exec(asString(asObject(activity.conversation).id) ?? '')?.[1] ?? null
}

/** `now` in the time zone and with as many digits as `before`. */
function writeAs(before: string, now: Date): string {
  const [, fraction = '', zone = 'Z'] = /T[\d:]+(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(before) ?? []
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(zone) ?? []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  const [seconds = '', milliseconds = ''] = new Date(now.getTime() + offset * 60_000).toISOString().split(/[.Z]/)
  const digits =
    fraction === '' ? '' : `.${milliseconds.padEnd(fraction.length - 1, '0').slice(0, fraction.length - 1)}`
  return seconds + digits + zone
}
