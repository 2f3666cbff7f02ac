// Which command answers a mention. Adds `help` to the commands of the service, and a suggestion for unknown words.

import { closestMatch } from 'leven'
import type { Mention } from '../shared/activity.ts'
import type { Reply } from '../shared/reply.ts'
import type { Context } from './deadline.ts'

export type Answer = (mention: Mention, context: Context) => Reply | Promise<Reply>

export interface Command {
  /** What `help` says about it: a few words without a full stop. */
  readonly summary: string
  /**
   * From the mention to a reply: text (Teams' Markdown), a card, or several cards.
   * Teams waits five seconds; what takes longer is acknowledged in time and its result goes to the log.
   */
  readonly run: Answer
}

/** Commands by their name: lower case, without spaces. */
export type Commands = Readonly<Record<string, Command>>

export interface Chosen {
  readonly name: string
  readonly run: Answer
}

/** Finds the command for a mention. */
export type Choose = (mention: Mention) => Chosen

const typoDistance = 2

/**
 * Prepares the choice among `commands`. `fallback` answers what no command does; by default the nearest one is suggested.
 * @throws TypeError naming a command that cannot be reached by its name.
 */
export function chooseAmong(commands: Commands, fallback?: Answer): Choose {
  const all = new Map<string, Answer>()
  for (const [name, { run }] of Object.entries(commands)) {
    requireReachable(name)
    all.set(name, run)
  }
  const help = { name: 'help', run: all.get('help') ?? (() => describe(commands)) }
  all.set('help', help.run)
  const other = { name: 'fallback', run: fallback ?? fallbackAmong(commands) }
  return ({ command }) => {
    if (command === '' && !fallback) return help
    const run = all.get(command)
    return run ? { name: command, run } : other
  }
}

function requireReachable(name: string): void {
  if (name === '' || name !== name.toLowerCase() || /\s/.test(name)) {
    throw new TypeError(
      `Cannot register the command "${name}": its name must be one word in lower case, as the first word of a mention is`,
    )
  }
}

function describe(commands: Commands): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `**${name}** – ${summary}`)
  // Teams breaks a line at an empty one; its lists are for the desktop only.
  return ['I answer to:', ...lines, '**help** – shows this'].join('\n\n')
}

function fallbackAmong(commands: Commands): Answer {
  const names = [...Object.keys(commands), 'help']
  return ({ command }) => {
    const nearest = closestMatch(command.slice(0, 64), names, { maxDistance: typoDistance })
    const suggestion = nearest ? `Did you mean **${nearest}**? ` : ''
    return `I do not know ${nameable(command)}. ${suggestion}Mention me with **help** to see what I answer to.`
  }
}

/** Repeats a word only where it cannot be markup. */
function nameable(word: string): string {
  return /^[\p{L}\p{N}-]{1,40}$/u.test(word) ? `“${word}”` : 'that'
}
