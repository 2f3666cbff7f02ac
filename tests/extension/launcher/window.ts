// A window of VS Code in the browser: opens it, runs a suite in it, and reaches what it shows.

import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { suiteMark } from '../suite/stage-protocol.ts'
import type { CodeServer } from './code-server.ts'

const openLimitMs = 45_000

export interface SuiteLocation {
  /** The harness: an extension that does nothing. */
  readonly harness: string
  /** The compiled module that exports `run()`. */
  readonly module: string
}

export interface SuiteRun {
  readonly page: Page
  readonly exited: Promise<number>
  /** What VS Code printed of its own. */
  readonly others: readonly string[]
}

/** Opens the project without a suite. */
export async function openWindow(context: BrowserContext, server: CodeServer): Promise<Page> {
  const page = await context.newPage()
  await page.goto(addressOf(server))
  await waitForWorkbench(page)
  return page
}

/** Opens the project and runs a suite in it, whose lines are printed. The exit code is 0 where `run()` did not throw. */
export async function runInWindow(
  context: BrowserContext,
  server: CodeServer,
  { harness, module }: SuiteLocation,
): Promise<SuiteRun> {
  const page = await context.newPage()
  const others: string[] = []
  const exited = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code))
  })
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    const line = args.join(' ')
    if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length))
    else others.push(line)
  })
  const authority = `vscode-remote://localhost:${server.port}`
  const payload = [
    ['extensionDevelopmentPath', `${authority}${harness}`],
    ['extensionTestsPath', `${authority}${module}`],
    ['skipWelcome', 'true'],
  ]
  await page.goto(`${addressOf(server)}&payload=${encodeURIComponent(JSON.stringify(payload))}`)
  return { page, exited, others }
}

/** The document of the preview. */
export function previewFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
}

/** Opens the command palette with `query` typed; gives the labels it lists. */
export async function openPalette(page: Page, query: string): Promise<readonly string[]> {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').first().fill(`>${query}`)
  await page.waitForTimeout(500)
  return await page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents()
}

/** Runs the command with this title by the palette, as soon as it is offered. */
export async function runCommand(page: Page, title: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const [first] = await openPalette(page, title)
    if (first?.includes(title)) return await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }
  throw new Error(`The palette does not offer ${title}`)
}

/** Opens a file of the project by its name, as a person would. */
export async function openFileByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').first().fill(name)
  await page.locator('.quick-input-list .monaco-list-row .label-name', { hasText: name }).first().click()
}

export async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: openLimitMs })
}

function addressOf({ port, project }: CodeServer): string {
  return `http://localhost:${port}/?folder=${encodeURIComponent(project)}`
}
