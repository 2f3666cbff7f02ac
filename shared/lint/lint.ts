// Judges a message, or a bare card, against what its destination accepts.

import type { Destination, Finding } from './finding.ts'

export interface LintOptions {
  /** `outgoing` unless given. */
  readonly destination?: Destination
  /** Size of the JSON as it is sent, in bytes of UTF-8; the size rules need it. */
  readonly bytes?: number
  /** Whether a bare card is an error, as it is where it would be sent as it is. */
  readonly requireEnvelope?: boolean
}

/** The findings about `value`, parsed JSON, in the order in which they stand in it. Never throws; linear in time. */
export function lint(_value: unknown, _options: LintOptions = {}): readonly Finding[] {
  return []
}
