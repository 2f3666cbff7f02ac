// The context keys for menus: which commands make sense now. Until the extension is active every command is offered.

import * as vscode from 'vscode'
import type { Services } from './services.ts'

export function registerContextKeys({ server, tokens, lastReply, cards, log }: Services): vscode.Disposable {
  const set = (name: string, value: unknown) => void vscode.commands.executeCommand('setContext', name, value)
  const setServer = () => set('riposte.serverState', server.state.kind)
  const setTokens = () => set('riposte.tokenStored', tokens.stored)
  const setReply = () => set('riposte.replyStored', lastReply.read() !== undefined)
  const setCard = () => {
    const document = vscode.window.activeTextEditor?.document
    set('riposte.cardActive', document !== undefined && cards.isCard(document))
  }
  setServer()
  setReply()
  setCard()
  tokens
    .refresh()
    .catch((error: unknown) => log.error('The secret storage could not be read', error))
    .finally(() => {
      setTokens()
      set('riposte.active', true)
    })
  return vscode.Disposable.from(
    server.onDidChangeState(setServer),
    tokens.onDidChange(setTokens),
    lastReply.onDidChange(setReply),
    cards.onDidAnalyse(setCard),
    vscode.window.onDidChangeActiveTextEditor(setCard),
  )
}
