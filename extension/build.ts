// Builds and packages the extension: bundles for the host, the supervisor and the preview page, then the .vsix.
// Run by `bun run extension`; `--bundle` leaves out the packaging, `--watch` builds again at every change.

import { execFile } from 'node:child_process'
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BuildOptions, build, context, type Metafile } from 'esbuild'
import { writeSchemas } from './schemas/write-schemas.ts'
import { pageEntries, pageOptions } from './webview/bundle.ts'

const extensionFolder = dirname(fileURLToPath(import.meta.url))
const root = dirname(extensionFolder)
const dist = join(extensionFolder, 'dist')

const bundles: readonly BuildOptions[] = [
  {
    entryPoints: {
      extension: 'src/extension.ts',
      supervisor: 'src/server/supervisor.ts',
      cards: 'src/cards/engine.ts',
    },
    absWorkingDir: extensionFolder,
    outdir: dist,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    // VS Code 1.105 runs extensions on Node 22.
    target: 'node22',
    external: ['vscode'],
    legalComments: 'none',
  },
  {
    ...pageOptions,
    entryPoints: [...pageEntries],
    absWorkingDir: join(extensionFolder, 'webview'),
    outdir: join(dist, 'webview'),
  },
]

/** Writes everything that `dist/` holds except the package. */
export async function bundleExtension(): Promise<void> {
  await rm(dist, { recursive: true, force: true })
  const results = await Promise.all(
    bundles.map((options) => build({ ...options, metafile: true, logLevel: 'warning' })),
  )
  await writeSchemas(join(dist, 'schemas'))
  await writeNotices(results.map(({ metafile }) => metafile))
}

/** Builds the extension. @returns the path of the .vsix. */
export async function packageExtension(): Promise<string> {
  await bundleExtension()
  const { version } = JSON.parse(await readFile(join(extensionFolder, 'package.json'), 'utf8'))
  const vsix = join(dist, `riposte-${version}.vsix`)
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce')
  await copyFile(join(root, 'LICENSE'), join(extensionFolder, 'LICENSE'))
  await promisify(execFile)(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
    cwd: extensionFolder,
  })
  return vsix
}

/** The licences of what is bundled, which they ask for in every copy. */
async function writeNotices(metafiles: readonly Metafile[]): Promise<void> {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs))
  const bundled = inputs.flatMap((path) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  const folders = new Set(bundled)
  const notices = await Promise.all([...[...folders].sort().map(readNotice), noticeOfSchemas(), noticeOfIcons()])
  await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`))
}

async function readNotice(folder: string): Promise<string> {
  const names = (await readdir(join(root, folder))).filter((name) => /^(?:licen[cs]e|notice)\b/i.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(root, folder, name), 'utf8')))
  if (texts.length === 0) throw new Error(`Cannot write the notices: ${folder} comes without a licence`)
  return `${await nameOf(folder)}\n\n${texts.join('\n').trim()}\n`
}

/** The descriptions in the schemas are Microsoft's. */
async function noticeOfSchemas(): Promise<string> {
  const name = await nameOf('node_modules/@microsoft/teams.cards')
  return `${name}\n\n${await mitLicense('Copyright (c) Microsoft Corporation.')}`
}

async function nameOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
  return `${name} ${version} (${license})`
}

/** The outlines of icons stand in a source of this project, whose first lines say where they are from. */
async function noticeOfIcons(): Promise<string> {
  const source = await readFile(join(root, 'shared', 'preview', 'adaptive', 'elements', 'icon-paths.ts'), 'utf8')
  const [, name, version, copyright] = /Source: (\S+) (\S+), .*(Copyright .+), MIT License/.exec(source) ?? []
  if (!name || !version || !copyright) throw new Error('Cannot write the notices: icon-paths.ts names no source')
  return `${name} ${version} (MIT)\n\n${await mitLicense(copyright)}`
}

/** For what comes without the text of its licence, which is that of this project. */
async function mitLicense(copyright: string): Promise<string> {
  const own = await readFile(join(root, 'LICENSE'), 'utf8')
  return own.replace(/^Copyright.*$/m, copyright)
}

async function watchExtension(): Promise<void> {
  const contexts = await Promise.all(
    bundles.map((options) => context({ ...options, minify: false, sourcemap: true, logLevel: 'info' })),
  )
  await Promise.all(contexts.map((watched) => watched.watch()))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) await watchExtension()
  else if (process.argv.includes('--bundle')) await bundleExtension()
  else console.log(relative(process.cwd(), await packageExtension()))
}
