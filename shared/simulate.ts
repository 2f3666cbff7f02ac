// A mention as Teams would send it: the members of a real request of 2020 (the newest recorded webhook body) in their order,
// with its nulls, as compact JSON in raw UTF-8; signed, or spoilt by a chosen fault.

import { generateToken, importToken, signBody } from './signature.ts'

/** What can be wrong with a simulated mention, and what a sound service answers to it. */
export const faults = {
  'bad-signature': { summary: 'signed with another token', expectedStatus: 401 },
  'no-signature': { summary: 'without an Authorization header', expectedStatus: 401 },
  stale: { summary: 'written a day ago', expectedStatus: 401 },
  duplicate: { summary: 'sent twice with the same id', expectedStatus: 200 },
  malformed: { summary: 'signed, but the JSON ends too early', expectedStatus: 400 },
  oversized: { summary: 'signed, but larger than a service accepts', expectedStatus: 413 },
  'split-emoji': { summary: 'an emoji cut in two on its way', expectedStatus: 200 },
} as const satisfies Record<string, { readonly summary: string; readonly expectedStatus: number }>

export type Fault = keyof typeof faults

export interface SimulatedMention {
  /** What a person types after the webhook's name. */
  readonly words: string
  /** The name under which the webhook is registered. */
  readonly webhookName: string
  readonly senderName?: string
  /** Tells teams apart: the same name gives the same ids. */
  readonly teamName?: string
  readonly channelName?: string
  /** Id of the post to answer; a new post where it is absent. */
  readonly threadRootId?: string
  /** BCP 47, such as `en-US`. */
  readonly locale?: string
}

export interface SimulatedRequest {
  readonly headers: Readonly<Record<string, string>>
  /** The body; more than one part is sent in as many writes. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
  /** How often it is sent. */
  readonly times: 1 | 2
}

/** A service refuses bodies over 256 KB unless told otherwise. */
const oversizedBytes = 300 * 1024
const dayMs = 24 * 60 * 60 * 1000
const encoder = new TextEncoder()
const mentionType = 'http://schema.skype.com/Mention'

/** The activity that Teams would send at `now`. `id` is the epoch in milliseconds, as Teams makes them. */
export function buildActivity(mention: SimulatedMention, now: Date) {
  const id = String(now.getTime())
  const { senderName = 'Person Example', teamName = 'Team', channelName = 'General', locale = 'en-US' } = mention
  const team = threadId(teamName)
  const channel = channelName === 'General' ? team : threadId(`${teamName}/${channelName}`)
  const tenant = { id: guid('tenant') }
  // Teams writes seven fraction digits since 2020.
  const timestamp = now.toISOString().replace('Z', '0000Z')
  const name = escapeHtml(mention.webhookName)
  const words = escapeHtml(mention.words)
  return {
    type: 'message',
    id,
    timestamp,
    localTimestamp: timestamp.replace('Z', '+00:00'),
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    channelId: 'msteams',
    from: { id: `29:1${hex(senderName, 64)}`, name: senderName, aadObjectId: guid(senderName) },
    conversation: {
      isGroup: true,
      id: `${channel};messageid=${mention.threadRootId ?? id}`,
      name: null,
      conversationType: 'channel',
      tenantId: tenant.id,
    },
    recipient: null,
    textFormat: 'plain',
    attachmentLayout: null,
    membersAdded: [],
    membersRemoved: [],
    topicName: null,
    historyDisclosed: null,
    locale,
    text: `<at>${name}</at> ${words}\n`,
    speak: null,
    inputHint: null,
    summary: null,
    suggestedActions: null,
    attachments: [
      {
        contentType: 'text/html',
        contentUrl: null,
        content: `<div><div><span itemscope="" itemtype="${mentionType}" itemid="0">${name}</span> ${words}</div>\n</div>`,
        name: null,
        thumbnailUrl: null,
      },
    ],
    entities: [{ type: 'clientInfo', locale, country: 'US', platform: 'Web' }],
    channelData: { teamsChannelId: channel, teamsTeamId: team, channel: { id: channel }, team: { id: team }, tenant },
    action: null,
    replyToId: null,
    value: null,
    name: null,
    relatesTo: null,
    code: null,
  }
}

/** The request that Teams would make for `mention`, signed with `token`. @throws as `importToken` does. */
export async function buildRequest(
  mention: SimulatedMention,
  token: string,
  { now, fault }: { readonly now: Date; readonly fault?: Fault | undefined },
): Promise<SimulatedRequest> {
  const body = encoder.encode(bodyText(mention, now, fault))
  const key = await importToken(fault === 'bad-signature' ? generateToken() : token)
  const authorization = fault === 'no-signature' ? {} : { authorization: await signBody(key, body) }
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', ...authorization },
    parts: fault === 'split-emoji' ? splitInsideEmoji(body) : [body],
    times: fault === 'duplicate' ? 2 : 1,
  }
}

function bodyText(mention: SimulatedMention, now: Date, fault: Fault | undefined): string {
  switch (fault) {
    case 'stale':
      return JSON.stringify(buildActivity(mention, new Date(now.getTime() - dayMs)))
    case 'malformed':
      return JSON.stringify(buildActivity(mention, now)).slice(0, -1)
    case 'oversized':
      return JSON.stringify(buildActivity({ ...mention, words: mention.words.padEnd(oversizedBytes, ' and on') }, now))
    case 'split-emoji':
      return JSON.stringify(buildActivity({ ...mention, words: `${mention.words} 🍺` }, now))
    default:
      return JSON.stringify(buildActivity(mention, now))
  }
}

/** Four bytes make an emoji in UTF-8, the first of them 0xF0: cut behind the second. */
function splitInsideEmoji(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const cut = body.indexOf(0xf0) + 2
  return [body.slice(0, cut), body.slice(cut)]
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function threadId(name: string): string {
  return `19:${hex(name, 32)}@thread.tacv2`
}

function guid(name: string): string {
  return hex(name, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The same digits for the same name: an id that looks like one, without a meaning (FNV-1a, a word at a time). */
function hex(name: string, digits: number): string {
  let text = ''
  for (let round = 0; text.length < digits; round++) {
    let hash = 0x811c9dc5
    for (const byte of encoder.encode(`${round}${name}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
    text += hash.toString(16).padStart(8, '0')
  }
  return text.slice(0, digits)
}
