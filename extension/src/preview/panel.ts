// The preview panel: one at most, reused, filled as soon as its page says that it is ready. What the page says is checked.

import { randomBytes } from 'node:crypto'
import * as vscode from 'vscode'
import type { PreviewModel } from '../../../shared/preview/model.ts'
import type { Log } from '../log.ts'
import type { Prompts } from '../prompts.ts'
import { buildPreviewDocument } from './document.ts'
import { openLink } from './open-link.ts'
import { parsePageMessage } from './page-messages.ts'
import { type Told, updatesFor } from './page-updates.ts'
import type { Envelope, ToPage } from './protocol.ts'

export const previewViewType = 'riposte.preview'

/** What the panel is about: the last reply, or a card's file. */
export interface Subject {
  readonly title: string
  /** Nothing where there is nothing to draw yet: the note says why. */
  readonly model: PreviewModel | undefined
  readonly document?: vscode.Uri
  readonly note?: string
}

export interface Preview extends vscode.Disposable {
  /** What is shown; nothing while no panel is open. */
  readonly subject: Subject | undefined
  /** Shows `subject` beside the editor without taking the focus. */
  show(subject: Subject): void
  /** Draws `subject` where the panel is; does nothing where it was closed. */
  update(subject: Subject): void
  /** Scrolls to an element of the message that is shown. */
  reveal(pointer: string): void
  /** Takes over a panel of before the window was reloaded, unless there is one already. */
  restore(panel: vscode.WebviewPanel, subject: Subject): void
}

export interface PreviewDependencies {
  readonly extensionUri: vscode.Uri
  readonly log: Log
  readonly prompts: Prompts
}

interface Current {
  readonly panel: vscode.WebviewPanel
  /** What the page was told; nothing until it is ready. */
  told?: Told
  subject: Subject
  /** Asked for, and not sent yet. */
  pointer?: string
}

export function createPreview({ extensionUri, log, prompts }: PreviewDependencies): Preview {
  const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webview')
  let current: Current | undefined

  function bringUpToDate(): void {
    if (!current?.told) return
    const { panel, subject, pointer } = current
    const wanted = {
      document: subject.document?.toString() ?? null,
      sentence: subject.note ?? null,
      model: subject.model,
    }
    const { messages, told } = updatesFor(current.told, wanted)
    current.told = told
    for (const message of messages) void panel.webview.postMessage(message)
    if (pointer === undefined) return
    delete current.pointer
    const reveal: Envelope<ToPage> = { type: 'reveal', body: { pointer } }
    void panel.webview.postMessage(reveal)
  }

  function adopt(panel: vscode.WebviewPanel, subject: Subject): void {
    const adopted: Current = { panel, subject }
    current = adopted
    panel.title = subject.title
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png')
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] }
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const parsed = parsePageMessage(message)
      if (!parsed) return log.warn('The preview page sent something unknown; it was ignored')
      if (parsed.type === 'openLink') {
        openLink(parsed.body.url, { prompts, log }).catch((error: unknown) =>
          log.error('A link could not be opened', error),
        )
        return
      }
      // Said again by every page that is made anew, such as when a hidden panel comes back.
      adopted.told = {}
      bringUpToDate()
    })
    panel.onDidChangeViewState(() => {
      // A page behind another tab is gone; it is made anew, and says that it is ready, when it comes to the front.
      if (!panel.visible) delete adopted.told
    })
    panel.onDidDispose(() => {
      if (current === adopted) current = undefined
    })
    panel.webview.html = htmlFor(panel.webview)
  }

  function htmlFor(webview: vscode.Webview): string {
    const uriOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString()
    return buildPreviewDocument({
      nonce: randomBytes(16).toString('base64url'),
      cspSource: webview.cspSource,
      scriptUri: uriOf('preview.js'),
      styleUri: uriOf('preview.css'),
      language: vscode.env.language,
    })
  }

  function update(subject: Subject): void {
    if (!current) return
    current.subject = subject
    current.panel.title = subject.title
    bringUpToDate()
  }

  return {
    get subject() {
      return current?.subject
    },
    show(subject) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }
      if (!current) return adopt(vscode.window.createWebviewPanel(previewViewType, subject.title, column), subject)
      current.panel.reveal(undefined, true)
      update(subject)
    },
    update,
    reveal(pointer) {
      if (!current) return
      current.pointer = pointer
      bringUpToDate()
    },
    restore(panel, subject) {
      // What was asked for since the window opened goes before what it showed when it was closed.
      if (current) panel.dispose()
      else adopt(panel, subject)
    },
    dispose: () => current?.panel.dispose(),
  }
}
