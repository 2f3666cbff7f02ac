// What the features share in one window.

import type * as vscode from 'vscode'
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
}

export function createServices(context: vscode.ExtensionContext): Services {
  const redactor = createRedactor()
  const log = createLog(redactor)
  const prompts = createPrompts()
  const tokens = createTokenStore(context.secrets, redactor)
  const server = createServer({ log, tokens, supervisorPath: context.asAbsolutePath('dist/supervisor.js') })
  const lastReply = createLastReply(context.workspaceState, log)
  const preview = createPreview({ extensionUri: context.extensionUri, log, prompts, lastReply })
  context.subscriptions.push(preview, server, tokens, log)
  return { context, redactor, log, prompts, tokens, server, lastReply, preview }
}
