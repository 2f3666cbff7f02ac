// Every Adaptive Card of the corpora is drawn, and every element and action of its JSON is looked for: drawn, in a placeholder,
// or on the record as replaced, collapsed (then it is opened) or never seen.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { above, findElements } from './elements.ts'
import { repository, startHarness } from './harness.ts'
import { adaptive, card, fullCard, modelOf } from './models.ts'

const corpora = process.env.RIPOSTE_CORPORA ?? join(repository, '../shared')
const manifest = join(corpora, 'corpora/MANIFEST.jsonl')
/** Teams shows no more in one message. */
const perMessage = 10

const harness = await startHarness()
const { page, show, violations, requests, incidents } = await harness.open()
after(() => harness.close())

interface Case {
  readonly file: string
  readonly content: unknown
}

interface Account {
  readonly drawn: readonly string[]
  readonly fates: Readonly<Record<string, string>>
}

describe('every element of a card', () => {
  it('is accounted for: cards of our own', async () => {
    await assertAccounted([
      { file: 'full', content: fullCard },
      {
        file: 'odd items',
        content: card(null, 1, 'text', [], {}, { type: 'Unheard of', items: [{ type: 'TextBlock' }] }),
      },
      { file: 'odd actions', content: { ...card(), actions: [null, 1, 'x', {}, { type: 'Action.Unheard' }] } },
      {
        file: 'fallbacks',
        content: card(
          { type: 'Unheard', fallback: { type: 'TextBlock', text: 'instead' } },
          { type: 'Unheard', fallback: 'drop' },
          { type: 'Badge', text: 'not needed', fallback: { type: 'TextBlock', text: 'instead' } },
        ),
      },
      { file: 'many actions', content: { ...card(), actions: Array.from({ length: 9 }, (_, at) => submit(at)) } },
      { file: 'too many cells', content: card({ type: 'Table', columns: [{}], rows: [{ cells: [{}, {}, {}] }, 1] }) },
      { file: 'texts', content: card({ type: 'RichTextBlock', inlines: ['a', 1, null, '', { type: 'Image' }] }) },
      { file: 'parts', content: card({ type: 'ColumnSet', columns: [{ type: 'Chart.Pie' }, null, {}] }) },
    ])
  })

  const missing = !existsSync(manifest)
  it('is accounted for: the cards of the corpora', { skip: missing && 'no corpora', timeout: 120_000 }, async () => {
    const cases = readCases()
    await assertAccounted(cases)
    assert.ok(cases.length > 390, `only ${cases.length} cards`)
    console.log(`accounting: ${cases.length} cards`)
  })
})

function submit(at: number) {
  return { type: 'Action.ShowCard', title: `Card ${at}`, card: card({ type: 'TextBlock', text: `Inside of ${at}` }) }
}

function readCases(): readonly Case[] {
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): { readonly file: string; readonly note: string } => JSON.parse(line))
    .filter(({ file, note }) => file.startsWith('ac-') && note.startsWith('kind=card'))
    .flatMap(({ file }) => {
      const content = parse(readFileSync(join(corpora, 'corpora', file), 'utf8').replace(/^\uFEFF/, ''))
      return content === undefined ? [] : [{ file, content }]
    })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function assertAccounted(cases: readonly Case[]): Promise<void> {
  const unaccounted: string[] = []
  let elements = 0
  for (let at = 0; at < cases.length; at += perMessage) {
    const batch = cases.slice(at, at + perMessage)
    await show(modelOf({ type: 'message', attachments: batch.map(({ content }) => adaptive(content)) }))
    const { drawn, fates } = await page.evaluate(openAndCollect)
    const present = new Set(drawn)
    for (const [index, { file, content }] of batch.entries()) {
      const base = `/attachments/${index}/content`
      const found = findElements(content, base)
      elements += found.length
      for (const { pointer, type } of found) {
        if (!isAccounted(pointer, present, fates)) unaccounted.push(`${file} ${pointer.slice(base.length)} ${type}`)
      }
    }
    assert.deepEqual(incidents, [], batch.map(({ file }) => file).join(' '))
  }
  assert.deepEqual(unaccounted, [], `${unaccounted.length} of ${elements} elements`)
  assert.deepEqual(await violations(), [])
  assert.deepEqual(
    requests.filter((url) => !url.startsWith('https://')),
    [],
  )
}

function isAccounted(pointer: string, drawn: ReadonlySet<string>, fates: Account['fates']): boolean {
  if (drawn.has(pointer) || (fates[pointer] !== undefined && fates[pointer] !== 'collapsed')) return true
  return above(pointer).some((outer) => {
    const fate = fates[outer]
    if (fate === undefined || fate === 'collapsed') return false
    return fate !== 'replaced' || !pointer.startsWith(`${outer}/fallback`)
  })
}

/** Runs in the page: opens whatever opens, and collects the pointers of what was ever there. */
function openAndCollect(): Account {
  const drawn = new Set<string>()
  const opened = new Set<Element>()
  const collect = () => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-pointer]')) {
      for (const pointer of [one.dataset.pointer, one.dataset.selectPointer]) if (pointer) drawn.add(pointer)
    }
  }
  collect()
  for (;;) {
    const buttons = document.querySelectorAll<HTMLElement>(
      '.rp-overflow > button, .ac-actionSet > button[aria-expanded]',
    )
    const next = Array.from(buttons).find((button) => !opened.has(button) && button.offsetParent !== null)
    if (!next) break
    opened.add(next)
    if (next.getAttribute('aria-expanded') !== 'true') next.click()
    collect()
  }
  const accounts = Array.from(document.querySelectorAll<HTMLElement>('[data-account]'))
  const fates = Object.assign({}, ...accounts.map(({ dataset }) => JSON.parse(dataset.account ?? '{}')))
  return { drawn: [...drawn], fates }
}
