// What an installation downloads and what a window loads, against their limits.

import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const kilobyte = 1_000
const limits = { bundle: 100 * kilobyte, cards: 200 * kilobyte, package: 1_500 * kilobyte }

/** `vsix` lies in the folder of the bundles that it was made of. */
export async function checkSizes(vsix: string): Promise<void> {
  const bundle = (await stat(join(dirname(vsix), 'extension.js'))).size
  const cards = (await stat(join(dirname(vsix), 'cards.js'))).size
  const packaged = (await stat(vsix)).size
  console.log(
    `  extension.js: ${bundle} bytes; cards.js, loaded with the first card: ${cards} bytes; ${basename(vsix)}: ${packaged} bytes`,
  )
  assert.ok(bundle < limits.bundle, `the bundle of the host holds ${bundle} bytes`)
  assert.ok(cards < limits.cards, `the bundle of the linter holds ${cards} bytes`)
  assert.ok(packaged < limits.package, `the package holds ${packaged} bytes`)
}
