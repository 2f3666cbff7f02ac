// The playground in a real Chromium, over real HTTP. What the page violates, asks for and throws is written down.

import type { Browser, Page } from 'playwright-core'
import { bundlePage } from '../../../server/inspector/page-bundle.ts'
import type { ServiceInfo } from '../../../server/inspector/protocol.ts'
import { launchChromium } from '../harness.ts'
import { type FakeService, key, startService } from './fake-service.ts'

export interface PlaygroundOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** What stands behind the address; the key unless given. */
  readonly fragment?: string
  readonly service?: ServiceInfo
}

export interface Visit {
  readonly page: Page
  /** Everything that is not to happen: violations of the policy, errors, dialogs, other pages, requests to elsewhere. */
  incidents(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface Playground extends Visit {
  readonly service: FakeService
}

export interface PlaygroundHarness {
  /** Opens the page over a service of its own. */
  open(options?: PlaygroundOptions): Promise<Playground>
  /** Opens the page of a service that runs. */
  visit(address: string, fragment: string): Promise<Visit>
  close(): Promise<void>
}

export async function startPlaygrounds(): Promise<PlaygroundHarness> {
  const files = await bundlePage()
  const browser = await launchChromium()
  return {
    async open(options = {}) {
      const service = await startService(files, options.service)
      const visited = await visit(browser, service.address, { fragment: `#key=${key}`, ...options })
      const close = async () => {
        await visited.close()
        await service.close()
      }
      return { ...visited, service, close }
    },
    visit: (address, fragment) => visit(browser, address, { fragment }),
    close: () => browser.close(),
  }
}

async function visit(browser: Browser, address: string, options: PlaygroundOptions): Promise<Visit> {
  const { width = 1280, height = 800, colorScheme = 'light', reducedMotion = 'reduce', fragment = '' } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme,
    reducedMotion,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const incidents: string[] = []
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(address)) return route.continue()
    incidents.push(`request: ${url}`)
    return route.fulfill({ status: 200, contentType: 'text/html', body: '' })
  })
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`))
  context.on('page', (opened) => incidents.push(`page: ${opened.url()}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const kept = JSON.parse(sessionStorage.getItem('violations') ?? '[]')
      sessionStorage.setItem('violations', JSON.stringify([...kept, `${effectiveDirective}: ${blockedURI} ${sample}`]))
    })
  })
  await page.goto(`${address}${fragment}`)
  return {
    page,
    async incidents() {
      const violations = await page.evaluate(() => JSON.parse(sessionStorage.getItem('violations') ?? '[]'))
      return [...incidents, ...violations]
    },
    close: () => context.close(),
  }
}
