// What the features share in one window.

import type * as vscode from 'vscode'
import { type CardDocuments, createCardDocuments } from './cards/card-documents.ts'
import type { CardEngine } from './cards/engine.ts'
import { createEngineLoader } from './cards/load-engine.ts'
import { createLog, type Log } from './log.ts'
import { createLastReply, type LastReply } from './mention/last-reply.ts'
import { createPreview, type Preview } from './preview/panel.ts'
import { createPrompts, type Prompts } from './prompts.ts'
import { createRedactor, type Redactor } from './redact.ts'
import { createServer, type Server } from './server/server.ts'
import { createTokenStore, type TokenStore } from './tokens/store.ts'

export interface Services {
  readonly context: vscode.ExtensionContext
  readonly redactor: Redactor
  readonly log: Log
  readonly prompts: Prompts
  readonly tokens: TokenStore
  readonly server: Server
  readonly lastReply: LastReply
  readonly preview: Preview
  readonly cards: CardDocuments
  readonly loadCardEngine: () => CardEngine
}

export function createServices(context: vscode.ExtensionContext): Services {
  const redactor = createRedactor()
  const log = createLog(redactor)
  const prompts = createPrompts()
  const tokens = createTokenStore(context.secrets, redactor)
  const server = createServer({ log, tokens, supervisorPath: context.asAbsolutePath('dist/supervisor.js') })
  const lastReply = createLastReply(context.workspaceState, log)
  const preview = createPreview({ extensionUri: context.extensionUri, log, prompts })
  const loadCardEngine = createEngineLoader(context.asAbsolutePath('dist/cards.js'))
  const cards = createCardDocuments(loadCardEngine, log)
  context.subscriptions.push(cards, preview, server, tokens, log)
  return { context, redactor, log, prompts, tokens, server, lastReply, preview, cards, loadCardEngine }
}
