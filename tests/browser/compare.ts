// Screenshots against reference pictures in `pictures/`. RIPOSTE_PICTURES=write takes new references; a picture that is not
// like its reference is written to `differences/`, which Git ignores, with the pixels that differ beside it.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { repository } from './harness.ts'

const references = join(repository, 'tests/browser/pictures')
const differences = join(repository, 'tests/browser/differences')
const isWriting = process.env.RIPOSTE_PICTURES === 'write'

/** In pixels that no eye would take for the same: less than a word in the smallest letters. */
const tolerance = 60

/** Marks such as ✓ come from whatever font a machine has; this one is in the font of the pictures. */
const knownMarks = `
  .rp-verdict::before, .rp-refused::before { content: "•" !important }
  summary { list-style-type: "• " }`

/** The fonts of the preview, by the names it asks for: one that a package brings, the same on every machine. */
const fonts = [
  ['Segoe UI', '400', 'open-sans-latin-400-normal.woff2'],
  ['Segoe UI', '600', 'open-sans-latin-600-normal.woff2'],
  ['Segoe UI', '700', 'open-sans-latin-700-normal.woff2'],
  ['Consolas', '400', 'open-sans-latin-400-normal.woff2'],
] as const

/** Lets `page` draw with those fonts and marks. By script: the policy of the page allows no style from elsewhere. */
export async function useKnownFonts(page: Page): Promise<void> {
  const folder = join(repository, 'node_modules/@fontsource/open-sans/files')
  const faces = fonts.map(([family, weight, file]) => [
    family,
    weight,
    readFileSync(join(folder, file)).toString('base64'),
  ])
  await page.evaluate(
    async ({ faces, marks }) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(marks)
      document.adoptedStyleSheets = [sheet]
      for (const [family = '', weight = '', base64 = ''] of faces) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        document.fonts.add(await new FontFace(family, bytes, { weight }).load())
      }
    },
    { faces, marks: knownMarks },
  )
}

/** @throws where `screenshot` is not like the reference `name`; says how many pixels differ and where to look. */
export function assertLooksLike(name: string, screenshot: Uint8Array): void {
  const file = join(references, `${name}.png`)
  if (isWriting) {
    mkdirSync(references, { recursive: true })
    writeFileSync(file, shrink(screenshot))
    return
  }
  assert.ok(existsSync(file), `There is no reference picture ${file}: look at it and run with RIPOSTE_PICTURES=write`)
  const actual = PNG.sync.read(Buffer.from(screenshot))
  const expected = PNG.sync.read(readFileSync(file))
  const isSameSize = actual.width === expected.width && actual.height === expected.height
  const difference = new PNG({ width: expected.width, height: expected.height })
  const { width, height } = difference
  const count = isSameSize
    ? pixelmatch(actual.data, expected.data, difference.data, width, height, { threshold: 0.15 })
    : Number.POSITIVE_INFINITY
  if (count <= tolerance) return
  mkdirSync(differences, { recursive: true })
  writeFileSync(join(differences, `${name}.png`), screenshot)
  if (isSameSize) writeFileSync(join(differences, `${name}.difference.png`), PNG.sync.write(difference))
  const what = isSameSize
    ? `${count} of ${width * height} pixels differ`
    : `it is ${actual.width} x ${actual.height}, not ${width} x ${height}`
  assert.fail(`${name} does not look like its reference: ${what}; see ${join(differences, `${name}.png`)}`)
}

/** Small: without an alpha channel, and in 33 steps of each colour, which no eye tells apart from the screenshot. */
function shrink(screenshot: Uint8Array): Uint8Array {
  const png = PNG.sync.read(Buffer.from(screenshot))
  for (const [at, value] of png.data.entries()) png.data[at] = Math.min(255, (value + 4) & ~7)
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}
