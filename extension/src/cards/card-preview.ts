// The preview of a card's file: follows what is typed, and the card that is worked on. While the JSON is not whole, the last
// good drawing stays, with a note.

import * as vscode from 'vscode'
import type { Subject } from '../preview/panel.ts'
import type { Services } from '../services.ts'
import { readSenderName, readWebhookName } from '../settings.ts'
import type { Analysis } from './analyse.ts'
import { buildCardModel, fileNameOf } from './card-model.ts'

/** The clock of the drawings: a time that moved on at every key would draw the eye. */
const openedAt = new Date()

export function registerCardPreview({ cards, preview }: Pick<Services, 'cards' | 'preview'>): vscode.Disposable {
  const isShown = (uri: vscode.Uri) => preview.subject?.document?.toString() === uri.toString()
  const follow = (document: vscode.TextDocument) => {
    // A reply stays until another is sent: only a card gives way to the next card.
    if (!preview.subject?.document || isShown(document.uri) || !cards.isCard(document)) return
    const analysis = cards.analyse(document)
    if (analysis?.kind === 'card') preview.update(subjectOf(document.uri, analysis))
  }
  return vscode.Disposable.from(
    cards.onDidAnalyse(({ document, analysis }) => {
      if (analysis && isShown(document.uri)) {
        const subject = subjectOf(document.uri, analysis)
        preview.update(subject.model ? subject : { ...subject, model: preview.subject?.model })
      } else if (document === vscode.window.activeTextEditor?.document) {
        // One that was just opened is known for a card only now, unless its name says so.
        follow(document)
      }
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && follow(editor.document)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const { subject } = preview
        const moved = subject?.document && movedTo(subject.document, oldUri, newUri)
        if (subject && moved) preview.update({ ...subject, title: titleOf(moved), document: moved })
      }
    }),
  )
}

/** What the panel shows of a file; a note in place of a drawing where the file cannot be read, or holds no card. */
export async function subjectOfFile({ cards }: Pick<Services, 'cards'>, uri: vscode.Uri): Promise<Subject> {
  const document = await openDocument(uri)
  if (document) return subjectOf(uri, cards.analyse(document) ?? { kind: 'other' })
  return {
    title: titleOf(uri),
    model: undefined,
    document: uri,
    note: vscode.l10n.t('{0} cannot be read any more: it was moved or removed.', fileNameOf(uri.path)),
  }
}

/** Nothing where it cannot be read. One that was never saved is looked for only: asking VS Code for it would make a new one. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open || uri.scheme === 'untitled') return open
  return await vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  )
}

export function subjectOf(uri: vscode.Uri, analysis: Analysis): Subject {
  const note = noteOn(fileNameOf(uri.path), analysis)
  const options = {
    webhookName: readWebhookName(uri),
    senderName: readSenderName(uri) || 'Person Example',
    path: uri.path,
    openedAt,
  }
  return {
    title: titleOf(uri),
    document: uri,
    model: analysis.kind === 'card' ? buildCardModel(analysis.reply, options) : undefined,
    ...(note !== undefined && { note }),
  }
}

/** Why there is no drawing of what the file holds now. */
function noteOn(name: string, analysis: Analysis): string | undefined {
  switch (analysis.kind) {
    case 'card':
      return undefined
    case 'broken':
      return vscode.l10n.t('{0} is not JSON at the moment. {1}', name, analysis.reason)
    case 'other':
      return vscode.l10n.t('{0} holds neither a card nor a message for Teams.', name)
    case 'large':
      return vscode.l10n.t('{0} is larger than 1 MB: Teams would refuse it.', name)
  }
}

function titleOf(uri: vscode.Uri): string {
  return vscode.l10n.t('Preview {0}', fileNameOf(uri.path))
}

/** Where `uri` lies after a file, or a folder that it is in, was renamed. */
function movedTo(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
  if (uri.toString() === from.toString()) return to
  const folder = `${from.path}/`
  return uri.scheme === from.scheme && uri.authority === from.authority && uri.path.startsWith(folder)
    ? to.with({ path: `${to.path}/${uri.path.slice(folder.length)}` })
    : undefined
}
