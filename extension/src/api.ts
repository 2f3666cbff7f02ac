// What `activate` gives to tests. Nothing here reaches a token.

import * as vscode from 'vscode'
import { type CommandId, commandIds } from './commands.ts'
import type { Prompts } from './prompts.ts'
import type { ServerState } from './server/server.ts'
import type { Services } from './services.ts'

export interface RiposteApi {
  /** How long `activate` took; the processor's time is the one that a busy machine does not distort. */
  readonly activation: { readonly wallMs: number; readonly cpuMs: number }
  readonly commandIds: readonly CommandId[]
  readonly logFolder: vscode.Uri
  readonly logLines: () => readonly string[]
  readonly tokenStored: () => boolean
  readonly serverState: () => ServerState
  readonly onDidChangeServerState: vscode.Event<ServerState>
  /** Answers questions in a person's place until the result is disposed. */
  replacePrompts(prompts: Partial<Prompts>): vscode.Disposable
}

export function createApi(
  { context, log, prompts, server, tokens }: Services,
  activation: RiposteApi['activation'],
): RiposteApi {
  return {
    activation,
    commandIds,
    logFolder: context.logUri,
    logLines: log.recent,
    tokenStored: () => tokens.stored,
    serverState: () => server.state,
    onDidChangeServerState: server.onDidChangeState,
    replacePrompts(replacements) {
      const before = { ...prompts }
      Object.assign(prompts, replacements)
      return new vscode.Disposable(() => Object.assign(prompts, before))
    },
  }
}
