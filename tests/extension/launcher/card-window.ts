// A window in which nothing of the extension is used: a card file in the folder is enough for findings, and the preview of a
// card outlives a reload.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import type { CodeServer } from './code-server.ts'
import { openFileByName, openWindow, previewFrame } from './window.ts'

const card =
  '{\n  "type": "AdaptiveCard",\n  "version": "1.2",\n  "body": [{ "type": "TextBlock", "text": "Opened again" }],\n  "action": 1\n}\n'

export async function checkCardWindow(
  context: BrowserContext,
  server: CodeServer,
  pictures: string | undefined,
): Promise<void> {
  await writeFile(join(server.project, 'again.card.json'), card)
  const page = await openWindow(context, server)
  try {
    await openFileByName(page, 'again.card.json')
    // VS Code draws squiggles where there are findings.
    await page
      .locator('.monaco-editor .squiggly-info, .monaco-editor .squiggly-warning')
      .first()
      .waitFor({ timeout: 45_000 })
    await page.locator('.codelens-decoration', { hasText: 'Preview as Teams reply' }).locator('a').click()
    await previewFrame(page).getByText('Opened again').waitFor({ timeout: 30_000 })
    // What a page keeps reaches the window by messages, and its storage a moment later.
    await page.waitForTimeout(3_000)
    await page.reload()
    await previewFrame(page).getByText('Opened again').waitFor({ timeout: 45_000 })
  } finally {
    if (pictures) await page.screenshot({ path: join(pictures, 'card-window.png') })
    await page.close()
  }
}
