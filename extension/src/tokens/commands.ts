// Generate, store, copy and forget a security token. A token is shown by none of them.

import * as vscode from 'vscode'
import { generateToken as createToken, whyUnusable } from '../../../shared/signature.ts'
import { pickFolder } from '../folder.ts'
import { notify } from '../notify.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { readWebhookName } from '../settings.ts'

/** Makes a token and stores it. Gives whether there is a new one. */
export async function generateToken(services: Services): Promise<boolean> {
  const folder = await pickFolder(services.prompts)
  if (!folder || !(await mayReplace(services, folder.uri))) return false
  await services.tokens.write(folder.uri, createToken())
  services.log.info(`A token for "${readWebhookName(folder.uri)}" was generated and stored`)
  void notify(
    services,
    'information',
    vscode.l10n.t(
      'A token for local development is stored. For Teams, store the token that Teams shows once, when the outgoing webhook is created.',
    ),
    [{ title: vscode.l10n.t('Copy Token'), command: 'riposte.token.copy' }],
  )
  return true
}

/** Asks for a token and stores it. Gives whether there is a new one. */
export async function storeToken(services: Services): Promise<boolean> {
  const folder = await pickFolder(services.prompts)
  if (!folder || !(await mayReplace(services, folder.uri))) return false
  const name = readWebhookName(folder.uri)
  const input = await services.prompts.input({
    title: vscode.l10n.t('Store Security Token'),
    prompt: vscode.l10n.t('The token that Teams showed when the outgoing webhook "{0}" was created.', name),
    placeHolder: vscode.l10n.t('44 characters of base64, with the = at the end'),
    password: true,
    validate: (text) => whatIsWrong(text.trim()),
  })
  if (input === undefined) return false
  const token = input.trim()
  services.redactor.know(token)
  const wrong = whatIsWrong(token)
  if (wrong !== undefined) throw new Problem(wrong)
  await services.tokens.write(folder.uri, token)
  services.log.info(`A token for "${name}" was stored`)
  void notify(
    services,
    'information',
    vscode.l10n.t('The token is stored. A server that is running takes it at its next start.'),
    [{ title: vscode.l10n.t('Send Test Mention...'), command: 'riposte.mention.send' }],
  )
  return true
}

/** Puts the token on the clipboard. Gives whether there was one. */
export async function copyToken(services: Services): Promise<boolean> {
  const folder = await pickFolder(services.prompts)
  if (!folder) return false
  await vscode.env.clipboard.writeText(await requireToken(services, folder.uri))
  void notify(
    services,
    'information',
    vscode.l10n.t(
      'The token is on the clipboard. Whoever has it can sign mentions: paste it only where a secret may be.',
    ),
  )
  return true
}

/** Removes the token after a question. Gives whether it is gone. */
export async function forgetToken(services: Services): Promise<boolean> {
  const folder = await pickFolder(services.prompts)
  if (!folder) return false
  await requireToken(services, folder.uri)
  const sure = await services.prompts.confirm(
    vscode.l10n.t('Forget the token of "{0}"?', readWebhookName(folder.uri)),
    {
      detail: vscode.l10n.t('Teams does not show a token again. Without a copy you need a new outgoing webhook.'),
      action: vscode.l10n.t('Forget Token'),
    },
  )
  if (!sure) return false
  await services.tokens.forget(folder.uri)
  services.log.info(`The token for "${readWebhookName(folder.uri)}" was forgotten`)
  return true
}

/**
 * The stored token of a folder, or a new one if the person wants it.
 * @returns nothing where the person cancelled.
 */
export async function findOrMakeToken(services: Services, folder: vscode.Uri): Promise<string | undefined> {
  const stored = await services.tokens.read(folder)
  if (stored !== undefined) return stored
  const command = await services.prompts.choose(
    vscode.l10n.t('No security token is stored for "{0}"', readWebhookName(folder)),
    [
      {
        label: vscode.l10n.t('Generate Security Token'),
        detail: vscode.l10n.t('For local development, ready at once.'),
        value: 'generate',
      },
      {
        label: vscode.l10n.t('Store Security Token...'),
        detail: vscode.l10n.t('Teams showed one when the outgoing webhook was created.'),
        value: 'store',
      },
    ],
  )
  if (command === 'generate') await services.tokens.write(folder, createToken())
  if (command === 'store') await storeToken(services)
  return await services.tokens.read(folder)
}

async function requireToken({ tokens }: Services, folder: vscode.Uri): Promise<string> {
  const token = await tokens.read(folder)
  if (token !== undefined) return token
  throw new Problem(vscode.l10n.t('No security token is stored for "{0}".', readWebhookName(folder)), {
    remedies: [
      { title: vscode.l10n.t('Generate Token'), command: 'riposte.token.generate' },
      { title: vscode.l10n.t('Store Token...'), command: 'riposte.token.store' },
    ],
  })
}

async function mayReplace({ tokens, prompts }: Services, folder: vscode.Uri): Promise<boolean> {
  if ((await tokens.read(folder)) === undefined) return true
  return await prompts.confirm(vscode.l10n.t('Replace the token of "{0}"?', readWebhookName(folder)), {
    detail: vscode.l10n.t(
      'A token is stored already. Teams does not show a token again: copy it first if you need it.',
    ),
    action: vscode.l10n.t('Replace Token'),
  })
}

function whatIsWrong(token: string): string | undefined {
  const reason = whyUnusable(token)
  return reason && vscode.l10n.t('Cannot use the security token: {0}', reason)
}
