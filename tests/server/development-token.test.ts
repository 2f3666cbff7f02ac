import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { loadDevelopmentToken, readToken } from '../../server/development-token.ts'
import { tokens } from './exchange.ts'

const folder = mkdtempSync(join(tmpdir(), 'riposte-token-'))
let files = 0

/** A path for a token in a folder that does not exist yet. */
function newFile(): string {
  return join(folder, String(files++), '.riposte', 'development-token')
}

function writeToken(content: string, mode = 0o600): string {
  const file = newFile()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  chmodSync(file, mode)
  return file
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}

after(() => rmSync(folder, { recursive: true }))

describe('loadDevelopmentToken()', () => {
  it('makes a token of 32 bytes that only its owner can read, in a folder that only its owner can enter', async () => {
    const file = newFile()
    const { token, isNew } = await loadDevelopmentToken(file)
    assert.equal(isNew, true)
    assert.equal(Buffer.from(token, 'base64').length, 32)
    assert.equal(readFileSync(file, 'utf8'), `${token}\n`)
    assert.deepEqual([modeOf(file), modeOf(dirname(file))], ['600', '700'])
    assert.deepEqual(readdirSync(dirname(file)), ['development-token'])
  })

  it('keeps the token that is there', async () => {
    const file = newFile()
    const { token } = await loadDevelopmentToken(file)
    assert.deepEqual(await loadDevelopmentToken(file), { token, isNew: false })
  })

  it('makes another one each time', async () => {
    const [one, other] = [await loadDevelopmentToken(newFile()), await loadDevelopmentToken(newFile())]
    assert.notEqual(one.token, other.token)
  })

  it('gives all of several services that start at once the same token', async () => {
    for (let round = 0; round < 10; round++) {
      const file = newFile()
      const loaded = await Promise.all(Array.from({ length: 4 }, () => loadDevelopmentToken(file)))
      const kept = readFileSync(file, 'utf8').trim()
      assert.deepEqual(
        loaded.map(({ token }) => token),
        [kept, kept, kept, kept],
      )
      assert.equal(loaded.filter(({ isNew }) => isNew).length, 1)
      assert.deepEqual(readdirSync(dirname(file)), ['development-token'])
    }
  })

  it('leaves a token alone that somebody put there', async () => {
    const file = writeToken(`\n ${tokens.current} \r\n`)
    assert.deepEqual(await loadDevelopmentToken(file), { token: tokens.current, isNew: false })
  })

  it('takes the rights of others away from a file that they can read', async () => {
    const file = writeToken(`${tokens.current}\n`, 0o644)
    await loadDevelopmentToken(file)
    assert.equal(modeOf(file), '600')
  })

  for (const content of ['', '\n', 'not a token', `${tokens.current}\n${tokens.retiring}`, tokens.current.slice(1)]) {
    it(`refuses a file that holds ${JSON.stringify(content.slice(0, 12))}, says what to do and leaves it`, async () => {
      const file = writeToken(content)
      await assert.rejects(loadDevelopmentToken(file), (error) => {
        assert.ok(error instanceof Error)
        assert.equal(
          error.message,
          `Cannot read the development token: ${file} does not hold one; delete it and start again`,
        )
        return true
      })
      assert.equal(readFileSync(file, 'utf8'), content)
    })
  }

  it('fails where a folder has the name of the file', async () => {
    const file = newFile()
    mkdirSync(file, { recursive: true })
    await assert.rejects(loadDevelopmentToken(file), /EISDIR|directory/i)
  })

  it('fails where its folder cannot be made', async () => {
    const file = writeToken(tokens.current)
    await assert.rejects(loadDevelopmentToken(join(file, 'inside', 'token')))
  })
})

describe('readToken()', () => {
  it('gives nothing where there is no file, and makes none', async () => {
    const file = newFile()
    assert.equal(await readToken(file), undefined)
    assert.equal(existsSync(dirname(file)), false)
  })

  it('gives the token that is there', async () => {
    assert.equal(await readToken(writeToken(`${tokens.current}\n`)), tokens.current)
  })
})
