// Adaptive Cards, typed by Microsoft's own description of what Teams renders; this file adds only the envelope.

import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { cardKinds } from './kinds.ts'

const { contentType } = cardKinds.adaptive

export type AdaptiveCardContent = IAdaptiveCard

export interface AdaptiveCard {
  readonly contentType: typeof contentType
  readonly content: AdaptiveCardContent
}

/**
 * An Adaptive Card as an attachment. `version` is 1.4 unless given: Teams accepts up to 1.5, flows often only 1.4.
 * An outgoing webhook may use `Action.OpenUrl` only: no other action can come back to it.
 */
export function adaptiveCard(
  card: Omit<AdaptiveCardContent, 'type'> & { readonly type?: 'AdaptiveCard' },
): AdaptiveCard {
  return {
    contentType,
    content: { version: '1.4', ...card, type: 'AdaptiveCard' },
  }
}
