// Brings `stage.ts` into a page. Not as a script of the page, which its policy forbids, but through the tools of the browser.

import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { pageOptions } from '../../extension/webview/bundle.ts'
import { repository } from './harness.ts'
import type { Stage } from './stage.ts'

/** What `stage.ts` adds to the page. */
export interface StageWindow extends Window {
  readonly stage: Stage
}

const bundle = build({
  ...pageOptions,
  entryPoints: [join(repository, 'tests/browser/stage.ts')],
  write: false,
  logLevel: 'error',
}).then(({ outputFiles }) => outputFiles[0]?.text ?? '')

export async function openStage(page: Page): Promise<void> {
  await page.evaluate(await bundle)
}
