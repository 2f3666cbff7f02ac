// What depends on where a message goes rather than on what it holds: retired, restricted and picky receivers.

import { cardKinds } from '../../cards/kinds.ts'
import { isObject } from '../../json.ts'
import { convertConnectorCard } from '../convert-connector.ts'
import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import type { Rule } from '../rule.ts'

const connectorHost = /(?:^|\.)webhook\.office\.com$|^outlook\.office(?:365)?\.com$/i
const flowHost = /\.(?:logic\.azure\.com|api\.powerplatform\.com)$/i

export const destinationRules = {
  'workflows-message-card': {
    summary: 'Flows post Adaptive Cards; other cards often fail',
    documentation: pages.retirement,
    severities: { workflow: 'warning' },
    isOpen: true,
    about: 'card',
    check({ place, card, kind }, report) {
      if (kind === 'adaptive') return
      const holder = place.parent?.value
      const inAttachment = place.key === 'content' && isObject(holder)
      report({
        place,
        message: `Flows often fail on a ${cardKinds[kind].name.toLowerCase()}, and what Microsoft says of it changed over time. Send an Adaptive Card.`,
        ...(kind === 'connector' && {
          fix: () => {
            const value = convertConnectorCard(card)
            if (!value) return undefined
            return {
              title: 'Convert to an Adaptive Card',
              edits: [
                { kind: 'set', pointer: pointerOf(place), value },
                ...(inAttachment && place.parent
                  ? [
                      {
                        kind: 'set',
                        pointer: pointerOf(place.parent, 'contentType'),
                        value: cardKinds.adaptive.contentType,
                      } as const,
                    ]
                  : []),
              ],
            }
          },
        }),
      })
    },
  },
  'workflows-private-channel': {
    summary: 'Flows cannot post in private channels',
    documentation: pages.workflows,
    severities: { workflow: 'info' },
    about: 'file',
    check({ place }, report, { host }) {
      if (!host || !flowHost.test(host)) return
      report({
        place,
        message: 'The flow bot cannot post in private channels: make sure that the channel of this flow is not one.',
      })
    },
  },
  'incoming-retired': {
    summary: 'Microsoft has retired Office 365 connectors and their incoming webhooks',
    documentation: pages.retirement,
    severities: { incoming: 'warning' },
    isOpen: true,
    about: 'file',
    check({ place }, report, { host }) {
      if (!host || !connectorHost.test(host)) return
      report({
        place,
        message:
          'This webhook is an Office 365 connector: Microsoft has retired them, and reports differ on when they stop working. Make a Workflows webhook for the channel.',
      })
    },
  },
} as const satisfies Record<string, Rule>
