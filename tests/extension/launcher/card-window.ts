// A window in which nothing of the extension is used: a card file in the folder is enough for findings, and the preview of a
// card outlives a reload.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { CodeServer } from './code-server.ts'
import { openFileByName, openWindow, previewFrame, runCommand, waitUntilKept } from './window.ts'

const card = `{
  "type": "AdaptiveCard",
  "version": "1.2",
  "body": [
    {
      "type": "TextBlock",
      "text": "Build 4711 is ready",
      "size": "Large",
      "wrap": true
    },
    { "type": "Badge", "text": "All tests passed" }
  ],
  "actions": [
    { "type": "Action.Submit", "title": "Deploy" }
  ]
}
`

export async function checkCardWindow(
  context: BrowserContext,
  server: CodeServer,
  pictures: string | undefined,
): Promise<void> {
  await writeFile(join(server.project, 'build.card.json'), card)
  const page = await openWindow(context, server)
  try {
    await page.setViewportSize({ width: 1280, height: 720 })
    if (pictures) await runCommand(page, 'View: Close All Editors')
    await openFileByName(page, 'build.card.json')
    // VS Code draws squiggles where there are findings.
    const squiggle = page.locator('.monaco-editor .squiggly-error').first()
    await squiggle.waitFor({ timeout: 45_000 })
    await page.locator('.codelens-decoration', { hasText: 'Preview as Teams reply' }).locator('a').click()
    await previewFrame(page).getByText('Build 4711 is ready').waitFor({ timeout: 30_000 })
    if (pictures) await takePicture(page, join(pictures, 'card-window.png'))
    await waitUntilKept(page, /"document":"[^"]*\/build\.card\.json"/)
    await page.reload()
    await previewFrame(page).getByText('Build 4711 is ready').waitFor({ timeout: 45_000 })
  } finally {
    if (pictures) await page.screenshot({ path: join(pictures, 'card-window-again.png') })
    await page.close()
  }
}

/** With what is wrong in words: the picture of the README. */
async function takePicture(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+Shift+M')
  await page.locator('.markers-panel', { hasText: 'Action.Submit' }).waitFor({ timeout: 15_000 })
  await page.screenshot({ path })
  await page.keyboard.press('Control+Shift+M')
}
