// What a developer sees when the service has started: where it listens, what to edit, what to try.

import process from 'node:process'
import { defaults } from './defaults.ts'
import { createPaint } from './terminal.ts'

export interface Greeting {
  /** Such as `http://127.0.0.1:3978`. */
  readonly origin: string
  /** Absent where there is no inspector. */
  readonly playground?: { readonly link: string; readonly note: string } | undefined
  readonly tokenNote: string
}

/** Where the terminal tools look. */
const usualOrigin = `http://127.0.0.1:${defaults.port}`

export function greet({ origin, playground, tokenNote }: Greeting): void {
  const paint = createPaint(process.stdout.isTTY, process.env)
  const row = (label: string, text: string) => `  ${paint('dim', label.padEnd(12))}${text}`
  const lines = [
    '',
    `  ${paint(['bold', 'magenta'], 'Riposte')} answers mentions. Ctrl+C stops it.`,
    '',
    row('Webhook', paint('cyan', `${origin}/webhook`)),
    ...(playground ? [row('Playground', paint('cyan', playground.link))] : []),
    ...(playground?.note ? [row('', paint('dim', playground.note))] : []),
    row('Token', tokenNote),
    row('Edit', 'server/main.ts'),
    row('Try', paint('bold', `bun run mention "card"${origin === usualOrigin ? '' : ` --url ${origin}/webhook`}`)),
    '',
  ]
  console.log(lines.join('\n'))
}
