// Judges replies while they are being developed, as the linter does. Production loads nothing of it.

import type { Finding } from '../../shared/lint/finding.ts'
import { lint } from '../../shared/lint/lint.ts'
import { bySeverity } from './findings.ts'

/** The findings about the JSON of a reply that has `bytes`. */
export type Judge = (json: string, bytes: number) => readonly Finding[]

/** A card of a thousand wrong elements is told by its first ones, errors before anything else. */
const maxFindings = 200

/** What an outgoing webhook may not send. What is no JSON is none of the linter's business. */
export const judgeReply: Judge = (json, bytes) => {
  let message: unknown
  try {
    message = JSON.parse(json)
  } catch {
    return []
  }
  const findings = lint(message, { destination: 'outgoing', bytes, requireEnvelope: true })
  if (findings.length <= maxFindings) return findings
  const worstFirst = bySeverity.flatMap((each) => findings.filter(({ severity }) => severity === each))
  return worstFirst.slice(0, maxFindings)
}
