// A window of VS Code in the browser: opens it, runs a suite in it, and reaches what it shows.

import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { suiteMark } from '../suite/stage-protocol.ts'
import type { CodeServer } from './code-server.ts'

const openLimitMs = 45_000
const keepLimitMs = 30_000

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

/**
 * Waits until the storage of the window holds what the page of the preview keeps. VS Code in a browser writes it every few
 * seconds, and not when the window is left: a reload before that restores what was kept earlier.
 */
export async function waitUntilKept(page: Page, state: RegExp): Promise<void> {
  const pattern = `"viewType":"mainThreadWebview-riposte\\.preview".*"state":"\\{[^}]*${state.source}`
  for (const until = Date.now() + keepLimitMs; Date.now() < until; await page.waitForTimeout(250)) {
    if (await page.evaluate(isStored, pattern)) return
  }
  throw new Error(`The window did not store the state of the preview: ${state.source}`)
}

/** Runs in the window. The state stands in JSON within JSON, beside others: its quotation marks are escaped, once or more. */
async function isStored(pattern: string): Promise<boolean> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue
    const database = await settled(indexedDB.open(name))
    try {
      const items = await settled(database.transaction('ItemTable').objectStore('ItemTable').getAll())
      if (items.some((item) => new RegExp(pattern).test(String(item).replaceAll('\\', '')))) return true
    } finally {
      database.close()
    }
  }
  return false
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
