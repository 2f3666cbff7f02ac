// Connector cards (MessageCard). In a reply of an outgoing webhook only `OpenUri` actions have an effect.
// Source: https://learn.microsoft.com/outlook/actionable-messages/message-card-reference

import { cardKinds } from './kinds.ts'

const { contentType } = cardKinds.connector

export interface OpenUri {
  readonly '@type': 'OpenUri'
  readonly name: string
  readonly targets: readonly {
    readonly os: 'default' | 'windows' | 'iOS' | 'android'
    /** An http or https address. */
    readonly uri: string
  }[]
}

export interface ConnectorSection {
  readonly title?: string
  readonly startGroup?: boolean
  readonly activityImage?: string
  readonly activityTitle?: string
  readonly activitySubtitle?: string
  readonly activityText?: string
  readonly text?: string
  readonly facts?: readonly { readonly name: string; readonly value: string }[]
  readonly images?: readonly { readonly image: string; readonly title?: string }[]
  /** `false` where the section's texts are HTML. */
  readonly markdown?: boolean
  readonly potentialAction?: readonly OpenUri[]
}

interface ConnectorCardMembers {
  readonly title?: string
  /** RRGGBB in hexadecimal. */
  readonly themeColor?: string
  /** Teams shows ten. */
  readonly sections?: readonly ConnectorSection[]
  /** At most four. */
  readonly potentialAction?: readonly OpenUri[]
}

/** Teams asks for a `summary` or a `text`. */
type ConnectorCardMembersWithText = ConnectorCardMembers &
  ({ readonly summary: string; readonly text?: string } | { readonly summary?: string; readonly text: string })

export type ConnectorCardContent = ConnectorCardMembersWithText & {
  readonly '@type': 'MessageCard'
  readonly '@context': 'https://schema.org/extensions'
}

export interface ConnectorCard {
  readonly contentType: typeof contentType
  readonly content: ConnectorCardContent
}

/** A connector card as an attachment. */
export function connectorCard(card: ConnectorCardMembersWithText): ConnectorCard {
  return {
    contentType,
    content: { '@type': 'MessageCard', '@context': 'https://schema.org/extensions', ...card },
  }
}
