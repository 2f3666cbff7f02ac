// The rules.

export type RuleId = 'envelope-type'
