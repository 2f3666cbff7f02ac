import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { createIndenter, runProgram } from './child.ts'
import { runSuite } from './suite.ts'
import { countLine, type StepSummary } from './summary.ts'

const head = "import { before, describe, it } from 'node:test'\n"

describe('runSuite()', () => {
  it('counts what passed, failed and was skipped', async () => {
    const summary = await runFiles({
      'tests/a.test.ts': `${head}it('a', () => {}); it('b', () => { throw new Error('x') }); it('no b: 0 cases', { skip: true }, () => {})`,
    })
    assert.deepEqual([summary.passed, summary.failures, summary.skipped], [1, ['b'], ['no b: 0 cases']])
  })

  const treacherous = {
    'a file without tests': ['tests/a.test.ts reported no test', 'console.log(1)'],
    'a file that cannot be loaded': ['tests/a.test.ts reported no test', 'throw new Error("at load")'],
    'a file that ends the process': ['tests/a.test.ts reported no test', 'process.exit(0)'],
    'a hook that fails': [
      'it ended with exit code 1',
      `${head}describe('d', () => { before(() => { throw new Error('x') }); it('a', () => {}) })`,
    ],
    'an error between tests': [
      'it ended with exit code 1',
      `${head}it('a', () => {}); it('b', () => { setTimeout(() => { throw new Error('x') }, 0) }); it('c', () => new Promise((done) => setTimeout(done, 50)))`,
    ],
  } as const

  for (const [what, [failure, source]] of Object.entries(treacherous)) {
    it(`fails for ${what}`, async () => {
      const summary = await runFiles({ 'tests/a.test.ts': source })
      assert.ok(summary.failures.length > 0)
      if (what !== 'an error between tests') assert.equal(summary.failures[0], failure)
    })
  }

  it('names the one file without tests among others', async () => {
    const summary = await runFiles({ 'tests/a.test.ts': `${head}it('a', () => {})`, 'tests/b.test.ts': '' })
    assert.deepEqual([summary.passed, summary.failures], [1, ['tests/b.test.ts reported no test']])
  })

  it('ends what does not end by itself, and fails', async () => {
    const summary = await runFiles({ 'tests/a.test.ts': `${head}while (true) {}` }, 1500)
    assert.ok(summary.failures.includes('It was ended after its limit of 2 s.'))
    assert.ok(summary.elapsedMs < 10_000)
  })
})

describe('runProgram()', () => {
  it('says that a program could not be started', async () => {
    const { exitCode, problem } = await runProgram('no-such-program', [], { cwd: '.', timeoutMs: 5000, quiet: true })
    assert.deepEqual([exitCode, problem?.startsWith('It could not be started')], [null, true])
  })

  it('ends what its program left behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'riposte-child-'))
    const file = join(folder, 'alive.txt')
    const orphan = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(file)}, '.'), 20)`
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(orphan)}], { stdio: 'ignore' }); setTimeout(() => process.exit(0), 600)`
    await runProgram(process.execPath, ['-e', parent], { cwd: '.', timeoutMs: 20_000, quiet: true })
    const before = statSync(file).size
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.ok(before > 0)
    assert.equal(statSync(file).size, before)
    rmSync(folder, { recursive: true })
  })
})

describe('createIndenter()', () => {
  it('indents lines however they are cut, and joins the dots of runners', () => {
    let shown = ''
    const indenter = createIndenter((text) => {
      shown += text
    })
    for (const piece of ['\n\nfirst', ' line\n\n\n', 'second\r\n.\n', '.\n,\n', 'last']) indenter.write(piece)
    indenter.end()
    assert.equal(shown, '  first line\n\n  second\n  ..,\n  last\n')
  })
})

describe('countLine()', () => {
  const step = (passed: number, failed: number, skipped: number): StepSummary => ({
    title: 'x',
    passed,
    failures: Array.from({ length: failed }, () => 'f'),
    skipped: Array.from({ length: skipped }, () => 's'),
    elapsedMs: 0,
    notes: [],
  })

  it('is the line that machines read', () => {
    assert.equal(countLine([step(2, 0, 0), step(3, 0, 0)]), '5 passed, 0 failed')
    assert.equal(countLine([step(2, 1, 0), step(3, 1, 2)]), '5 passed, 2 failed, 2 skipped')
  })
})

async function runFiles(files: Readonly<Record<string, string>>, timeoutMs = 20_000): Promise<StepSummary> {
  const root = mkdtempSync(join(tmpdir(), 'riposte-suite-'))
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true })
      writeFileSync(join(root, path), source)
    }
    const suite = { title: 'x', runtime: 'bun', binary: process.execPath, root, timeoutMs, quiet: true } as const
    return await runSuite({ ...suite, files: Object.keys(files) })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
