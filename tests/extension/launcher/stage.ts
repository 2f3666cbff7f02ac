// What the suite asks of the launcher while it runs: to look at the window and to use it as a person would.
// A small HTTP server on the loopback, whose address the suite finds in its environment.

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { StageRequest, StageResponses } from '../suite/stage-protocol.ts'
import { openPalette, previewFrame, runCommand } from './window.ts'

export interface Stage {
  readonly url: string
  /** The window that requests are about. */
  page: Page | undefined
  close(): void
}

type Actors = {
  [Action in keyof StageResponses]: (
    page: Page,
    request: Extract<StageRequest, { readonly action: Action }>,
  ) => Promise<StageResponses[Action]>
}

export async function openStage(pictures: string | undefined): Promise<Stage> {
  const actors: Actors = {
    async screenshot(page, { name }) {
      if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
      return undefined
    },
    async palette(page, { query }) {
      const labels = await openPalette(page, query)
      const name = `palette-${query.replace(/\W/g, '').toLowerCase()}`
      if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
      await page.keyboard.press('Escape')
      return labels
    },
    async typeIntoCommand(page, { title, text }) {
      await runCommand(page, title)
      const input = page.locator('.quick-input-widget input').first()
      await page.locator('.quick-input-widget .quick-input-title', { hasText: title.replace('...', '') }).waitFor()
      const kind = await input.getAttribute('type')
      await input.fill(text)
      await page.waitForTimeout(1_000)
      const message = (await page.locator('.quick-input-message').textContent()) ?? ''
      await page.keyboard.press('Enter')
      await page.waitForTimeout(200)
      if (await input.isVisible()) await page.keyboard.press('Escape')
      return { kind, message }
    },
    async statusBar(page) {
      const item = page.locator('.statusbar-item', { hasText: 'Riposte' }).first()
      return {
        text: (await item.textContent()) ?? '',
        label: await item.locator('a').first().getAttribute('aria-label'),
      }
    },
    previewText: async (page, { includes }) => {
      const body = previewFrame(page).locator('body', { hasText: includes })
      return (await body.textContent({ timeout: 10_000 })) ?? ''
    },
    drawnAt: (page, { includes }) => previewFrame(page).locator('body').evaluate(waitUntilDrawn, includes),
    clickPreviewLink: async (page, { text }) => {
      await previewFrame(page).getByRole('link', { name: text }).click({ timeout: 10_000 })
      return undefined
    },
    revealed: (page) => previewFrame(page).locator('.rp-revealed').getAttribute('data-pointer', { timeout: 10_000 }),
  }
  const stage = { url: '', page: undefined as Page | undefined, close: () => void server.close() }
  const server = createServer(async (request, response) => {
    try {
      if (!stage.page) throw new Error('No window is open')
      const asked = JSON.parse(await readText(request)) as StageRequest
      const act = actors[asked.action] as (page: Page, request: StageRequest) => Promise<unknown>
      const result = await act(stage.page, asked)
      response.end(JSON.stringify({ result: result ?? null }))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stage.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return stage
}

/** Runs in the page: what follows the next frame comes when that one is drawn. */
function waitUntilDrawn(body: Element, text: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!body.textContent?.includes(text)) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
    })
    observer.observe(body, { subtree: true, childList: true, characterData: true })
  })
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
