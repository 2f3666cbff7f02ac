import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { adaptive, card } from '../models.ts'
import type { Answer } from './fake-service.ts'
import { startPlaygrounds } from './harness.ts'
import { say } from './say.ts'

const harness = await startPlaygrounds()
after(() => harness.close())

const words = 'Mention to post'

describe('the channel by keyboard alone', () => {
  it('leads from the first key to the details of a reply', async () => {
    const { page, service, incidents, close } = await harness.open()
    await page.waitForSelector('.starter')
    await tabTo(page, 'INPUT')
    await page.keyboard.type('sta')
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.locator('.suggestions [aria-selected=true]').innerText(), 'status\nsays how production is')
    await page.keyboard.press('Enter')
    await page.keyboard.type('prod')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.reply-line')
    assert.deepEqual(service.mentions, [{ words: 'status prod', sender: 'Adele Vance', team: 'default' }])
    assert.match(await page.locator('.thread').innerText(), /You said status prod/)
    assert.match(await page.locator('.reply-line').innerText(), /Teams shows this reply/)
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), words)
    await page.getByRole('link', { name: 'Details of the reply to status prod' }).focus()
    await page.keyboard.press('Enter')
    const reply = page.getByRole('tab', { name: 'Reply' })
    await reply.focus()
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Request')
    assert.match(await page.getByRole('tabpanel').innerText(), /<at>Riposte<\/at> status prod/)
    assert.deepEqual(await incidents(), [])
    await close()
  })

  it('brings back what was said before, and what was being typed', async () => {
    const { page, close } = await harness.open()
    await say(page, 'echo one')
    await say(page, 'echo two')
    const input = page.getByRole('combobox', { name: words })
    await page.keyboard.press('ArrowUp')
    assert.equal(await input.inputValue(), 'echo two')
    await page.keyboard.press('ArrowUp')
    assert.equal(await input.inputValue(), 'echo one')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.equal(await input.inputValue(), '')
    await close()
  })

  it('offers every command at Enter on nothing, and closes the list at Escape', async () => {
    const { page, service, close } = await harness.open()
    await page.waitForSelector('.starter')
    await page.getByRole('combobox', { name: words }).focus()
    await page.keyboard.press('Enter')
    assert.deepEqual(await page.locator('.suggestions strong').allInnerTexts(), ['status', 'card', 'echo', 'help'])
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.suggestions').isVisible(), false)
    assert.equal(service.mentions.length, 0)
    await close()
  })
})

describe('a thread', () => {
  it('is answered in: with its root, in its team', async () => {
    const { page, service, close } = await harness.open()
    await page.getByLabel('Team', { exact: true }).selectOption('contoso')
    await say(page, 'status')
    await page.getByLabel('Team', { exact: true }).selectOption('default')
    await page.getByRole('button', { name: 'Reply in thread' }).click()
    await page.getByRole('combobox', { name: 'Mention in this thread' }).fill('echo again')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.reply-line').length === 2)
    const [, second] = service.mentions
    assert.equal(await page.locator('.thread').count(), 1)
    assert.equal(second?.team, 'contoso')
    assert.match(second?.threadRootId ?? '', /^root-/)
    await close()
  })

  it('survives a reload of the page', async () => {
    const { page, close } = await harness.open()
    await say(page, 'echo kept')
    await page.reload()
    await page.waitForSelector('.reply-line')
    assert.match(await page.locator('.thread').innerText(), /You said echo kept/)
    await close()
  })
})

describe('the voice', () => {
  it('is that of whom one chooses, or names, and stays', async () => {
    const { page, service, close } = await harness.open()
    await page.waitForSelector('.starter')
    await page.getByLabel('From').selectOption({ label: 'Somebody else…' })
    await page.keyboard.type('Günther <Ops>')
    await page.keyboard.press('Enter')
    await say(page, 'status')
    assert.equal(service.mentions[0]?.sender, 'Günther <Ops>')
    await page.reload()
    await say(page, 'status')
    assert.equal(service.mentions[1]?.sender, 'Günther <Ops>')
    await close()
  })

  it('sends a fault, tells what a sound service answers, and whether this one did', async () => {
    const { page, service, close } = await harness.open()
    await page.waitForSelector('.starter')
    await page.getByLabel('Fault', { exact: true }).selectOption('bad-signature')
    assert.match(await page.locator('.fault-note').innerText(), /signed with another token.*401/i)
    await say(page, 'status')
    assert.equal(service.mentions[0]?.fault, 'bad-signature')
    assert.match(await page.locator('.entry').innerText(), /Sorry, there was a problem/)
    assert.match(await page.locator('.expectation.met').innerText(), /answers 401, and so did this one/)
    service.answer = () => ({ status: 200, message: { type: 'message', text: 'fine' } })
    await say(page, 'status')
    assert.match(await page.locator('.expectation.missed').innerText(), /this one answered 200/)
    await close()
  })
})

describe('a reply that Teams would not show', () => {
  const answers: Readonly<Record<string, readonly [Answer, RegExp]>> = {
    late: [{ message: { type: 'message', text: 'x' }, elapsedMs: 5200 }, /after the 5 seconds/],
    'not JSON': [{ status: 200, body: '<html>' }, /The reply is not JSON/],
    empty: [{ status: 200, body: '' }, /no body/],
    failed: [{ status: 500, body: '{}' }, /The status is not 200\. It is 500/],
  }
  for (const [what, [answer, reason]] of Object.entries(answers)) {
    it(`says why: ${what}`, async () => {
      const { page, service, close } = await harness.open()
      service.answer = () => answer
      await say(page, 'status')
      assert.match(await page.locator('.entry').innerText(), reason)
      assert.match(await page.locator('.reply-line').innerText(), /Teams shows an error instead/)
      await close()
    })
  }
})

describe('a finding', () => {
  it('leads to its place in the JSON and to what is drawn from it', async () => {
    const { page, service, close } = await harness.open()
    const content = card({ type: 'TextBlock', text: 'first' }, { type: 'TextBlock', text: 'second' })
    service.answer = () => ({
      message: { type: 'message', attachments: [adaptive(content)] },
      findings: [
        {
          rule: 'envelope-type',
          severity: 'warning',
          pointer: '/attachments/0/content/body/1/text',
          message: 'Something about the second text.',
          documentation: 'https://learn.microsoft.com/microsoftteams',
        },
      ],
    })
    await say(page, 'card')
    assert.match(await page.locator('.reply-line').innerText(), /1 warning/)
    await page.getByRole('link', { name: 'Details of the reply to card' }).click()
    await page.getByRole('button', { name: /Something about the second text/ }).click()
    assert.equal((await page.locator('.json .marked').innerText()).trim(), '"text": "second"')
    assert.equal(await page.locator('.entry .rp-revealed').count(), 1)
    await page.getByRole('button', { name: 'Documentation of envelope-type' }).click()
    const dialog = page.getByRole('dialog')
    assert.match(await dialog.innerText(), /https:\/\/learn\.microsoft\.com\/microsoftteams/)
    await page.keyboard.press('Escape')
    assert.equal(await dialog.count(), 0)
    await close()
  })
})

async function tabTo(page: Page, tag: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.tagName)) === tag) return
  }
  assert.fail(`no ${tag} is reached by Tab`)
}
