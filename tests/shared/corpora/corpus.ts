// Third-party test data in a folder beside the repository, or where RIPOSTE_CORPORA says. Where it is absent, each suite is a
// skipped test that says so; where it is present, each says how many cases ran.

import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const absence = 'corpora not present: 0 cases'
const root = process.env.RIPOSTE_CORPORA ?? fileURLToPath(new URL('../../../../shared', import.meta.url))

export interface Corpus {
  /** The bytes of a file, relative to the root of the corpora. */
  readonly read: (path: string) => Uint8Array<ArrayBuffer>
  readonly readJson: (path: string) => unknown
  /** Names of the files in a folder, sorted. */
  readonly list: (folder: string) => readonly string[]
  /** Call it once for every case that was looked at. */
  readonly count: () => void
}

/** The body of a `describe()` over one corpus, which must hold at least `atLeast` cases. */
export function overCorpus(name: string, folder: string, atLeast: number, suite: (corpus: Corpus) => void): () => void {
  if (!existsSync(join(root, folder))) {
    return () => it(absence, { skip: true }, () => {})
  }
  return () => {
    let cases = 0
    suite({
      read,
      readJson: (path) => JSON.parse(new TextDecoder().decode(read(path))),
      list: (path) => readdirSync(join(root, path)).sort(),
      count: () => {
        cases++
      },
    })
    after(() => {
      report(`${name}: ${cases} cases`)
      if (cases < atLeast) throw new Error(`${name}: only ${cases} of at least ${atLeast} cases ran`)
    })
  }
}

function read(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(root, path)))
}

/** The test run collects these lines; a runner started by hand prints them. */
function report(line: string): void {
  const path = process.env.RIPOSTE_CASES
  if (path) appendFileSync(path, `${line}\n`)
  else console.log(line)
}
