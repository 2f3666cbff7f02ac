// What only windows without a suite can show: real dialogs, the preview after a reload, and what outlives a killed host: nothing.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import type { CodeServer } from './code-server.ts'
import { openWindow, previewFrame, runCommand, waitForWorkbench, waitUntilKept } from './window.ts'

const health = 'http://localhost:3978/health'

export async function checkReload(
  context: BrowserContext,
  server: CodeServer,
  pictures: string | undefined,
): Promise<void> {
  const page = await openWindow(context, server)
  try {
    await check(page, server)
  } finally {
    if (pictures) await page.screenshot({ path: join(pictures, 'reloaded.png') })
    await page.close()
  }
}

async function check(page: Page, server: CodeServer): Promise<void> {
  await runCommand(page, 'Riposte: Preview Last Reply')
  await previewFrame(page).getByText('from elsewhere').first().waitFor({ timeout: 15_000 })
  await waitUntilKept(page, /"document":null/)
  await page.reload()
  // Restored by its serializer: no command is run here.
  await previewFrame(page).getByText('from elsewhere').first().waitFor({ timeout: 45_000 })
  // A real dialog, which tests inside VS Code cannot show.
  await runCommand(page, 'Riposte: Forget Token')
  const dialog = page.locator('.monaco-dialog-box')
  await dialog.getByText('Forget the token of "Riposte"?').waitFor({ timeout: 10_000 })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await runCommand(page, 'Riposte: Start Server')
  await until(answers, 'the server answers')
  const response = await fetch('http://localhost:3978/processes')
  const processes = (await response.json()) as number[]
  const hosts = extensionHosts(server.pid)
  assert.notEqual(hosts.length, 0, 'an extension host runs')
  for (const host of hosts) process.kill(host, 'SIGKILL')
  await until(async () => !(await answers()) && !processes.some(isAlive), 'nothing outlives the killed host')
}

/** A window without a folder says what to do. */
export async function checkEmptyWindow(
  context: BrowserContext,
  { port }: CodeServer,
  pictures: string | undefined,
): Promise<void> {
  const page = await context.newPage()
  try {
    await page.goto(`http://localhost:${port}/?ew=true`)
    await waitForWorkbench(page)
    await runCommand(page, 'Riposte: Start Server')
    // Under the driver of tests VS Code shows no toasts: notifications wait in their list.
    await page.locator('.statusbar-item .codicon-bell-dot').click({ timeout: 15_000 })
    const notice = page.locator('.notification-list-item', { hasText: 'No folder is open: open the folder of your' })
    await notice.getByRole('button', { name: 'Open Folder' }).waitFor({ timeout: 10_000 })
  } finally {
    if (pictures) await page.screenshot({ path: join(pictures, 'empty.png') })
    await page.close()
  }
}

async function answers(): Promise<boolean> {
  return (await fetch(health).catch(() => undefined))?.ok ?? false
}

async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(100)) if (await condition()) return
  assert.fail(`Not in time: ${what}`)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The extension hosts below a process, by their arguments. */
function extensionHosts(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended between the listing and the look at it.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0))
  return [...parents.keys()].filter((pid) => {
    try {
      return isBelow(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=extensionHost')
    } catch {
      return false
    }
  })
}
