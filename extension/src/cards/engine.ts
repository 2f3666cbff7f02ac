// The linter and the reader of JSON, in a bundle of their own: too heavy to be loaded before a card is open.

import { analyse } from './analyse.ts'
import { applyFix, fixAll } from './fixes.ts'

export const engine = { analyse, applyFix, fixAll } as const

export type CardEngine = typeof engine
