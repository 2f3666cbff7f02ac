import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { info } from './fake-service.ts'
import { startPlaygrounds } from './harness.ts'
import { openView, say, write } from './say.ts'

const harness = await startPlaygrounds()
after(() => harness.close())

/** Each would show itself: by a dialog, an error, a request, another title. */
const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  'javascript:alert(1)//\'"><a href=javascript:alert(1)>x</a>',
  '</style><style>body{background:url(https://evil.example/)}</style>',
  '\u202Egnp.exe \u0000 \uD800',
]

const attack = attacks.join(' ')

describe('hostile text in every field', () => {
  it('is shown as text, and does nothing', { timeout: 60_000 }, async () => {
    const service = {
      ...info,
      webhookName: attack,
      teams: [
        { path: 'default', name: attack },
        { path: attack, name: '' },
      ],
      commands: [{ name: attack, summary: attack }],
    }
    const { page, service: fake, incidents, close } = await harness.open({ service })
    fake.answer = () => ({
      message: { type: 'message', text: attack },
      findings: [
        { rule: 'envelope-type', severity: 'error', pointer: `/${attack}`, message: attack, documentation: attack },
      ],
    })
    await page.waitForSelector('.starter')
    await say(page, attack)
    await page.getByRole('link', { name: /^Details of the reply/ }).click()
    await page.locator('.finding').click()
    for (const name of ['Request', 'Headers', 'Facts']) await page.getByRole('tab', { name }).click()
    const { id } = fake.receive(
      { words: attack, sender: attack, team: attack },
      {
        id: attack.replace('\uD800', ''),
        command: attack,
        requestBody: attack,
        replyBody: attack,
        cause: attack,
        late: { elapsedMs: 9000, cause: attack },
        requestHeaders: { [attack]: attack, 'user-agent': attack },
      },
    )
    await openView(page, 'Exchanges')
    await page.locator('.row').first().click()
    await page.waitForSelector('.exchanges .details:not([hidden])')
    for (const name of ['Request', 'Headers', 'Facts']) {
      await page.locator('.exchanges').getByRole('tab', { name }).click()
    }
    assert.ok(id.startsWith('<img'))
    await openView(page, 'Workbench')
    await write(page, JSON.stringify({ type: 'message', text: attack, [attack]: attack }))
    assert.deepEqual(await incidents(), [])
    assert.equal(await page.locator('script:not([src]), iframe, .main img').count(), 0)
    await close()
  })
})
