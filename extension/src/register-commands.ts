// Every command with its handler, and the one wrapper through which they all run: the edge where failures become sentences.

import * as vscode from 'vscode'
import { previewCard } from './cards/preview-command.ts'
import { revealInPreview } from './cards/reveal-command.ts'
import { type CommandId, commandIds } from './commands.ts'
import { sendTestMention } from './mention/send-command.ts'
import { showMenu } from './menu.ts'
import { notify } from './notify.ts'
import { previewLastReply } from './preview/command.ts'
import { Problem } from './problem.ts'
import { startServer } from './server/start-command.ts'
import { stopServer } from './server/stop-command.ts'
import type { Services } from './services.ts'
import { copyToken, forgetToken, generateToken, storeToken } from './tokens/commands.ts'

const handlers: Record<CommandId, (services: Services, argument: unknown) => unknown> = {
  'riposte.token.generate': generateToken,
  'riposte.token.store': storeToken,
  'riposte.token.copy': copyToken,
  'riposte.token.forget': forgetToken,
  'riposte.server.start': startServer,
  'riposte.server.stop': stopServer,
  'riposte.mention.send': sendTestMention,
  'riposte.reply.preview': previewLastReply,
  'riposte.card.preview': previewCard,
  'riposte.card.reveal': revealInPreview,
  'riposte.menu.show': showMenu,
  'riposte.log.show': ({ log }) => log.show(),
}

export function registerCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, async (argument: unknown) => await runCommand(services, id, argument)),
    ),
  )
}

/** Gives what the handler gives; nothing where it failed, after saying so. */
async function runCommand(services: Services, id: CommandId, argument: unknown): Promise<unknown> {
  services.log.debug(id)
  try {
    return await handlers[id](services, argument)
  } catch (error) {
    services.log.error(`${id} failed`, error)
    // The message stays until it is closed: the command is over before that.
    void report(services, error)
    return undefined
  }
}

async function report(services: Services, error: unknown): Promise<void> {
  const sentence =
    error instanceof Problem
      ? error.message
      : vscode.l10n.t('Riposte could not do this: {0}', error instanceof Error ? error.message : String(error))
  await notify(services, 'error', sentence, [
    ...(error instanceof Problem ? error.remedies : []),
    { title: vscode.l10n.t('Show Log'), command: 'riposte.log.show' },
  ])
}
