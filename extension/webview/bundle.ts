// How the preview page is bundled: shared by the extension's build and the tests, so that what is tested is what is shipped.

import type { BuildOptions } from 'esbuild'

/** Entry points, relative to this folder; they become `preview.js` and `preview.css`. */
export const pageEntries = ['preview.ts', 'preview.css'] as const

/** Options for both entries; the caller adds `entryPoints` and `outdir`. */
export const pageOptions = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  // The Chromium of VS Code 1.105.
  target: 'chrome138',
  // The build writes the licences into one file for everything that is bundled.
  legalComments: 'none',
} as const satisfies BuildOptions
