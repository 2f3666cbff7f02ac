// Opens a link of the preview, which shows content from elsewhere: never without showing where it leads.

import * as vscode from 'vscode'
import { readLink } from '../../../shared/preview/read-link.ts'
import type { Log } from '../log.ts'
import type { Prompts } from '../prompts.ts'

export async function openLink(
  text: string,
  { prompts, log }: { readonly prompts: Prompts; readonly log: Log },
): Promise<void> {
  const url = readLink(text)
  if (!url) return log.warn('A link of the preview was not opened: only http, https and mailto are')
  const sure = await prompts.confirm(vscode.l10n.t('Open this address?'), {
    detail: url,
    action: vscode.l10n.t('Open'),
  })
  if (sure) await prompts.openExternal(url)
}
