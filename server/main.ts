// The service you edit: add a command, save, mention it in Teams. `help` and suggestions for unknown words come by themselves.

import { Elysia } from 'elysia'
import { adaptiveCard } from '../shared/cards/adaptive.ts'
import type { Commands } from './commands.ts'
import { gallery } from './gallery.ts'
import type { Listen } from './listen.ts'
import { hideCause, riposte } from './riposte.ts'
import { loadConfig, start } from './start.ts'

/** A name, a summary for `help`, and a function from the mention to a reply: text, a card, or several cards. */
const commands: Commands = {
  echo: {
    summary: 'says your words back',
    run: ({ rest }) => rest || 'Say something after **echo**.',
  },
  card: {
    summary: 'shows who asked, as an Adaptive Card',
    run: ({ sender, timestamp, conversation }) =>
      adaptiveCard({
        body: [
          { type: 'TextBlock', text: 'You asked for a card', size: 'Large', weight: 'Bolder', wrap: true },
          {
            type: 'FactSet',
            facts: [
              { title: 'Asked by', value: sender.name ?? 'somebody' },
              { title: 'Asked at', value: timestamp?.toISOString() ?? 'unknown' },
              { title: 'Where', value: conversation.isReply ? 'in a thread' : 'in a new post' },
            ],
          },
        ],
        actions: [{ type: 'Action.OpenUrl', title: 'Adaptive Cards', url: 'https://adaptivecards.microsoft.com' }],
      }),
  },
  gallery,
}

/** As it is registered in Teams: tells the webhook's own mention from those of others. */
const name = 'Riposte'

const config = await loadConfig()
// A proxy may call this service by a short name such as http://bot: Elysia reads such addresses only if told.
const app = new Elysia({ handler: { standardHostname: false } })
  .onError(hideCause(config.log))
  .use(riposte({ ...config, name, commands }))

/** The only place that names a runtime. */
const listen: Listen = (address, fetch) =>
  'Deno' in globalThis
    ? Deno.serve({ ...address, onListen: () => {} }, fetch)
    : // Bun would share the port with a service that was left behind, and each would answer a part of the mentions.
      Bun.serve({ ...address, fetch, development: false, reusePort: false })

await start(app.fetch, config, listen)
