import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { forgetAddress, loadKey, writeInspectorFile } from '../../../server/inspector/inspector-file.ts'

const address = 'http://127.0.0.1:3979'
const key = 'K'.repeat(43)

describe('.riposte/inspector.json', () => {
  let folder = ''
  let file = ''

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'riposte-inspector-'))
    file = join(folder, 'inner', 'inspector.json')
  })

  after(() => rmSync(folder, { recursive: true }))

  function read() {
    return JSON.parse(readFileSync(file, 'utf8'))
  }

  it('is made with its folder, for its owner only, and leaves nothing else there', async () => {
    const first = await loadKey(file)
    assert.match(first, /^[\w-]{43}$/)
    assert.notEqual(first, await loadKey(file))
    await writeInspectorFile({ address, key }, file)
    assert.deepEqual(read(), { address, key })
    assert.equal((statSync(file).mode & 0o777).toString(8), '600')
    assert.equal((statSync(join(folder, 'inner')).mode & 0o777).toString(8), '700')
    assert.deepEqual(readdirSync(join(folder, 'inner')), ['inspector.json'])
    assert.equal(await loadKey(file), key)
  })

  it('becomes unreadable for others when it is written again', async () => {
    chmodSync(file, 0o644)
    await writeInspectorFile({ address, key }, file)
    assert.equal((statSync(file).mode & 0o777).toString(8), '600')
  })

  it('loses its address at the end of its service only', async () => {
    await forgetAddress('http://127.0.0.1:4000', file)
    assert.deepEqual(read(), { address, key })
    await forgetAddress(address, file)
    assert.deepEqual(read(), { address: null, key })
    await forgetAddress(address, join(folder, 'nowhere', 'inspector.json'))
  })

  for (const text of ['', '{', '[]', '{"key":1}', `{"key":"${'K'.repeat(42)}"}`, `{"key":"${'K'.repeat(42)}!"}`]) {
    it(`gives a new key where it holds ${text || 'nothing'}`, async () => {
      writeFileSync(file, text)
      assert.match(await loadKey(file), /^[\w-]{43}$/)
    })
  }
})
