// Compiles the suite into what VS Code's extension host can load: one CommonJS file for each test file.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** @returns the module whose `run()` runs the suite. */
export async function compileSuite(): Promise<string> {
  const source = join(folder, 'suite')
  const outdir = join(folder, 'dist', 'suite')
  await rm(outdir, { recursive: true, force: true })
  await mkdir(outdir, { recursive: true })
  // The project's own package.json would make these files ES modules.
  await writeFile(join(outdir, 'package.json'), JSON.stringify({ type: 'commonjs' }))
  await build({
    entryPoints: (await readdir(source)).map((file) => join(source, file)),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return join(outdir, 'index.js')
}

/** The repository. */
export const rootFolder = join(folder, '..', '..')
export const harnessFolder = join(folder, 'harness')
export const projectFolder = join(folder, 'fixtures', 'project')
