// What can be done about a finding: its fix, every fix at once, and a look at the element in the preview.

import * as vscode from 'vscode'
import { type Finding, type Fix, hasLosslessFix } from '../../../shared/lint/finding.ts'
import { readDestination } from '../settings.ts'
import type { Analysis, PlacedFinding } from './analyse.ts'
import { type CardDocuments, cardSelector } from './card-documents.ts'
import { smallestChange } from './change.ts'
import { diagnosticSource, rangeOf } from './diagnostics.ts'
import type { CardEngine } from './engine.ts'
import type { Mark } from './marks.ts'
import { isNamedAsCard } from './recognise.ts'
import type { RevealArgument } from './reveal-command.ts'

type AnalysedCard = Extract<Analysis, { kind: 'card' }>

interface Fixable {
  readonly finding: Finding & { readonly fix: Fix }
}

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append(diagnosticSource)

export function registerCardActions(cards: CardDocuments, loadEngine: () => CardEngine): vscode.Disposable {
  /** What makes the new text of an action's document: only asked for when the action is chosen. */
  const unresolved = new WeakMap<vscode.CodeAction, () => vscode.WorkspaceEdit | undefined>()
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { only, diagnostics }) {
      const analysis = cards.isCard(document) ? cards.analyse(document) : undefined
      if (analysis?.kind !== 'card') return []
      if (only && fixAllKind.intersects(only)) {
        return analysis.findings.some(isFixableWithAll) ? [fixAllAction(document, fixAllKind)] : []
      }
      if (only && !vscode.CodeActionKind.QuickFix.intersects(only)) return []
      return quickFixes(document, analysis, range, diagnostics)
    },
    resolveCodeAction(action) {
      const edit = unresolved.get(action)?.()
      if (edit) action.edit = edit
      return action
    },
  }

  function quickFixes(
    document: vscode.TextDocument,
    { file, findings, marks }: AnalysedCard,
    range: vscode.Range,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const touched = findings.filter((placed) => rangeOf(document, placed).intersection(range))
    const fixable = touched.filter(isFixable)
    const actions: vscode.CodeAction[] = []
    for (const placed of fixable) {
      const action = fixAction(document, placed)
      action.isPreferred = fixable.length === 1
      actions.push(about(action, placed, diagnostics))
    }
    actions.push(...removeMarks(document, marks, range))
    const isOneOfSeveral = fixable.some(isFixableWithAll) && findings.filter(isFixableWithAll).length > 1
    if (isOneOfSeveral) actions.push(fixAllAction(document, vscode.CodeActionKind.QuickFix))
    const [first] = touched
    if (first) actions.push(about(showInPreview(document, file.base + first.finding.pointer), first, diagnostics))
    return actions
  }

  function fixAction(document: vscode.TextDocument, { finding }: PlacedFinding & Fixable): vscode.CodeAction {
    const { fix } = finding
    const action = new vscode.CodeAction(titleOf(finding, document, fix.title), vscode.CodeActionKind.QuickFix)
    unresolved.set(action, () => editTo(document, loadEngine().applyFix(document.getText(), fix)))
    return action
  }

  function fixAllAction(document: vscode.TextDocument, kind: vscode.CodeActionKind): vscode.CodeAction {
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all in this card'), kind)
    unresolved.set(action, () => {
      const options = { destination: readDestination(document.uri), isNamed: isNamedAsCard(document.uri.path) }
      return editTo(document, loadEngine().fixAll(document.getText(), options))
    })
    return action
  }

  return vscode.languages.registerCodeActionsProvider(cardSelector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  })
}

function isFixableWithAll({ finding }: PlacedFinding): boolean {
  return hasLosslessFix(finding)
}

function isFixable(placed: PlacedFinding): placed is PlacedFinding & Fixable {
  return placed.finding.fix !== undefined
}

/** The schema of the document wins over that of its name; without it, the file gets the one that this extension brings. */
function titleOf({ rule }: Finding, { uri }: vscode.TextDocument, title: string): string {
  return rule === 'schema-url-untrusted' && isNamedAsCard(uri.path) ? vscode.l10n.t('Use the Teams card schema') : title
}

function removeMarks(document: vscode.TextDocument, marks: readonly Mark[], range: vscode.Range): vscode.CodeAction[] {
  if (document.languageId === 'json') return []
  const touched = marks.filter((mark) => rangeOf(document, mark).intersection(range))
  return touched.map((mark) => {
    const title = mark.what === 'comment' ? vscode.l10n.t('Remove the comment') : vscode.l10n.t('Remove the comma')
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
    action.edit = new vscode.WorkspaceEdit()
    action.edit.delete(document.uri, rangeOf(document, mark))
    return action
  })
}

function showInPreview({ uri }: vscode.TextDocument, pointer: string): vscode.CodeAction {
  const title = vscode.l10n.t('Show in preview')
  const argument: RevealArgument = { uri: uri.toString(), pointer }
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.command = { command: 'riposte.card.reveal', title, arguments: [argument] }
  return action
}

/** Makes `text` of the document by changing no more than it takes. */
function editTo(document: vscode.TextDocument, text: string): vscode.WorkspaceEdit | undefined {
  const change = smallestChange(document.getText(), text)
  if (!change) return undefined
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, change), change.text)
  return edit
}

/** Ties an action to the diagnostics that it is about, so that it stands in their hover. */
function about(
  action: vscode.CodeAction,
  { finding }: PlacedFinding,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  action.diagnostics = diagnostics.filter(
    ({ source, code, message }) =>
      source === diagnosticSource &&
      typeof code === 'object' &&
      code.value === finding.rule &&
      message === finding.message,
  )
  return action
}
