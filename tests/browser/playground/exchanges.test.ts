import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { startPlaygrounds } from './harness.ts'
import { openView, say } from './say.ts'

const harness = await startPlaygrounds()
after(() => harness.close())

describe('the list of exchanges', () => {
  it('grows by events, also by what comes from elsewhere, and counts what was not seen', async () => {
    const { page, service, incidents, close } = await harness.open()
    await say(page, 'status')
    service.receive({ words: 'deploy web', sender: 'Megan Bowen', team: 'contoso' })
    await page.waitForSelector('.badge:not([hidden])')
    assert.equal(await page.locator('.badge').textContent(), '1 new')
    await openView(page, 'Exchanges')
    assert.equal(await page.locator('.badge').isVisible(), false)
    assert.deepEqual(await page.locator('.row-words').allInnerTexts(), ['deploy web', 'status'])
    assert.match(await page.locator('.row').first().innerText(), /Megan Bowen · Contoso · from elsewhere/)
    service.receive({ words: 'another' })
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 3)
    assert.deepEqual(await incidents(), [])
    await close()
  })

  it('is filtered by text and by outcome', async () => {
    const { page, service, close } = await harness.open()
    await page.waitForSelector('.connection[data-state=live]')
    for (const words of ['status prod', 'status test', 'echo prod']) service.receive({ words })
    service.receive({ words: '' }, { words: null, sender: null, status: 401, outcome: 'signature-wrong' })
    await openView(page, 'Exchanges')
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 4)
    await page.getByRole('searchbox').fill('PROD status')
    assert.deepEqual(await page.locator('.row-words').allInnerTexts(), ['status prod'])
    assert.match(await page.locator('.list .hint').innerText(), /1 of 4 exchanges/)
    await page.getByRole('searchbox').fill('')
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Problems' })
    assert.deepEqual(await page.locator('.row-words').allInnerTexts(), ['Not readable'])
    await close()
  })

  it('opens one by keyboard: drawn, with its request, its headers and its facts', async () => {
    const { page, service, close } = await harness.open()
    await page.waitForSelector('.connection[data-state=live]')
    service.receive({ words: 'status prod', sender: 'Megan Bowen' })
    await openView(page, 'Exchanges')
    await page.locator('.row').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.exchanges .details:not([hidden])')
    assert.match(await page.locator('.exchanges .stage').innerText(), /Megan Bowen[\s\S]*You said status prod/)
    await page.getByRole('tab', { name: 'Headers' }).click()
    assert.match(await page.getByRole('tabpanel').innerText(), /content-type\s+application\/json/)
    await page.getByRole('tab', { name: 'Facts' }).click()
    assert.match(await page.getByRole('tabpanel').innerText(), /Token\s+the current one/)
    await page.getByRole('button', { name: 'Close details' }).click()
    assert.equal(await page.locator('.exchanges .details').isVisible(), false)
    await close()
  })

  it('sends one again with the same words, and opens what came of it', async () => {
    const { page, service, close } = await harness.open()
    await page.waitForSelector('.connection[data-state=live]')
    const { id } = service.receive({ words: 'deploy web', sender: 'Megan Bowen', team: 'contoso' })
    await openView(page, 'Exchanges')
    await page.locator('.row').first().click()
    await page.getByRole('button', { name: 'Replay' }).click()
    await page.waitForFunction((before) => !window.location.hash.endsWith(before), id)
    assert.deepEqual(service.mentions, [{ words: 'deploy web', sender: 'Megan Bowen', team: 'contoso' }])
    assert.equal(await page.locator('.row').count(), 2)
    await close()
  })
})

describe('a restart of the service', () => {
  it('is told, and lived through: what was there stays, marked, and what comes after is shown', async () => {
    const { page, service, close } = await harness.open()
    await say(page, 'echo before')
    await service.stop()
    await page.waitForSelector('.connection[data-state=restarting]')
    assert.equal(await page.locator('.connection').innerText(), 'Service is restarting')
    await page.getByRole('combobox', { name: 'Mention to post' }).fill('echo while away')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.entry .problem')
    assert.match(await page.locator('.entry .problem').innerText(), /does not answer/)
    await service.restart()
    await page.waitForSelector('.connection[data-state=live]')
    await say(page, 'echo after')
    await openView(page, 'Exchanges')
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 2)
    assert.match(await page.locator('.row.forgotten').innerText(), /echo before[\s\S]*before the restart/)
    await page.locator('.row.forgotten').click()
    await page.waitForSelector('.note:not([hidden])')
    assert.match(await page.locator('.note').innerText(), /remembers this exchange no more/)
    await close()
  })
})

describe('the key', () => {
  it('leaves the address bar at once, and stays with the tab', async () => {
    const { page, close } = await harness.open()
    await page.waitForSelector('.connection[data-state=live]')
    assert.equal(await page.evaluate(() => window.location.hash), '')
    await page.reload()
    await page.waitForSelector('.connection[data-state=live]')
    await close()
  })

  for (const [what, fragment, title] of [
    ['no key', '', 'This tab has no key yet'],
    ['a wrong one', '#key=d3Jvbmctd3Jvbmctd3Jvbmctd3Jvbmc', 'The key of this tab is not accepted'],
  ] as const) {
    it(`is asked for where there is ${what}; the workbench needs none`, async () => {
      const { page, close } = await harness.open({ fragment })
      await page.waitForSelector('.gate')
      assert.equal(await page.locator('.gate h2').innerText(), title)
      await openView(page, 'Workbench')
      assert.match(await page.locator('.workbench .stage').innerText(), /web is on its way to prod/)
      await close()
    })
  }
})
