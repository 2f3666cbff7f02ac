// The preview panel: one at most, reused, filled as soon as its page says that it is ready. What the page says is checked.

import { randomBytes } from 'node:crypto'
import * as vscode from 'vscode'
import type { PreviewModel } from '../../../shared/preview/model.ts'
import { readLink } from '../../../shared/preview/read-link.ts'
import type { Log } from '../log.ts'
import type { LastReply } from '../mention/last-reply.ts'
import type { Prompts } from '../prompts.ts'
import { buildPreviewDocument } from './document.ts'
import { parsePageMessage } from './page-messages.ts'
import type { Envelope, ToPage } from './protocol.ts'

export const previewViewType = 'riposte.preview'

export interface Preview extends vscode.Disposable {
  /** Shows `model` beside the editor without taking the focus. */
  show(model: PreviewModel): void
  /** Takes over a panel of before the window was reloaded. */
  restore(panel: vscode.WebviewPanel): void
}

export interface PreviewDependencies {
  readonly extensionUri: vscode.Uri
  readonly log: Log
  readonly prompts: Prompts
  readonly lastReply: Pick<LastReply, 'read'>
}

export function createPreview({ extensionUri, log, prompts, lastReply }: PreviewDependencies): Preview {
  const root = vscode.Uri.joinPath(extensionUri, 'dist', 'webview')
  let current: { readonly panel: vscode.WebviewPanel; ready: boolean } | undefined
  let shown: PreviewModel | undefined

  function post(): void {
    if (!current?.ready || !shown) return
    const message: Envelope<ToPage> = { type: 'show', body: shown }
    void current.panel.webview.postMessage(message)
  }

  function adopt(panel: vscode.WebviewPanel): void {
    const adopted = { panel, ready: false }
    current?.panel.dispose()
    current = adopted
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png')
    panel.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] }
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const parsed = parsePageMessage(message)
      if (!parsed) return log.warn('The preview page sent something unknown; it was ignored')
      if (parsed.type === 'openLink') {
        openLink(parsed.body.url).catch((error: unknown) => log.error('A link could not be opened', error))
        return
      }
      // Said again by every page that is made anew, such as when a hidden panel comes back.
      adopted.ready = true
      post()
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

  async function openLink(text: string): Promise<void> {
    const url = readLink(text)
    if (!url) return log.warn('A link of the preview was not opened: only http, https and mailto are')
    const sure = await prompts.confirm(vscode.l10n.t('Open this address?'), {
      detail: url,
      action: vscode.l10n.t('Open'),
    })
    if (sure) await prompts.openExternal(url)
  }

  return {
    show(model) {
      shown = model
      if (current) current.panel.reveal(undefined, true)
      else {
        const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }
        adopt(vscode.window.createWebviewPanel(previewViewType, vscode.l10n.t('Riposte Preview'), column))
      }
      post()
    },
    restore(panel) {
      shown ??= lastReply.read()
      adopt(panel)
    },
    dispose: () => current?.panel.dispose(),
  }
}

export function registerPreviewSerializer(preview: Preview): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(previewViewType, {
    async deserializeWebviewPanel(panel) {
      preview.restore(panel)
    },
  })
}
