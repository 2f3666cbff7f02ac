// The open documents that hold cards, and what is known of each: looked at when they are opened and a moment after each
// change, once for all who ask. Closed documents are forgotten.

import * as vscode from 'vscode'
import type { Log } from '../log.ts'
import { readDestination } from '../settings.ts'
import type { Analysis } from './analyse.ts'
import type { CardEngine } from './engine.ts'
import { isNamedAsCard, mayHoldCard } from './recognise.ts'

/** The documents that are worth a look, for VS Code to ask about. */
export const cardSelector: vscode.DocumentSelector = [
  { language: 'json' },
  { language: 'jsonc' },
  { pattern: '**/*.{card,adaptivecard,teams-message}.json' },
]

/** Long enough not to judge half a word. */
const debounceMs = 200

export interface AnalysedDocument {
  readonly document: vscode.TextDocument
  /** Nothing where the document is closed, or none that this looks at. */
  readonly analysis: Analysis | undefined
}

export interface CardDocuments extends vscode.Disposable {
  readonly onDidAnalyse: vscode.Event<AnalysedDocument>
  /** What the document holds now. */
  analyse(document: vscode.TextDocument): Analysis | undefined
  /** Whether it held a card when it was last looked at, or says so by its name. */
  isCard(document: vscode.TextDocument): boolean
}

interface Known {
  readonly version: number
  readonly analysis: Analysis | undefined
  /** Also while it is broken, such as in the middle of a word. */
  readonly isCard: boolean
}

export function createCardDocuments(loadEngine: () => CardEngine, log: Log): CardDocuments {
  const analysed = new vscode.EventEmitter<AnalysedDocument>()
  const known = new Map<string, Known>()
  const timers = new Map<string, NodeJS.Timeout>()

  function analyse(document: vscode.TextDocument): Analysis | undefined {
    const key = keyOf(document)
    const before = known.get(key)
    if (before?.version === document.version) return before.analysis
    const analysis = look(document, before?.isCard ?? false)
    const isCard = analysis?.kind === 'card' || (analysis?.kind === 'broken' && (before?.isCard ?? false))
    if (!document.isClosed) known.set(key, { version: document.version, analysis, isCard })
    return analysis
  }

  function look(document: vscode.TextDocument, wasCard: boolean): Analysis | undefined {
    if (!isLookedAt(document)) return undefined
    const text = document.getText()
    const isNamed = isNamedAsCard(document.uri.path)
    if (!isNamed && !wasCard && !mayHoldCard(text)) return undefined
    return loadEngine().analyse(text, { destination: readDestination(document.uri), isNamed })
  }

  function schedule(document: vscode.TextDocument): void {
    if (!isLookedAt(document)) return
    const key = keyOf(document)
    clearTimeout(timers.get(key))
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key)
        if (document.isClosed) return
        try {
          analysed.fire({ document, analysis: analyse(document) })
        } catch (error) {
          log.error(`${document.uri.path} could not be checked`, error)
        }
      }, debounceMs),
    )
  }

  function forget(document: vscode.TextDocument): void {
    const key = keyOf(document)
    clearTimeout(timers.get(key))
    timers.delete(key)
    known.delete(key)
    analysed.fire({ document, analysis: undefined })
  }

  function lookAtAllAgain(): void {
    // No document has this version: what was a card stays one, also while its JSON is broken.
    for (const [key, each] of known) known.set(key, { ...each, version: -1 })
    vscode.workspace.textDocuments.forEach(schedule)
  }

  vscode.workspace.textDocuments.forEach(schedule)
  const listeners = vscode.Disposable.from(
    analysed,
    vscode.workspace.onDidOpenTextDocument(schedule),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) schedule(document)
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('riposte.cards.destination')) lookAtAllAgain()
    }),
  )
  return {
    onDidAnalyse: analysed.event,
    analyse,
    isCard: (document) =>
      isLookedAt(document) && (isNamedAsCard(document.uri.path) || known.get(keyOf(document))?.isCard === true),
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer)
      listeners.dispose()
    },
  }
}

/** JSON that is written here: not the other side of a comparison, nor what an extension shows for reading only. */
function isLookedAt({ uri, languageId }: vscode.TextDocument): boolean {
  if (languageId !== 'json' && languageId !== 'jsonc' && !isNamedAsCard(uri.path)) return false
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString()
}
