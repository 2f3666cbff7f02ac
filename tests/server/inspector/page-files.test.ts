import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createPageFiles } from '../../../server/inspector/page-files.ts'
import { createPageRoutes } from '../../../server/inspector/page-routes.ts'
import { dispatch } from '../../../server/inspector/routes.ts'
import { overProcesses } from '../service/program.ts'

const patienceMs = 30_000

function get(files: ReturnType<typeof createPageFiles>, path: string, headers: Record<string, string> = {}) {
  return dispatch(createPageRoutes(files), new Request(`http://127.0.0.1:3979${path}`, { headers }), path)
}

describe(
  'the page of the inspector',
  overProcesses(() => {
    it('is put together at the first request, and is not sent again where nothing changed', async () => {
      const files = createPageFiles()
      assert.equal(files.state.kind, 'preparing')
      const state = await files.prepare(patienceMs)
      assert.equal(state.kind, 'ready', JSON.stringify(state))
      for (const [name, type] of [
        ['playground.js', 'text/javascript; charset=utf-8'],
        ['playground.css', 'text/css; charset=utf-8'],
      ] as const) {
        const answer = await get(files, `/${name}`)
        const etag = answer.headers.get('etag') ?? ''
        assert.deepEqual(
          [answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')],
          [200, type, 'no-cache'],
        )
        assert.ok((await answer.text()).length > 0)
        assert.equal((await get(files, `/${name}`, { 'if-none-match': etag })).status, 304)
        assert.equal((await get(files, `/${name}`, { 'if-none-match': '"other"' })).status, 200)
      }
      assert.equal((await get(files, '/chunk-NONE.js')).status, 404)
    })

    it('is a document without a secret, whose policy allows nothing but its own files and the styles of its editor', async () => {
      const files = createPageFiles()
      await files.prepare(patienceMs)
      const [one, two] = [await get(files, '/'), await get(files, '/')]
      const html = await one.text()
      const [, nonce = ''] = /<meta name="style-nonce" content="([\w-]{22,})">/.exec(html) ?? []
      assert.equal(
        one.headers.get('content-security-policy'),
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src https: data: 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      assert.match(html, /<link rel="stylesheet" href="\/playground\.css">/)
      assert.match(html, /<script type="module" src="\/playground\.js"><\/script>/)
      assert.doesNotMatch(html, /<script>|<style|\son\w+=/)
      assert.ok(!(await two.text()).includes(nonce))
    })

    it('says that it is being fetched, then why that failed and what to do, and tries again when it is loaded again', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'riposte-page-'))
      // A package that is not there, without asking a registry for it.
      const dependencies = { missing: 'file:./missing' }
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', private: true, dependencies }))
      const files = createPageFiles(folder)
      try {
        assert.equal((await files.prepare(0)).kind, 'preparing')
        const waiting = await files.prepare(patienceMs)
        assert.ok(waiting.kind === 'failed', waiting.kind)
        const answer = await get(files, '/playground.js')
        const { error } = await answer.json()
        assert.deepEqual([answer.status, error.code], [500, 'page-failed'])
        assert.match(error.message, /What it needs could not be fetched\. Run this in the folder of Riposte/)
        assert.match(error.message, /:\n(?:bun install --production --frozen-lockfile|deno install)(?:\n\n\S|$)/)
        assert.equal((await files.prepare(0)).kind, 'preparing')
        const document = await (await get(files, '/')).text()
        assert.match(document, /<script type="module" src="\/waiting\.js">/)
      } finally {
        files.close()
        await files.prepare(patienceMs)
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }),
)
