// The files of the page, bundled at the first request for them by a program of its own and kept in memory. A clone without
// node_modules, in which Bun runs the service all the same, gets its packages installed first: the bundler needs them there.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { isObject } from '../../shared/json.ts'

export interface PageFile {
  readonly text: string
  readonly etag: string
}

export type PageState =
  | { readonly kind: 'ready'; readonly files: ReadonlyMap<string, PageFile> }
  | { readonly kind: 'preparing' }
  /** What went wrong, and what to do about it. */
  | { readonly kind: 'failed'; readonly problem: string }

export interface PageFiles {
  /** Begins the preparations, also again after a failure, and waits for them for at most `waitMs`. */
  prepare(waitMs: number): Promise<PageState>
  readonly state: PageState
  /** Ends what still runs. */
  close(): void
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = fileURLToPath(new URL('bundle.ts', import.meta.url))
const then = 'Run this in the folder of Riposte, then try again:'

/** What the runtime of the service is called with. */
const runtimes = {
  bun: {
    install: ['install', '--production', '--frozen-lockfile'],
    run: [],
    advice: `${then}\nbun install --production --frozen-lockfile`,
  },
  deno: {
    install: ['install', '--no-lock', '--node-modules-dir=auto'],
    run: ['run', '--allow-all', '--no-check', '--no-lock', '--node-modules-dir=manual', '--quiet'],
    advice: `${then}\ndeno install`,
  },
} as const

const limitMs = 120_000
const shownCharacters = 600

export function createPageFiles(folder = root): PageFiles {
  const ending = new AbortController()
  let state: PageState | undefined
  let work: Promise<void> = Promise.resolve()

  async function put(): Promise<void> {
    state = { kind: 'preparing' }
    try {
      state = { kind: 'ready', files: await bundle(folder, ending.signal) }
    } catch (error) {
      state = { kind: 'failed', problem: error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    get state() {
      return state ?? { kind: 'preparing' }
    },
    async prepare(waitMs) {
      if (state === undefined || state.kind === 'failed') work = put()
      let timer: ReturnType<typeof setTimeout> | undefined
      await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, waitMs)))])
      clearTimeout(timer)
      return state ?? { kind: 'preparing' }
    },
    close: () => ending.abort(),
  }
}

async function bundle(folder: string, signal: AbortSignal): Promise<ReadonlyMap<string, PageFile>> {
  const runtime = process.versions.deno === undefined ? runtimes.bun : runtimes.deno
  if (!(await hasPackages(folder))) {
    const { code, stderr } = await run(runtime.install, folder, signal)
    if (code !== 0 || !(await hasPackages(folder))) {
      throw new Error(`What it needs could not be fetched. ${runtime.advice}${quote(stderr)}`)
    }
  }
  const { code, stdout, stderr } = await run([...runtime.run, program], folder, signal)
  const files: unknown = code === 0 ? JSON.parse(stdout) : undefined
  if (!isObject(files)) throw new Error(`Its files could not be bundled. ${runtime.advice}${quote(stderr)}`)
  return new Map(
    Object.entries(files).map(([name, text]) => {
      const content = String(text)
      return [name, { text: content, etag: `"${createHash('sha256').update(content).digest('base64url')}"` }]
    }),
  )
}

async function hasPackages(folder: string): Promise<boolean> {
  const { dependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))
}

/** Runs this runtime once more. No token of the service goes along. */
function run(args: readonly string[], cwd: string, signal: AbortSignal): Promise<Ended> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('RIPOSTE_')))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
    })
    const texts = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8')
      child[stream].on('data', (text: string) => {
        texts[stream] += text
      })
    }
    child.on('error', (error) => resolve({ ...texts, code: null, stderr: `${texts.stderr}${error.message}` }))
    child.on('close', (code) => resolve({ ...texts, code }))
  })
}

function quote(stderr: string): string {
  const cause = stderr.trim().slice(-shownCharacters)
  return cause === '' ? '' : `\n\n${cause}`
}
