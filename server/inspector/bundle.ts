// A program of its own: bundles the page of the inspector and prints the files as JSON, `{ "playground.js": "...", ... }`. The
// bundler then costs the service no memory, and what goes wrong with it does not touch the service.

import { basename } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const page = fileURLToPath(new URL('page/', import.meta.url))

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
const files = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]))
process.stdout.write(JSON.stringify(files))
