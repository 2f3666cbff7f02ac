// What tests do again and again on the page.

import type { Page } from 'playwright-core'

/** Types `words` into the channel, sends them, and waits for the reply. */
export async function say(page: Page, words: string): Promise<void> {
  await page.waitForSelector('.connection[data-state=live]')
  const before = await page.locator('.reply-line').count()
  await page.getByRole('combobox', { name: 'Mention to post' }).fill(words)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.waitForFunction((count) => document.querySelectorAll('.reply-line').length > count, before)
}

export async function openView(page: Page, name: 'Channel' | 'Exchanges' | 'Workbench'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  if (name === 'Workbench') await page.waitForSelector('.cm-editor')
}

/** Puts `text` in place of what is in the workbench, as pasting does, and waits until it is drawn and judged. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
  await page.waitForTimeout(300)
}
