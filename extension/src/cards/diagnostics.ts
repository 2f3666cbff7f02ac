// What the linter says about open cards, as VS Code shows it: in the text and in the list of problems.

import * as vscode from 'vscode'
import type { Severity } from '../../../shared/lint/finding.ts'
import type { Place } from '../../../shared/lint/locate.ts'
import type { Analysis, PlacedFinding } from './analyse.ts'
import type { AnalysedDocument, CardDocuments } from './card-documents.ts'
import type { Mark } from './marks.ts'
import { isNamedAsCard } from './recognise.ts'
import { isInTab, watchTabs } from './tabs.ts'

export const diagnosticSource = 'riposte'

/** More than anyone reads; each is drawn in the text. */
const maxDiagnostics = 100

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const satisfies Record<Severity, vscode.DiagnosticSeverity>

export function registerCardDiagnostics(cards: CardDocuments): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource)
  const publish = ({ document, analysis }: AnalysedDocument) => {
    // In the middle of a word the last findings stay: VS Code itself says that the JSON is not whole.
    if (analysis?.kind === 'broken') return
    if (analysis && isInTab(document)) collection.set(document.uri, describe(document, analysis))
    else collection.delete(document.uri)
  }
  return vscode.Disposable.from(
    collection,
    cards.onDidAnalyse(publish),
    watchTabs((document) => {
      if (!isInTab(document)) collection.delete(document.uri)
      else if (cards.isCard(document)) publish({ document, analysis: cards.analyse(document) })
    }),
  )
}

export function rangeOf(document: vscode.TextDocument, { offset, length }: Place): vscode.Range {
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length))
}

function describe(document: vscode.TextDocument, analysis: Exclude<Analysis, { kind: 'broken' }>): vscode.Diagnostic[] {
  switch (analysis.kind) {
    case 'large':
      return isNamedAsCard(document.uri.path) ? [noteTooLarge()] : []
    case 'other':
      return isNamedAsCard(document.uri.path) ? [noteNoCard()] : []
    case 'card': {
      const { findings, marks } = analysis
      const worst = findings.toSorted(
        (one, other) => severities[one.finding.severity] - severities[other.finding.severity],
      )
      const shown = worst.slice(0, maxDiagnostics).map((placed) => toDiagnostic(document, placed))
      const left = worst.length - shown.length
      return [
        ...describeMarks(document, marks),
        ...shown,
        ...(left > 0 ? [note(vscode.l10n.t('{0} more findings are not shown. Mend some of these first.', left))] : []),
      ]
    }
  }
}

function toDiagnostic(document: vscode.TextDocument, placed: PlacedFinding): vscode.Diagnostic {
  const { finding } = placed
  const diagnostic = new vscode.Diagnostic(rangeOf(document, placed), finding.message, severities[finding.severity])
  diagnostic.source = diagnosticSource
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(finding.documentation) }
  return diagnostic
}

/** VS Code refuses them itself where the language is JSON. */
function describeMarks(document: vscode.TextDocument, marks: readonly Mark[]): vscode.Diagnostic[] {
  if (document.languageId === 'json') return []
  return marks.slice(0, maxDiagnostics).map((mark) => {
    const message =
      mark.what === 'comment'
        ? vscode.l10n.t('Teams reads JSON, which has no comments: it refuses a message with one.')
        : vscode.l10n.t('Teams reads JSON, which allows no comma before a closing bracket: it refuses the message.')
    const diagnostic = new vscode.Diagnostic(rangeOf(document, mark), message, severities.error)
    diagnostic.source = diagnosticSource
    diagnostic.code = `json-${mark.what}`
    return diagnostic
  })
}

function noteTooLarge(): vscode.Diagnostic {
  return note(vscode.l10n.t('This file is larger than 1 MB and is not checked. Teams accepts a small part of that.'))
}

function noteNoCard(): vscode.Diagnostic {
  return note(
    vscode.l10n.t(
      'Nothing here goes to Teams. The file should hold an Adaptive Card ("type": "AdaptiveCard"), a message ("type": "message"), an attachment with its "contentType", or a connector card ("@type": "MessageCard").',
    ),
  )
}

function note(message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), message, severities.info)
  diagnostic.source = diagnosticSource
  return diagnostic
}
