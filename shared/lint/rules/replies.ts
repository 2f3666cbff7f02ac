// Actions whose effect depends on the destination: what cannot come back to a webhook.

import type { JsonObject } from '../../json.ts'
import type { Fix } from '../finding.ts'
import { knownAs } from '../known.ts'
import { pages } from '../pages.ts'
import { type Place, pointerOf } from '../place.ts'
import { removal, takingOut } from '../removal.ts'
import { everywhere, listMember, quote, type Rule, receivers, stringMember } from '../rule.ts'

/** What a client does by itself, without asking anybody. */
const clientSide: ReadonlySet<string> = new Set([
  'Action.ShowCard',
  'Action.ToggleVisibility',
  'Action.Popover',
  'Action.ResetInputs',
])

/** Actions of connector cards that call a service. */
const connectorPosts: ReadonlySet<string> = new Set(['HttpPOST', 'ActionCard', 'InvokeAddInCommand'])

export const replyRules = {
  'action-not-open-url': {
    summary: 'The only action of an outgoing webhook is to open a URL',
    documentation: pages.outgoing,
    severities: { outgoing: 'error' },
    about: 'action',
    check({ place, action, dialect, type }, report) {
      if (isHarmless[dialect](type)) return
      report({
        place,
        message:
          dialect === 'rich' && type.toLowerCase() === 'openurl'
            ? `The type of this action is written "openUrl": nothing, or an error, follows a click on ${quote(type)}. Correct it.`
            : `${type === '' ? 'An action without a type' : `The action ${quote(type)}`} cannot come back to an outgoing webhook: nothing, or an error, follows a click. Open a URL instead, or remove it.`,
        fix: () => toOpenUrl(place, action, dialect) ?? takingOut(place, 'the action'),
      })
    },
  },
  'action-client-side': {
    summary: 'Actions within the card are not promised to work in replies of outgoing webhooks',
    documentation: pages.outgoing,
    severities: { outgoing: 'warning' },
    isOpen: true,
    about: 'action',
    check({ place, dialect, type }, report) {
      if (dialect !== 'adaptive' || !clientSide.has(type)) return
      report({
        place,
        message: `${type} works within the card, but documentation promises only Action.OpenUrl to outgoing webhooks. Try it in a team, or show everything at once.`,
      })
    },
  },
  'input-without-submit': {
    summary: 'What is typed into an input reaches no webhook',
    documentation: pages.outgoing,
    severities: everywhere('warning'),
    isOpen: true,
    about: 'element',
    check({ place, knownAs }, report, { destination }) {
      if (!knownAs?.startsWith('Input.')) return
      report({
        place,
        message: `Nothing that people enter here reaches you: as far as documented, ${receivers[destination]} gets no answers from cards. Remove the input.`,
        fix: () => takingOut(place, 'the input'),
      })
    },
  },
  'bot-only-property': {
    summary: 'refresh and authentication need a bot',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('warning'),
    isOpen: true,
    about: 'adaptive',
    check({ place, card }, report, { destination }) {
      for (const member of ['refresh', 'authentication']) {
        if (!Object.hasOwn(card, member)) continue
        report({
          place,
          member,
          isAboutName: true,
          message: `"${member}" calls a bot, and ${receivers[destination]} has none; no page says what Teams does with it here. Remove it.`,
          fix: () => removal(place, member),
        })
      }
    },
  },
  'incoming-submit': {
    summary: 'Incoming webhooks do not support Action.Submit',
    documentation: pages.sending,
    severities: { incoming: 'error' },
    about: 'action',
    check({ place, action, dialect, type }, report) {
      if (dialect !== 'adaptive' || type !== 'Action.Submit') return
      report({
        place,
        message:
          'Cards from incoming webhooks may not hold Action.Submit: Teams refuses it or does nothing. Open a URL instead.',
        fix: () => toOpenUrl(place, action, dialect),
      })
    },
  },
  'workflows-submit': {
    summary: 'Answers to cards that a flow posts do not come back to the service',
    documentation: pages.workflows,
    severities: { workflow: 'warning' },
    about: 'action',
    check({ place, action, dialect, type }, report) {
      if (dialect !== 'adaptive' || (type !== 'Action.Submit' && type !== 'Action.Execute')) return
      report({
        place,
        message: `What ${type} sends goes to the flow bot and never comes back to you. Open a URL instead.`,
        fix: () => toOpenUrl(place, action, dialect),
      })
    },
  },
} as const satisfies Record<string, Rule>

/** By dialect: whether an action of `type` needs nobody to answer. */
const isHarmless = {
  // What Teams does not know it does not show; it knows actions of bots, such as imBack, besides those of Adaptive Cards.
  adaptive: (type: string) =>
    type === 'Action.OpenUrl' || clientSide.has(type) || !knownAs(type) || !/^(?:Action\.|[a-z])/.test(type),
  rich: (type: string) => type === 'openUrl',
  connector: (type: string) => !connectorPosts.has(type),
} as const

/** Only where the action holds the address to open. */
function toOpenUrl(place: Place, action: JsonObject, dialect: 'adaptive' | 'rich' | 'connector'): Fix | undefined {
  const pointer = pointerOf(place)
  if (dialect === 'connector') {
    const uri = stringMember(action, 'target') ?? listMember(action, 'target')[0]
    if (action['@type'] !== 'HttpPOST' || !isAddress(uri)) return undefined
    const value = { '@type': 'OpenUri', name: stringMember(action, 'name') ?? uri, targets: [{ os: 'default', uri }] }
    return { title: 'Open the address instead', edits: [{ kind: 'set', pointer, value }] }
  }
  const type = dialect === 'adaptive' ? 'Action.OpenUrl' : 'openUrl'
  const address = dialect === 'adaptive' ? action.url : action.value
  if (!isAddress(address)) return undefined
  return { title: `Change it to ${type}`, edits: [{ kind: 'set', pointer: pointerOf(place, 'type'), value: type }] }
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value)
}
