// Where a token lies in VS Code's secret storage: one for each folder and webhook name.

import { createHash } from 'node:crypto'

export const tokenKeyPrefix = 'token:'

/** The key of a token. The folder is hashed: keys are readable by more than the secrets are. */
export function tokenKey(folderUri: string, webhookName: string): string {
  return `${tokenKeyPrefix}${createHash('sha256').update(folderUri).digest('hex')}:${webhookName}`
}
