// The last reply of this workspace: kept over a reload of the window, unless it is too large for the workspace's state.

import * as vscode from 'vscode'
import type { PreviewModel } from '../../../shared/preview/model.ts'
import { parsePreviewModel } from '../../../shared/preview/parse-model.ts'
import type { Log } from '../log.ts'

export interface LastReply extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>
  read(): PreviewModel | undefined
  keep(model: PreviewModel): Promise<void>
}

/** Changes with the shape of the model: what another version kept is not read. */
const key = 'reply.last.3'
const maxCharacters = 512 * 1024

export function createLastReply(state: vscode.Memento, log: Log): LastReply {
  const changed = new vscode.EventEmitter<void>()
  let last: PreviewModel | undefined
  return {
    onDidChange: changed.event,
    read() {
      last ??= parsePreviewModel(state.get<unknown>(key))
      return last
    },
    async keep(model) {
      last = model
      changed.fire()
      const fits = JSON.stringify(model).length <= maxCharacters
      if (!fits) log.info('The reply is too large to be kept when this window is closed')
      await state.update(key, fits ? model : undefined)
    },
    dispose: () => changed.dispose(),
  }
}
