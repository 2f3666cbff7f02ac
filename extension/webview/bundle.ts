// Placeholder: how the preview page is bundled.

import type { BuildOptions } from 'esbuild'

export const pageEntries = ['preview.ts', 'preview.css'] as const

export const pageOptions = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'chrome138',
  legalComments: 'linked',
} as const satisfies BuildOptions
