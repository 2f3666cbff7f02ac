import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { resolveCommandLine } from '../../../extension/src/server/command-line.ts'
import { findExecutable, type Machine } from '../../../extension/src/server/find-executable.ts'

function machine(files: readonly string[], options: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    folder: '/home/ada/project',
    home: '/home/ada',
    env: { PATH: '/usr/bin:relative/bin::/opt/tools' },
    isExecutable: async (path) => files.includes(path),
    ...options,
  }
}

const silent = () => {}

describe('findExecutable()', () => {
  it('prefers the project to PATH, and PATH to the places of installers', async () => {
    const files = ['/home/ada/.bun/bin/bun', '/opt/tools/bun', '/home/ada/project/node_modules/.bin/bun']
    const find = async (present: readonly string[]) => await findExecutable('bun', machine(present), silent)
    assert.deepEqual(await find(files), { ok: true, path: '/home/ada/project/node_modules/.bin/bun' })
    assert.deepEqual(await find(files.slice(0, 2)), { ok: true, path: '/opt/tools/bun' })
    assert.deepEqual(await find(files.slice(0, 1)), { ok: true, path: '/home/ada/.bun/bin/bun' })
  })

  it('notes every place, without relative entries of PATH', async () => {
    const notes: string[] = []
    const found = await findExecutable('bun', machine([]), (note) => notes.push(note))
    const searched = [
      '/home/ada/project/node_modules/.bin',
      '/usr/bin',
      '/opt/tools',
      '/home/ada/.bun/bin',
      '/home/ada/.local/bin',
      '/opt/homebrew/bin',
      '/usr/local/bin',
    ]
    assert.deepEqual(found, { ok: false, searched })
    assert.deepEqual(
      notes,
      searched.map((place) => `bun: not in ${place}`),
    )
  })

  it('takes a path as it is, relative ones from the project', async () => {
    const present = machine(['/srv/bun', '/home/ada/project/tools/serve'])
    assert.deepEqual(await findExecutable('/srv/bun', present, silent), { ok: true, path: '/srv/bun' })
    assert.deepEqual(await findExecutable('./tools/serve', present, silent), {
      ok: true,
      path: '/home/ada/project/tools/serve',
    })
    assert.deepEqual(await findExecutable('/opt/tools/none', present, silent), { ok: false, searched: ['/opt/tools'] })
  })

  it('knows the endings of Windows and its spelling of PATH', async () => {
    const windows = machine(['C:\\Tools\\bun.cmd'], {
      platform: 'win32',
      folder: 'C:\\Work',
      home: 'C:\\Users\\ada',
      env: { Path: 'C:\\Windows;C:\\Tools' },
    })
    assert.deepEqual(await findExecutable('bun', windows, silent), { ok: true, path: 'C:\\Tools\\bun.cmd' })
  })
})

describe('resolveCommandLine()', () => {
  it('runs what is found', async () => {
    assert.deepEqual(await resolveCommandLine(['bun', 'run', 'server'], machine(['/usr/bin/bun']), silent), {
      ok: true,
      argv: ['/usr/bin/bun', 'run', 'server'],
    })
  })

  it('lets npx fetch a missing Bun', async () => {
    assert.deepEqual(await resolveCommandLine(['bun', 'run', 'server'], machine(['/usr/bin/npx']), silent), {
      ok: true,
      argv: ['/usr/bin/npx', '--yes', 'bun', 'run', 'server'],
    })
  })

  it('says where a program was searched that nothing can take the place of', async () => {
    const line = await resolveCommandLine(['python3', 'serve.py'], machine(['/usr/bin/npx']), silent)
    assert.ok(!line.ok)
    assert.equal(line.program, 'python3')
    assert.ok(line.searched.includes('/opt/tools'))
  })
})
