// Send Test Mention...: signs words as Teams would, sends them, and shows what came back.

import * as vscode from 'vscode'
import { isObject } from '../../../shared/json.ts'
import type { PreviewModel } from '../../../shared/preview/model.ts'
import { type SentMention, sendMention } from '../../../shared/send.ts'
import { buildRequest } from '../../../shared/simulate.ts'
import { pickFolder } from '../folder.ts'
import { notify } from '../notify.ts'
import { subjectOfReply } from '../preview/command.ts'
import type { Remedy } from '../problem.ts'
import type { Services } from '../services.ts'
import { readSenderName, readWebhookName } from '../settings.ts'
import { findOrMakeToken } from '../tokens/commands.ts'
import { withoutQuery } from './callback-url.ts'
import { pickDestination } from './destination.ts'

const lastWordsKey = 'mention.lastWords'

/**
 * Sends a mention. `argument` may hold `words` and `url`, which are then not asked for: for key bindings.
 * Gives what came back; nothing where the person cancelled.
 */
export async function sendTestMention(services: Services, argument: unknown): Promise<SentMention | undefined> {
  const given = isObject(argument) ? argument : {}
  const { server, prompts, log, preview, lastReply } = services
  const folder = await pickFolder(prompts, server.state.kind === 'running' ? server.state.folder : undefined)
  if (!folder) return undefined
  const token = await findOrMakeToken(services, folder.uri)
  if (token === undefined) return undefined
  const words = textOf(given.words) ?? (await askForWords(services))
  if (words === undefined) return undefined
  const url = await pickDestination(services, folder.uri, textOf(given.url))
  if (!url) return undefined

  const webhookName = readWebhookName(folder.uri)
  const senderName = readSenderName(folder.uri) || 'Person Example'
  const now = new Date()
  const request = await buildRequest({ words, webhookName, senderName }, token, { now })
  const address = withoutQuery(url)
  const sent = await withProgress(vscode.l10n.t('Riposte sends to {0}', address), async (signal) => {
    const answer = await sendMention(url, request, { fetch, signal })
    return signal.aborted ? undefined : answer
  })
  if (!sent) return undefined
  const { status, elapsedMs, body, reply } = sent
  const outcome = reply.ok ? `${reply.bytes} bytes` : reply.code
  log.info(`Mention to ${address}: status ${status ?? 'none'}, ${Math.round(elapsedMs)} ms, ${outcome}`)
  const question = { senderName, words }
  const model: PreviewModel = {
    webhookName,
    question,
    askedAt: now.toISOString(),
    reply,
    delivery: { url: address, status, elapsedMs, body },
  }
  await lastReply.keep(model)
  preview.show(subjectOfReply(model))
  if (!reply.ok) {
    if (reply.code === 'reply-unreachable') await server.recheck()
    void notify(
      services,
      'warning',
      vscode.l10n.t('Teams would show an error instead of this reply. {0}', reply.reason),
      remediesFor(services, reply.code),
    )
  }
  return sent
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

async function askForWords({ prompts, context }: Services): Promise<string | undefined> {
  const words = await prompts.input({
    title: vscode.l10n.t('Send Test Mention'),
    prompt: vscode.l10n.t('What a person types after the name of the webhook'),
    value: context.workspaceState.get(lastWordsKey, 'help'),
    placeHolder: 'status prod',
  })
  if (words !== undefined) await context.workspaceState.update(lastWordsKey, words)
  return words
}

async function withProgress<Result>(title: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  return await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, cancellation) => {
      const cancelled = new AbortController()
      const listener = cancellation.onCancellationRequested(() => cancelled.abort())
      try {
        return await work(cancelled.signal)
      } finally {
        listener.dispose()
      }
    },
  )
}

function remediesFor({ server }: Services, code: string): Remedy[] {
  const start: Remedy = { title: vscode.l10n.t('Start Server'), command: 'riposte.server.start' }
  const store: Remedy = { title: vscode.l10n.t('Store Token...'), command: 'riposte.token.store' }
  return [
    ...(code === 'reply-unreachable' && server.state.kind !== 'running' ? [start] : []),
    ...(code === 'reply-status' ? [store] : []),
    { title: vscode.l10n.t('Show Log'), command: 'riposte.log.show' },
  ]
}
