// Environment -> settings of the service. Every problem is found and named before the service gives up.

import { closestMatch } from 'leven'
import { teamsWaitsMs } from '../shared/reply.ts'
import { whyUnusable } from '../shared/signature.ts'
import { defaults } from './defaults.ts'
import { type Level, levels } from './log.ts'

/** Leaves the sentence about a late command the time to reach Teams. */
const maxDeadlineMs = teamsWaitsMs - 500

const known = ['RIPOSTE_TOKEN', 'RIPOSTE_DEADLINE_MS', 'RIPOSTE_FRESH_MS', 'RIPOSTE_INSPECTOR_PORT']

export type Environment = Readonly<Record<string, string | undefined>>

export interface Settings {
  readonly port: number
  readonly hostname: string
  /** The current token first; empty where none is configured. */
  readonly tokens: readonly string[]
  readonly deadlineMs: number
  readonly freshMs: number
  readonly logLevel: Level
  readonly isProduction: boolean
  /** `null` where there is to be no inspector. */
  readonly inspectorPort: number | null
}

export type ReadSettings =
  | {
      readonly ok: true
      readonly settings: Settings
      /** One sentence for each variable that looks like ours and is not. */
      readonly warnings: readonly string[]
    }
  /** One sentence for each problem. None repeats a value that could be a secret. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the settings from environment variables; the README has their table. An empty variable counts as not set. */
export function readSettings(environment: Environment): ReadSettings {
  const problems: string[] = []
  const isProduction = environment.NODE_ENV === 'production'

  function integer(name: string, fallback: number, min: number, max: number, others = ''): number {
    const text = environment[name]
    if (!text) return fallback
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    problems.push(`${name} must be a whole number from ${min} to ${max}${others}: it is "${text.slice(0, 40)}".`)
    return fallback
  }

  function tokens(): string[] {
    const text = environment.RIPOSTE_TOKEN
    if (!text) {
      if (isProduction) {
        problems.push(
          'RIPOSTE_TOKEN must be set when NODE_ENV is production: give it the security token that Teams showed when the outgoing webhook was created.',
        )
      }
      return []
    }
    const list = text.split(',').map((token) => token.trim())
    for (const [index, token] of list.entries()) {
      const problem = whyUnusable(token) ?? (list.indexOf(token) < index ? 'it is there twice' : undefined)
      if (problem) problems.push(`RIPOSTE_TOKEN, token ${index + 1} of ${list.length}: ${problem}.`)
    }
    return list
  }

  function logLevel(): Level {
    const text = environment.LOG_LEVEL || 'info'
    const level = levels.find((name) => name === text)
    if (!level) problems.push(`LOG_LEVEL must be one of ${levels.join(', ')}: it is "${text.slice(0, 40)}".`)
    return level ?? 'info'
  }

  function inspectorPort(): number | null {
    const name = 'RIPOSTE_INSPECTOR_PORT'
    const text = environment[name]
    if (text === 'off' || (isProduction && !text)) return null
    return integer(name, defaults.inspectorPort, 0, 65535, ', or "off"')
  }

  const settings: Settings = {
    port: integer('PORT', defaults.port, 0, 65535),
    // On a developer's computer nobody else should reach the service; in a container everybody outside must.
    hostname: environment.HOST || (isProduction ? '0.0.0.0' : '127.0.0.1'),
    tokens: tokens(),
    deadlineMs: integer('RIPOSTE_DEADLINE_MS', defaults.deadlineMs, 100, maxDeadlineMs),
    freshMs: integer('RIPOSTE_FRESH_MS', defaults.freshMs, 0, 86_400_000),
    logLevel: logLevel(),
    isProduction,
    inspectorPort: inspectorPort(),
  }
  return problems.length === 0 ? { ok: true, settings, warnings: warnAbout(environment) } : { ok: false, problems }
}

/** A mistyped variable is as good as none, and nobody notices: `RIPOSTE_TOKENS` leaves the service on its own token. */
function warnAbout(environment: Environment): string[] {
  const unknown = Object.keys(environment).filter((name) => name.startsWith('RIPOSTE_') && !known.includes(name))
  return unknown.map((name) => {
    const nearest = closestMatch(name, known, { maxDistance: 4 })
    return `${name} is not a variable of this service and has no effect${nearest ? `: did you mean ${nearest}?` : '.'}`
  })
}
