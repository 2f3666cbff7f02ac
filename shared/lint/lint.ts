// Judges a message, or a bare card, against what its destination accepts.

import type { Destination, Finding } from './finding.ts'
import { measureJson } from './measure.ts'
import { compareSpots, pointerOf } from './place.ts'
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

interface Kept extends Found {
  readonly id: RuleId
}

interface ActiveRule {
  readonly report: Report
  /** The walker pairs subjects with the rules about them. */
  readonly check: (subject: never, report: Report, context: Context) => void
}

/** So that a message with the same fault everywhere does not bury the others. */
const maxPerRule = 100

/** What an envelope adds to a bare card. */
const envelopeBytes = 110

/** The findings about `value`, parsed JSON, in the order in which they stand in it. Never throws; linear in time. */
export function lint(value: unknown, options: LintOptions = {}): readonly Finding[] {
  const context = toContext(value, options)
  const kept: Kept[] = []
  const counts = new Map<RuleId, number>()
  const reportFor = (id: RuleId) => (found: Found) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    if (count <= maxPerRule) kept.push({ ...found, id })
  }
  const active = new Map<keyof Subjects, ActiveRule[]>()
  for (const [about, each] of rulesFor[context.destination]) {
    active.set(
      about,
      each.map(({ id, check }) => ({ check, report: reportFor(id) })),
    )
  }
  walk(value, (about, subject) => {
    for (const { check, report } of active.get(about) ?? []) check(subject as never, report, context)
  })
  const lasts = new Map(kept.map((each) => [each.id, each]))
  return kept.sort(compareSpots).map((each) => {
    const more = lasts.get(each.id) === each ? (counts.get(each.id) ?? 0) - maxPerRule : 0
    return toFinding(each, context.destination, more)
  })
}

const rulesFor = {
  outgoing: groupRules('outgoing'),
  incoming: groupRules('incoming'),
  workflow: groupRules('workflow'),
} as const satisfies Record<Destination, unknown>

function groupRules(destination: Destination) {
  const groups = new Map<keyof Subjects, { readonly id: RuleId; readonly check: ActiveRule['check'] }[]>()
  for (const [id, { about, check, severities }] of Object.entries(rules) as [RuleId, Rule][]) {
    if (!severities[destination]) continue
    const group = groups.get(about) ?? []
    groups.set(about, group)
    group.push({ id, check })
  }
  return groups
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

function toFinding({ id, place, member, ...found }: Kept, destination: Destination, more: number): Finding {
  const rule: Rule = rules[id]
  const fix = found.fix?.()
  return {
    rule: id,
    severity: found.severity ?? rule.severities[destination] ?? 'info',
    pointer: pointerOf(place, member),
    ...(found.isAboutName && { isAboutName: true }),
    message: more > 0 ? `${found.message} (There are ${more} more of this kind.)` : found.message,
    documentation: rule.documentation,
    ...(fix && { fix }),
  }
}
