// What the linter has to say about one place of a message or card.

import type { RuleId } from './rules.ts'

/** Where a message goes: an answer to an outgoing webhook, a legacy incoming webhook, a Workflows webhook. */
export type Destination = 'outgoing' | 'incoming' | 'workflow'

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** Where: a JSON pointer (RFC 6901) into what was linted; empty for the whole. */
  readonly pointer: string
  /** Whether the name of the member at `pointer` is meant, rather than its value. */
  readonly isAboutName?: boolean
  /** A sentence or two for people: what is wrong, and what to do. */
  readonly message: string
  /** A page that says more. */
  readonly documentation: string
  /** Only where a change is safe to make without asking. */
  readonly fix?: Fix
}

export interface Fix {
  /** What it does, as an imperative: `Set "type" to "message"`. */
  readonly title: string
  /** To be made in this order; each pointer is into the value as the edits before left it. */
  readonly edits: readonly Edit[]
  /** Whether it takes out what somebody meant people to see or use: to be made when it is chosen by itself, not with all others. */
  readonly isLossy?: true
}

export type Edit =
  /** Adds the member or element, or replaces its value. */
  | { readonly kind: 'set'; readonly pointer: string; readonly value: unknown }
  | { readonly kind: 'remove'; readonly pointer: string }
  /** Gives the member another name, at its place. */
  | { readonly kind: 'rename'; readonly pointer: string; readonly name: string }

/** Whether a finding has a fix that may be made together with all others. */
export function hasLosslessFix(finding: Finding): finding is Finding & { readonly fix: Fix } {
  return finding.fix !== undefined && !finding.fix.isLossy
}
