// `bun run bench lint`: the linter over a card of 28 KB and one of 1 MB, sound and full of faults. Warm; on a machine with
// other work the best of all rounds says more than the median.

import { lint } from '../../shared/lint/lint.ts'
import { destinations } from '../shared/corpora/cards.ts'

const sizes = { '28 KB': 28 * 1024, '1 MB': 1024 * 1024 } as const
const rounds = { '28 KB': 200, '1 MB': 12 } as const

/** One of each that cards are mostly made of, as it should be. */
const sound = [
  { type: 'TextBlock', text: 'Deployment of **payments**', size: 'Large', weight: 'Bolder', wrap: true },
  {
    type: 'FactSet',
    facts: [
      { title: 'Environment', value: 'production' },
      { title: 'By', value: 'Person Example' },
    ],
  },
  {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', items: [{ type: 'Image', url: 'https://contoso.com/a.png', altText: 'Logo' }] },
      { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'Passed', color: 'Good', wrap: true }] },
    ],
  },
  { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://contoso.com/run/1' }] },
]

/** The same, with something to say of nearly every part. */
const faulty = [
  { type: 'TextBlock', text: '# Deployment <b>of</b>\n| a |', size: 'Huge', weigth: 'Bolder', wrap: true },
  { type: 'factSet', facts: [{ title: '{{DATE(x)}}', value: 'one\ntwo' }] },
  {
    type: 'ColumnSet',
    columns: [
      {
        type: 'Column',
        width: 'auto',
        items: [{ type: 'Image', url: 'http://contoso.com/a.svg', width: '1px', height: '1px' }],
      },
      { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: '<at>Nobody</at>', color: 'Good' }] },
    ],
  },
  { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Send', style: 'positive' }] },
  { type: 'Input.Text' },
]

/** A card of about `bytes` bytes. */
function cardOf(parts: readonly unknown[], bytes: number): unknown {
  const each = JSON.stringify(parts).length
  const body = Array.from({ length: Math.ceil(bytes / each) }, () => structuredClone(parts)).flat()
  return { type: 'AdaptiveCard', version: '1.5', body }
}

export function measureLint(): void {
  for (const [size, bytes] of Object.entries(sizes) as [keyof typeof sizes, number][]) {
    for (const [kind, parts] of Object.entries({ sound, faulty })) {
      const card = cardOf(parts, bytes)
      for (const destination of destinations) {
        const times: number[] = []
        let found = 0
        for (let round = 0; round < rounds[size] * 2; round++) {
          const start = performance.now()
          found = lint(card, { destination }).length
          times.push(performance.now() - start)
        }
        // The first half warms up.
        const warm = times.slice(rounds[size]).sort((one, other) => one - other)
        const [best = Number.NaN, median = Number.NaN] = [0, 0.5].map((part) => warm[Math.floor(warm.length * part)])
        console.log(
          `${`${size}, ${kind}`.padEnd(15)}${destination.padEnd(10)}median ${median.toFixed(2).padStart(7)} ms, best ${best.toFixed(2).padStart(6)} ms, ${found} findings`,
        )
      }
    }
  }
}
