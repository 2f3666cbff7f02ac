// What a rule is made of, and what its check may know and say.

import type { JsonObject } from '../json.ts'
import type { Destination, Fix, Severity } from './finding.ts'
import type { Spot } from './place.ts'
import type { Subjects } from './subjects.ts'

/** A rule about one kind of subject. Where a destination has no severity, the rule does not apply to it. */
interface RuleAbout<About extends keyof Subjects> {
  /** One line for lists of rules. */
  readonly summary: string
  readonly documentation: string
  readonly severities: Readonly<Partial<Record<Destination, Severity>>>
  /** Whether the documentation is silent or contradicts itself; the sentences of the rule say so. */
  readonly isOpen?: true
  readonly about: About
  readonly check: (subject: Subjects[About], report: Report, context: Context) => void
}

export type Rule = { [About in keyof Subjects]: RuleAbout<About> }[keyof Subjects]

export interface Found extends Spot {
  readonly message: string
  /** Written only where the finding is kept. */
  readonly fix?: () => Fix | undefined
  /** Where this case differs from the severity of the rule. */
  readonly severity?: Severity
  readonly isAboutName?: boolean
}

export type Report = (found: Found) => void

export interface Context {
  readonly destination: Destination
  readonly requireEnvelope: boolean
  /** Host of the webhook, where it is known. */
  readonly host: string | undefined
  readonly images: ReadonlyMap<string, ImageFacts>
  /** Size of the JSON in bytes of UTF-8, as given or else counted. */
  readonly countBytes: () => number
}

/** What somebody who fetched a picture knows of it. */
export interface ImageFacts {
  readonly bytes?: number
  readonly width?: number
  readonly height?: number
  readonly isAnimated?: boolean
  /** Where the address redirects to. */
  readonly redirectsTo?: string
}

/** The same severity for every destination. */
export function everywhere<const Level extends Severity>(severity: Level): Readonly<Record<Destination, Level>> {
  return { outgoing: severity, incoming: severity, workflow: severity }
}

/** For sentences: who takes the message. */
export const receivers = {
  outgoing: 'an outgoing webhook',
  incoming: 'an incoming webhook',
  workflow: 'a Workflows webhook',
} as const satisfies Record<Destination, string>

export function stringMember(object: JsonObject, member: string): string | undefined {
  const value = Object.hasOwn(object, member) ? object[member] : undefined
  return typeof value === 'string' ? value : undefined
}

export function listMember(object: JsonObject, member: string): readonly unknown[] {
  const value = Object.hasOwn(object, member) ? object[member] : undefined
  return Array.isArray(value) ? value : []
}

/** Whether a value is still to be filled in by a template. */
export function isTemplate(text: string): boolean {
  return text.includes('${')
}

/** `text` in quotes, cut to a length that fits a sentence. */
export function quote(text: string): string {
  if (text.length <= 60) return JSON.stringify(text)
  return JSON.stringify(
    `${[...text.slice(0, 57)].filter((each) => each.length > 1 || !/[\ud800-\udfff]/.test(each)).join('')}...`,
  )
}
