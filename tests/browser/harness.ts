// The preview page in a real Chromium: a small server stands in for VS Code, with the policy as a header as well as in the
// document, and a script stands in for `acquireVsCodeApi`. Everything the page asks for or violates is written down.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildPolicy, buildPreviewDocument } from '../../extension/src/preview/document.ts'
import { pageEntries, pageOptions } from '../../extension/webview/bundle.ts'
import type { PreviewModel } from '../../shared/preview/model.ts'

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..')
const nonce = 'bm9uY2Utb2YtdGhlLXRlc3Rz'

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
)

/** The few colours of VS Code that the frame of the page uses, of its default themes. */
const editorColors = {
  'vscode-light': {
    '--vscode-editor-background': '#ffffff',
    '--vscode-foreground': '#3b3b3b',
    '--vscode-panel-border': '#e5e5e5',
    '--vscode-input-border': '#cecece',
    '--vscode-button-background': '#005fb8',
    '--vscode-button-foreground': '#ffffff',
    '--vscode-focusBorder': '#005fb8',
  },
  'vscode-dark': {
    '--vscode-editor-background': '#1f1f1f',
    '--vscode-foreground': '#cccccc',
    '--vscode-panel-border': '#2b2b2b',
    '--vscode-input-border': '#3c3c3c',
    '--vscode-button-background': '#0078d4',
    '--vscode-button-foreground': '#ffffff',
    '--vscode-focusBorder': '#0078d4',
  },
  'vscode-high-contrast': {
    '--vscode-editor-background': '#000000',
    '--vscode-foreground': '#ffffff',
    '--vscode-contrastBorder': '#6fc3df',
    '--vscode-contrastActiveBorder': '#f38518',
    '--vscode-button-foreground': '#ffffff',
    '--vscode-focusBorder': '#f38518',
  },
  'vscode-high-contrast-light': {
    '--vscode-editor-background': '#ffffff',
    '--vscode-foreground': '#292929',
    '--vscode-contrastBorder': '#0f4a85',
    '--vscode-contrastActiveBorder': '#006bbd',
    '--vscode-button-background': '#0f4a85',
    '--vscode-button-foreground': '#ffffff',
    '--vscode-focusBorder': '#006bbd',
  },
} as const

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  /** The class that VS Code gives the body. */
  readonly editor?: keyof typeof editorColors
  readonly state?: unknown
  readonly forcedColors?: 'active' | 'none'
  readonly reducedMotion?: 'reduce' | 'no-preference'
}

export interface PreviewPage {
  readonly page: Page
  /** Sends `show` as the extension does and waits until it is drawn. */
  show(model: PreviewModel): Promise<void>
  /** The text that is seen in the elements of `selector`, which is not all that they hold. */
  text(selector: string): Promise<string>
  /** Sends anything that JSON can say. */
  send(message: unknown): Promise<void>
  /** What the page has sent to the extension. */
  messages(): Promise<readonly { readonly type: string; readonly body: unknown }[]>
  violations(): Promise<readonly string[]>
  /** Every address that was asked for beside the page's own files. */
  readonly requests: readonly string[]
  /** Dialogs, errors thrown, other pages opened, navigations. */
  readonly incidents: readonly string[]
  close(): Promise<void>
}

export interface Harness {
  open(options?: PageOptions): Promise<PreviewPage>
  readonly files: ReadonlyMap<string, Uint8Array>
  close(): Promise<void>
}

export async function startHarness(): Promise<Harness> {
  const files = await buildPage()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const file = files.get(path.slice(1))
    if (path !== '/' && !file) return response.writeHead(404).end()
    const origin = `http://${request.headers.host}`
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : 'text/html; charset=utf-8'
    const page = { nonce, cspSource: origin, scriptUri: '/preview.js', styleUri: '/preview.css', language: 'en' }
    response.writeHead(200, { 'content-type': type, 'content-security-policy': buildPolicy(page) })
    return response.end(file ?? buildPreviewDocument(page))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await launchChromium()
  return {
    files,
    open: (options) => openPage(browser, `http://127.0.0.1:${port}/`, options),
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function buildPage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = join(repository, 'extension/webview')
  const entryPoints = pageEntries.map((entry) => join(folder, entry))
  const { outputFiles } = await build({ ...pageOptions, entryPoints, outdir: folder, write: false, logLevel: 'error' })
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(folder.length + 1), contents]))
}

async function launchChromium(): Promise<Browser> {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  assert.ok(
    executablePath,
    'Cannot test in a browser: there is no Chromium; install it (Debian: apt-get install chromium)',
  )
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    // Not as the desktop asks for it: letters are to be drawn alike on every machine.
    env: { ...process.env, FONTCONFIG_FILE: join(repository, 'tests/browser/fonts.conf') },
  })
}

async function openPage(browser: Browser, address: string, options: PageOptions = {}): Promise<PreviewPage> {
  const { width = 800, height = 700, editor = 'vscode-light', state } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'UTC',
    forcedColors: options.forcedColors ?? 'none',
    reducedMotion: options.reducedMotion ?? 'no-preference',
  })
  const page = await context.newPage()
  const requests: string[] = []
  const incidents: string[] = []
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(address)) return route.continue()
    requests.push(url)
    return route.fulfill({ contentType: 'image/png', body: pixel })
  })
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`))
  context.on('page', (opened) => incidents.push(`page: ${opened.url()}`))
  await page.addInitScript(standIn, { editor, state, colors: editorColors[editor] })
  await page.goto(address)
  page.on('framenavigated', (frame) => incidents.push(`navigation: ${frame.url()}`))
  const send = (message: unknown) =>
    page.evaluate((json) => window.postMessage(JSON.parse(json), '*'), JSON.stringify(message))
  return {
    page,
    requests,
    incidents,
    send,
    text: async (selector) => (await page.locator(selector).allInnerTexts()).join('\n'),
    async show(model) {
      await send({ type: 'show', body: model })
      // Messages arrive in order: when this one has come back, the one before it is drawn.
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            window.addEventListener('message', () => requestAnimationFrame(() => resolve()), { once: true })
            window.postMessage('drawn?', '*')
          }),
      )
    },
    messages: () => page.evaluate(() => JSON.parse(sessionStorage.getItem('messages') ?? '[]')),
    violations: () => page.evaluate(() => JSON.parse(sessionStorage.getItem('violations') ?? '[]')),
    close: () => context.close(),
  }
}

interface StandIn {
  readonly editor: string
  readonly state: unknown
  readonly colors: Readonly<Record<string, string>>
}

/** Runs in the page before its own script. */
function standIn({ editor, state, colors }: StandIn): void {
  const write = (list: string, entry: unknown) => {
    const entries = JSON.parse(sessionStorage.getItem(list) ?? '[]')
    sessionStorage.setItem(list, JSON.stringify([...entries, entry]))
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    write('violations', `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`)
  })
  document.addEventListener('DOMContentLoaded', () => {
    document.body.classList.add(editor)
    for (const [name, value] of Object.entries(colors)) document.documentElement.style.setProperty(name, value)
  })
  if (state !== undefined && !sessionStorage.getItem('state')) sessionStorage.setItem('state', JSON.stringify(state))
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => write('messages', message),
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (kept: unknown) => sessionStorage.setItem('state', JSON.stringify(kept)),
    }),
  })
}
