// What a person can mend: a sentence with cause and next step, and the commands that help. Never holds a secret.

import type { CommandId } from './commands.ts'

/** A button under an error. `title` is already in the reader's language. */
export interface Remedy {
  readonly title: string
  readonly command: CommandId | 'vscode.openFolder' | 'workbench.trust.manage' | 'workbench.action.terminal.focus'
}

export class Problem extends Error {
  readonly remedies: readonly Remedy[]

  constructor(message: string, options: { readonly remedies?: readonly Remedy[]; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'Problem'
    this.remedies = options.remedies ?? []
  }
}
