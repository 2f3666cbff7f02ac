// The terminal of the server's task: shows what it prints; closing it, or Ctrl+C, ends the server.

import * as vscode from 'vscode'

const interrupt = '\x03'

/** A terminal around `run`, which prints by `write` and ends when its signal is aborted. @returns an exit code. */
export function createTerminal(
  run: (write: (text: string) => void, signal: AbortSignal) => Promise<number>,
): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>()
  const closed = new vscode.EventEmitter<number>()
  const closing = new AbortController()
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    async open() {
      const code = await run((text) => written.fire(text.replace(/\r?\n/g, '\r\n')), closing.signal)
      closed.fire(closing.signal.aborted ? 0 : code)
    },
    close: () => closing.abort(),
    handleInput(input) {
      if (input.includes(interrupt)) closing.abort()
    },
  }
}
