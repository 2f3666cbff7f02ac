// Runs the tests inside VS Code: loaded by its extension host, whichever launcher started it.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suiteMark } from './stage-protocol.ts'

/** The order matters to the last one, which looks at what the others left behind. */
const suites = {
  all: ['manifest', 'tokens', 'server', 'settle', 'service', 'mention', 'cards', 'card-preview', 'leaks'],
  restricted: ['restricted', 'cards'],
} as const

const perTestMs = 30_000

export async function run(): Promise<void> {
  say('runs')
  // An ES module, which the compiled suite can only import.
  const { default: Mocha } = await import('mocha')
  class Silent extends Mocha.reporters.Base {}
  const mocha = new Mocha({ ui: 'bdd', timeout: perTestMs, reporter: Silent })
  for (const name of suites[process.env.RIPOSTE_SUITE === 'restricted' ? 'restricted' : 'all']) {
    mocha.addFile(join(__dirname, `${name}.js`))
  }
  const counts = { passed: 0, failed: 0, skipped: 0 }
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        counts.passed++
        say(`  passed   ${test.fullTitle()} (${test.duration} ms)`)
      })
      .on('fail', (test, error) => {
        counts.failed++
        say(`  failed   ${test.fullTitle()}\n${error.stack ?? error.message}`)
      })
      .on('pending', (test) => {
        counts.skipped++
        say(`  skipped  ${test.fullTitle()}`)
      })
  })
  if (process.env.RIPOSTE_RESULTS) writeFileSync(process.env.RIPOSTE_RESULTS, JSON.stringify(counts))
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`)
}

/** Marked, so that launchers can tell it from what VS Code prints. */
function say(text: string): void {
  console.log(`${suiteMark}${text}`)
}
