// Has the browser compile what draws cards, which takes as long as drawing a large one: while a page has nothing to show yet,
// by drawing a small card that nobody sees.

import { drawAdaptiveCard } from './draw-adaptive-card.ts'

const text = { type: 'TextBlock', text: 'Plain' }
const markdown = { type: 'TextBlock', text: '- [*a*](https://example.com) **b**', style: 'heading', wrap: true }
const openUrl = { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com' }

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { ...text, separator: true },
    markdown,
    { type: 'ColumnSet', columns: [{ type: 'Column', width: 'auto', items: [text] }] },
    { type: 'FactSet', facts: [{ title: 'Title', value: 'Value' }] },
    { type: 'Container', style: 'emphasis', items: [text] },
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Run' }] },
    { type: 'Image', url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', size: 'Small' },
    {
      type: 'Table',
      columns: [{ width: 1 }],
      rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [text] }] }],
    },
  ],
  actions: [openUrl, { type: 'Action.ShowCard', title: 'Show', card: { type: 'AdaptiveCard', body: [text] } }],
}

let isAsked = false

/** To be called when there is time: does its work once, when the page has nothing else to do. */
export function warmUp(): void {
  if (isAsked) return
  isAsked = true
  // Safari has none.
  window.requestIdleCallback?.(() => drawAdaptiveCard(card, { theme: 'light', onOpenLink: () => {}, pointer: '' }))
}
