import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { entry, newFolder, overProcesses, startService } from '../../server/service/program.ts'
import { card } from '../models.ts'
import { startPlaygrounds } from './harness.ts'
import { openView, say, write } from './say.ts'

describe(
  'the playground of a real service',
  overProcesses(() => {
    it('mentions it, with faults too, replays, and answers with a card of the workbench', {
      timeout: 60_000,
    }, async () => {
      const cwd = newFolder()
      const service = await startService(entry.service, { cwd, env: { RIPOSTE_INSPECTOR_PORT: '0' } })
      const { address, key } = JSON.parse(readFileSync(join(cwd, '.riposte/inspector.json'), 'utf8'))
      const harness = await startPlaygrounds()
      const { page, incidents, close } = await harness.visit(`${address}/`, `#key=${key}`)
      await page.waitForSelector('.starter')
      assert.match(await page.locator('.starters').innerText(), /echo[\s\S]*says your words back/)

      await say(page, 'echo hello **there**')
      assert.equal(await page.locator('.rp-text').innerText(), 'hello there')
      assert.match(await page.locator('.reply-line').innerText(), /Teams shows this reply[\s\S]*HTTP 200/)

      for (const fault of [
        'bad-signature',
        'no-signature',
        'stale',
        'malformed',
        'oversized',
        'split-emoji',
        'duplicate',
      ]) {
        await page.getByLabel('Fault', { exact: true }).selectOption(fault)
        await say(page, `echo ${fault}`)
      }
      assert.equal(await page.locator('.expectation.met').count(), 7)
      await page.getByLabel('Fault', { exact: true }).selectOption('')

      await openView(page, 'Exchanges')
      await page.locator('.row', { hasText: 'echo hello' }).click()
      await page.getByRole('button', { name: 'Replay' }).click()
      await page.waitForFunction(() => {
        const hellos = [...document.querySelectorAll('.row')].filter((row) => row.textContent?.includes('echo hello'))
        return hellos.length === 2
      })

      await openView(page, 'Workbench')
      await write(page, JSON.stringify(card({ type: 'TextBlock', text: 'From the workbench', wrap: true })))
      await page.getByRole('button', { name: 'Send' }).click()
      await page.waitForFunction(() => document.querySelector('.thread:last-of-type .reply-line'))
      assert.match(await page.locator('.thread').last().innerText(), /From the workbench[\s\S]*Teams shows this reply/)
      assert.deepEqual(await incidents(), [])
      await close()
      await harness.close()
      service.kill('SIGTERM')
      assert.equal(await service.exited, 0)
    })
  }),
)
