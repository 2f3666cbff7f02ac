// What an example of a rule is, and short ways to write messages and cards.

import type { Destination, Severity } from '../../../../shared/lint/finding.ts'
import type { LintOptions } from '../../../../shared/lint/lint.ts'

export interface Flagged {
  /** `outgoing` unless given. */
  readonly to?: Destination
  readonly options?: LintOptions
  readonly value: unknown
  readonly at: string
  readonly severity: Severity
  /** The value after the fix; absent where there is none. */
  readonly fixed?: unknown
}

export interface Fine {
  readonly to?: Destination
  readonly options?: LintOptions
  readonly value: unknown
}

export type Examples = Readonly<
  Record<string, { readonly flagged: readonly Flagged[]; readonly fine: readonly Fine[] }>
>

export const adaptiveType = 'application/vnd.microsoft.card.adaptive'
export const heroType = 'application/vnd.microsoft.card.hero'
export const thumbnailType = 'application/vnd.microsoft.card.thumbnail'
export const listType = 'application/vnd.microsoft.teams.card.list'
export const connectorType = 'application/vnd.microsoft.teams.card.o365connector'

/** An Adaptive Card with `body`. */
export function card(...body: unknown[]) {
  return { type: 'AdaptiveCard', version: '1.2', body }
}

export function cardWith(members: object) {
  return { type: 'AdaptiveCard', version: '1.2', body: [], ...members }
}

/** An attachment with a hero card. */
export function hero(content: object) {
  return { contentType: heroType, content }
}

export function connector(members: object) {
  return { '@type': 'MessageCard', '@context': 'https://schema.org/extensions', summary: 'S', ...members }
}

export function message(...attachments: unknown[]) {
  return { type: 'message', attachments }
}

export function text(value: string) {
  return { type: 'TextBlock', text: value }
}

export const link = { type: 'Action.OpenUrl', title: 'Open', url: 'https://contoso.com' }
