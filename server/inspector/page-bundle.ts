// How the page of the inspector is bundled: for the service and for the tests, so that what is tested is what is served.

import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const page = fileURLToPath(new URL('page/', import.meta.url))

/** The files of the page by their names. @throws where they cannot be bundled. */
export async function bundlePage(): Promise<Readonly<Record<string, string>>> {
  const { outputFiles } = await build({
    absWorkingDir: page,
    entryPoints: ['playground.ts', 'playground.css'],
    outdir: page,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    // What is imported dynamically, such as the editor, is a file of its own.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    platform: 'browser',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]))
}
