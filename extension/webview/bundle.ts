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
  alias: { 'linkify-it': pathOf('../../shared/preview/no-linkify.ts') },
} as const satisfies BuildOptions

/** Without `node:url`, of which this folder knows nothing. A drive letter of Windows stands behind a slash in an address. */
function pathOf(relative: string): string {
  return decodeURIComponent(new URL(relative, import.meta.url).pathname).replace(/^\/(?=[a-z]:)/i, '')
}
