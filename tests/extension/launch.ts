// The suite of the extension in a real VS Code: code-server and Chromium, with the packaged .vsix installed.
// Paths come from RIPOSTE_NODE24, RIPOSTE_CODE_SERVER and RIPOSTE_CHROMIUM; RIPOSTE_PICTURES names a folder for screenshots.
// Its last line is `N passed, N failed`.

import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { packageExtension } from '../../extension/build.ts'
import { checkCardWindow } from './launcher/card-window.ts'
import { type CodeServer, startCodeServer } from './launcher/code-server.ts'
import { compileSuite, harnessFolder, projectFolder, rootFolder } from './launcher/compile.ts'
import { checkEmptyWindow, checkReload } from './launcher/plain-windows.ts'
import { checkSizes } from './launcher/sizes.ts'
import { openStage, type Stage } from './launcher/stage.ts'
import { runInWindow } from './launcher/window.ts'

/** For each suite. */
const limitMs = 240_000
const counts = { passed: 0, failed: 0, skipped: 0 }
const cleanUps: (() => Promise<unknown> | unknown)[] = []

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void finish())

try {
  await launch()
} catch (error) {
  console.log(error instanceof Error ? (error.stack ?? error.message) : error)
  counts.failed++
}
await finish()

async function launch(): Promise<void> {
  const pictures = process.env.RIPOSTE_PICTURES
  if (pictures) await mkdir(pictures, { recursive: true })
  const [vsix, module] = await Promise.all([packageExtension(), compileSuite()])
  await countOne('the package and the bundle of the host keep within their sizes', () => checkSizes(vsix))
  const folder = await mkdtemp(join(tmpdir(), 'riposte-launch-'))
  cleanUps.push(() => rm(folder, { recursive: true, force: true }))
  const browser = await chromium.launch({
    executablePath: requireVariable('RIPOSTE_CHROMIUM'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
  cleanUps.push(() => browser.close())
  const stage = await openStage(pictures)
  cleanUps.push(() => stage.close())
  const path = await pathWithBun(folder)
  for (const suite of ['all', 'restricted'] as const) {
    const results = join(folder, `${suite}.json`)
    const env = {
      PATH: path,
      RIPOSTE_ROOT: rootFolder,
      RIPOSTE_SUITE: suite,
      RIPOSTE_RESULTS: results,
      RIPOSTE_STAGE: stage.url,
    }
    const server = await startCodeServer({
      node: requireVariable('RIPOSTE_NODE24'),
      entry: requireVariable('RIPOSTE_CODE_SERVER'),
      vsix,
      project: projectFolder,
      env,
      trusted: suite === 'all',
    })
    cleanUps.push(() => server.stop())
    await runSuite({ browser, server, stage, module, results, windows: suite === 'all' })
    await server.stop()
  }
}

interface Run {
  readonly browser: Browser
  readonly server: CodeServer
  readonly stage: Stage
  readonly module: string
  readonly results: string
  /** Whether windows without a suite are looked at too. */
  readonly windows: boolean
}

async function runSuite({ browser, server, stage, module, results, windows }: Run): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const { page, exited, others } = await runInWindow(context, server, { harness: harnessFolder, module })
  stage.page = page
  const code = await withLimit(exited)
  const counted = await readFile(results, 'utf8').then(JSON.parse, () => undefined)
  if (!counted) throw new Error(`The suite counted nothing and ended with ${code}\n${others.join('\n')}`)
  for (const outcome of ['passed', 'failed', 'skipped'] as const) counts[outcome] += counted[outcome]
  await page.close()
  const pictures = process.env.RIPOSTE_PICTURES
  if (windows) {
    await countOne('a window with a card file shows findings by itself, and the preview of the card again', () =>
      checkCardWindow(context, server, pictures),
    )
    await countOne('a window without a folder says what to do', () => checkEmptyWindow(context, server, pictures))
    await countOne(
      'a window opened again shows the last reply, asks before it forgets, and leaves no process when its host is killed',
      () => checkReload(context, server, pictures),
    )
  }
  await context.close()
}

async function withLimit(exited: Promise<number>): Promise<number | string> {
  let limit: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    limit = setTimeout(() => resolve(`the time limit of ${limitMs / 1000} s`), limitMs)
  })
  return await Promise.race([exited, late]).finally(() => clearTimeout(limit))
}

async function countOne(title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    counts.passed++
    console.log(`  passed   ${title}`)
  } catch (error) {
    counts.failed++
    console.log(`  failed   ${title}\n${error instanceof Error ? error.stack : error}`)
  }
}

/** The PATH of the window: the Bun that runs this is found there under its name, also where nothing is installed. */
async function pathWithBun(folder: string): Promise<string> {
  const path = process.env.PATH ?? ''
  if (!process.versions.bun) return path
  await symlink(process.execPath, join(folder, 'bun'))
  return [folder, path].join(delimiter)
}

function requireVariable(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`Cannot start VS Code: ${name} is not set`)
  return value
}

async function finish(): Promise<void> {
  for (const cleanUp of cleanUps.splice(0).reverse()) await Promise.resolve(cleanUp()).catch(() => undefined)
  if (counts.passed + counts.failed === 0) {
    console.log('No test ran')
    counts.failed = 1
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
  process.exit(counts.failed > 0 ? 1 : 0)
}
