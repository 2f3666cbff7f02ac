// The rules: the one table from which findings, lists for people and metadata for tools are made. Ids are never reused.

import type { Rule } from './rule.ts'
import { actionRules } from './rules/actions.ts'
import { connectorRules } from './rules/connector.ts'
import { destinationRules } from './rules/destination.ts'
import { envelopeRules } from './rules/envelope.ts'
import { imageRules } from './rules/images.ts'
import { memberRules } from './rules/members.ts'
import { mentionRules } from './rules/mentions.ts'
import { placementRules } from './rules/placement.ts'
import { replyRules } from './rules/replies.ts'
import { richCardRules } from './rules/rich-cards.ts'
import { sizeRules } from './rules/size.ts'
import { structureRules } from './rules/structure.ts'
import { textRules } from './rules/text.ts'
import { versionRules } from './rules/version.ts'
import { vocabularyRules } from './rules/vocabulary.ts'

const table = {
  ...envelopeRules,
  ...destinationRules,
  ...replyRules,
  ...actionRules,
  ...structureRules,
  ...placementRules,
  ...versionRules,
  ...vocabularyRules,
  ...memberRules,
  ...imageRules,
  ...textRules,
  ...mentionRules,
  ...richCardRules,
  ...connectorRules,
  ...sizeRules,
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof table

export const rules: Readonly<Record<RuleId, Rule>> = table
