// Judges a message, or a bare card, against what its destination accepts.

import type { Destination, Finding } from './finding.ts'
import { measureJson } from './measure.ts'
import { inOrder, pointerOf } from './place.ts'
import { recognise } from './recognise.ts'
import type { Context, Found, ImageFacts, Report, Rule } from './rule.ts'
import { type RuleId, rules } from './rules.ts'
import type { Subjects } from './subjects.ts'
import { walk } from './walk.ts'

export interface LintOptions {
  /** `outgoing` unless given. */
  readonly destination?: Destination
  /** Size of the JSON as it is sent, in bytes of UTF-8; counted as compact JSON where it is not given. */
  readonly bytes?: number
  /** Whether a card that is in no message is an error, as it is where the value is what will be sent. */
  readonly requireEnvelope?: boolean
  /** Host of the webhook that the message goes to: some receivers are retired or have limits of their own. */
  readonly host?: string
  /** By address: what is known of pictures, where somebody fetched them. */
  readonly images?: ReadonlyMap<string, ImageFacts>
}

interface Kept {
  readonly id: RuleId
  readonly found: Found
}

interface SomeRule {
  readonly id: RuleId
  /** The walker pairs subjects with the rules about them. */
  readonly check: (subject: never, report: Report, context: Context) => void
}

interface ActiveRule extends SomeRule {
  readonly report: Report
  count: number
}

/** So that a message with the same fault everywhere does not bury the others. A rule that has said this much rests. */
const maxPerRule = 100
const cutSentence = '(There are more of this kind: only the first 100 are listed.)'

/** What an envelope adds to a bare card. */
const envelopeBytes = 110

const rulesFor = {
  outgoing: groupRules('outgoing'),
  incoming: groupRules('incoming'),
  workflow: groupRules('workflow'),
} as const satisfies Record<Destination, unknown>

/** The findings about `value`, parsed JSON, in the order in which they stand in it. Never throws; linear in time. */
export function lint(value: unknown, options: LintOptions = {}): readonly Finding[] {
  const context = toContext(value, options)
  const kept: Kept[] = []
  const active = new Map(
    Array.from(rulesFor[context.destination], ([about, group]) => [about, group.map((each) => activate(each, kept))]),
  )
  walk(value, (about, subject) => {
    for (const rule of active.get(about) ?? []) {
      if (rule.count <= maxPerRule) rule.check(subject as never, rule.report, context)
    }
  })
  const cut = new Set([...active.values()].flat().flatMap(({ id, count }) => (count > maxPerRule ? [id] : [])))
  const findings = inOrder(kept, ({ found }) => found).map((each) => toFinding(each, context.destination))
  if (cut.size === 0) return findings
  const lasts = new Map(findings.map(({ rule }, index) => [rule, index]))
  return findings.map((finding, index) =>
    cut.has(finding.rule) && lasts.get(finding.rule) === index
      ? { ...finding, message: `${finding.message} ${cutSentence}` }
      : finding,
  )
}

function groupRules(destination: Destination) {
  const groups = new Map<keyof Subjects, SomeRule[]>()
  for (const [id, { about, check, severities }] of Object.entries(rules) as [RuleId, Rule][]) {
    if (!severities[destination]) continue
    const group = groups.get(about) ?? []
    groups.set(about, group)
    group.push({ id, check })
  }
  return groups
}

function activate(rule: SomeRule, kept: Kept[]): ActiveRule {
  const active: ActiveRule = {
    ...rule,
    count: 0,
    report(found) {
      active.count++
      if (active.count <= maxPerRule) kept.push({ id: rule.id, found })
    },
  }
  return active
}

function toContext(value: unknown, options: LintOptions): Context {
  const { destination = 'outgoing', requireEnvelope = false, host, images = new Map() } = options
  let bytes = options.bytes
  return {
    destination,
    requireEnvelope,
    host,
    images,
    countBytes() {
      bytes ??= measureJson(value) + (recognise(value) === 'message' ? 0 : envelopeBytes)
      return bytes
    },
  }
}

function toFinding({ id, found }: Kept, destination: Destination): Finding {
  const rule: Rule = rules[id]
  const fix = found.fix?.()
  return {
    rule: id,
    severity: found.severity ?? rule.severities[destination] ?? 'info',
    pointer: pointerOf(found.place, found.member),
    ...(found.isAboutName && { isAboutName: true }),
    message: found.message,
    documentation: rule.documentation,
    ...(fix && { fix }),
  }
}
