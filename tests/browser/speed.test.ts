// How long the page is at work for a card, from the message that brings it to the frame that shows it: by the time of its own
// thread, without that of other programs; the clock on the wall is printed beside it.

import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { startHarness } from './harness.ts'
import { fullCard, modelOfCard } from './models.ts'
import { samples } from './samples.ts'

const harness = await startHarness()
after(() => harness.close())

interface Spent {
  /** Milliseconds of the thread. */
  readonly thread: number
  readonly script: number
  readonly layout: number
  readonly wall: number
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN

/** A card of 28 KB with all that Adaptive Cards of version 1.5 have. */
function largeCard() {
  const body: unknown[] = []
  while (bytesOf({ ...fullCard, body }) < 28 * 1024) body.push(...fullCard.body)
  return { ...fullCard, body }
}

/** What each of `models` costs, one after the other, in a page just opened. */
async function measure(models: readonly PreviewModel[]): Promise<readonly Spent[]> {
  const { page, close } = await harness.open()
  const browser = await page.context().newCDPSession(page)
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await browser.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value * 1000]))
  }
  // Not by the browser's tools while it is measured: those take the time of the page too.
  await page.evaluate((json) => Object.assign(window, { models: JSON.parse(json) }), JSON.stringify(models))
  const spent: Spent[] = []
  for (const at of models.keys()) {
    const before = await read()
    const wall = await page.evaluate(show, at)
    const after = await read()
    const took = (name: string) => (after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN)
    const layout = took('LayoutDuration') + took('RecalcStyleDuration')
    spent.push({ thread: took('TaskDuration'), script: took('ScriptDuration'), layout, wall })
  }
  await close()
  return spent
}

/** Sends a model as the extension does. Gives the milliseconds until it is painted. Runs in the page. */
function show(at: number): Promise<number> {
  const { models } = window as unknown as { readonly models: readonly unknown[] }
  const start = performance.now()
  window.postMessage({ type: 'show', body: models[at] }, '*')
  return new Promise((resolve) => {
    // The task after a frame is the first that comes after it was painted.
    const painted = () => setTimeout(() => resolve(performance.now() - start))
    window.addEventListener('message', () => requestAnimationFrame(painted), { once: true })
  })
}

/** `model` as it is drawn at first, then with one letter more at each key stroke. */
function typing(model: PreviewModel, strokes: number): readonly PreviewModel[] {
  const json = JSON.stringify(model)
  return Array.from({ length: strokes }, (_, at) => JSON.parse(json.replace('Deploy', `Deploy${'e'.repeat(at)}`)))
}

const fastest = (spent: readonly Spent[]) => Math.min(...spent.map(({ thread }) => thread))

function report(what: string, spent: readonly Spent[]): void {
  const parts = (['thread', 'script', 'layout', 'wall'] as const).map((part) => {
    const times = spent.map((each) => each[part])
    return `${part} ${Math.min(...times).toFixed(1)} (median ${median(times).toFixed(1)})`
  })
  console.log(`${what}, ${spent.length} times, ms: ${parts.join(', ')}`)
}

const limits = { first: 100, update: 50 } as const
/** A shared machine is slow for a minute and then fast again. */
const patienceMs = 150_000

/** Other programs slow down the thread too, by the caches that they share with it: so there are several tries. */
async function assertFast(what: string, model: PreviewModel): Promise<void> {
  const first: Spent[] = []
  const updates: Spent[] = []
  const start = performance.now()
  for (let tries = 0; tries < 3 || (isSlow(first, updates) && performance.now() - start < patienceMs); tries++) {
    const [drawn, ...drawnAgain] = await measure(typing(model, 12))
    if (drawn) first.push(drawn)
    updates.push(...drawnAgain)
  }
  report(`${what}, first drawing`, first)
  report(`${what}, update`, updates)
  assert.ok(!isSlow(first, updates), `${fastest(first)} ms at first, ${fastest(updates)} ms for an update`)
}

function isSlow(first: readonly Spent[], updates: readonly Spent[]): boolean {
  return fastest(first) >= limits.first || fastest(updates) >= limits.update
}

describe('the time of the page for a card', () => {
  it(`is under ${limits.first} ms at first and ${limits.update} ms for an update, for an Adaptive Card of 28 KB`, {
    timeout: patienceMs + 60_000,
  }, async () => {
    await assertFast('Adaptive Card of 28 KB', { ...modelOfCard(largeCard()), delivery: null })
  })

  it('is the same for a connector card', { timeout: patienceMs + 60_000 }, async () => {
    await assertFast('Connector card', samples.connector)
  })
})
