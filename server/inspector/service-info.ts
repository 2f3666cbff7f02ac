// What the page shows of the service: its names, teams and commands, never its tokens.

import type { Served } from './observer.ts'
import type { ServiceInfo } from './protocol.ts'

/** Where the service was given no name of its webhook. */
export const usualWebhookName = 'Riposte'

const help = { name: 'help', summary: 'shows what the service answers to' }

export function toServiceInfo(
  { name = usualWebhookName, teams, commands, deadlineMs }: Served,
  webhookUrl: URL,
): ServiceInfo {
  const own = Object.entries(commands).map(([command, { summary }]) => ({ name: command, summary }))
  return {
    webhookName: name,
    webhookUrl: webhookUrl.href,
    deadlineMs,
    teams: Object.keys(teams).map((path) => ({ path, name: path === 'default' ? 'Default team' : path })),
    commands: Object.hasOwn(commands, 'help') ? own : [...own, help],
  }
}
