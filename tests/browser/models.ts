// Models to be drawn, made as the extension makes them: from bytes, by the reader of replies.

import type { PreviewModel } from '../../shared/preview/model.ts'
import { type RawReply, readReply } from '../../shared/reply.ts'

const encoder = new TextEncoder()

/** The model for a reply with the JSON `message`. */
export function modelOf(message: unknown, words = 'status prod'): PreviewModel {
  return modelOfBody(JSON.stringify(message), { words })
}

export function modelOfText(text: string, textFormat?: string): PreviewModel {
  return modelOf({ type: 'message', text, ...(textFormat !== undefined && { textFormat }) })
}

export function modelOfCard(content: unknown): PreviewModel {
  return modelOf({ type: 'message', attachments: [adaptive(content)] })
}

export function adaptive(content: unknown) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content }
}

export function card(...body: readonly unknown[]) {
  return { type: 'AdaptiveCard', version: '1.4', body }
}

export function modelOfBody(
  body: string,
  { status = 200, elapsedMs = 128.4, words = 'status prod' }: Partial<RawReply> & { readonly words?: string } = {},
): PreviewModel {
  return {
    webhookName: 'Riposte',
    question: { senderName: 'Adele Vance', words },
    askedAt: '2026-11-23T10:24:00.000Z',
    reply: readReply({ status, elapsedMs, body: encoder.encode(body) }),
    delivery: { url: 'http://localhost:3978/webhook', status, elapsedMs, body },
  }
}

/** A card with most of what Adaptive Cards of version 1.5 have. */
export const fullCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    {
      type: 'TextBlock',
      text: 'Deployment of *web* to **prod**',
      size: 'Large',
      weight: 'Bolder',
      style: 'heading',
      wrap: true,
    },
    {
      type: 'TextBlock',
      text: 'Started by Adele Vance, [build 4711](https://example.com/4711)',
      isSubtle: true,
      wrap: true,
      spacing: 'None',
    },
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'auto',
          items: [{ type: 'Image', url: 'https://example.com/a.png', altText: 'Logo', size: 'Small', style: 'Person' }],
        },
        {
          type: 'Column',
          width: 'stretch',
          items: [
            { type: 'TextBlock', text: 'All **12** checks passed', color: 'Good' },
            { type: 'TextBlock', text: '2 warnings', color: 'Warning', spacing: 'None' },
          ],
        },
      ],
    },
    {
      type: 'FactSet',
      facts: [
        { title: 'Version', value: '2.14.0' },
        { title: 'Region', value: 'West Europe' },
        { title: 'Duration', value: '3 min 12 s' },
      ],
    },
    {
      type: 'Container',
      style: 'emphasis',
      separator: true,
      items: [{ type: 'TextBlock', text: '- migrations\n- cache\n- web', wrap: true }],
    },
    {
      type: 'Container',
      style: 'attention',
      items: [{ type: 'TextBlock', text: 'Error rate is above the budget', color: 'Attention', wrap: true }],
    },
    {
      type: 'RichTextBlock',
      inlines: [
        { type: 'TextRun', text: 'Error budget: ' },
        { type: 'TextRun', text: '42 %', weight: 'Bolder', highlight: true },
        ' left',
      ],
    },
    {
      type: 'Table',
      columns: [{ width: 2 }, { width: 1 }],
      rows: [
        {
          type: 'TableRow',
          cells: [
            { type: 'TableCell', items: [{ type: 'TextBlock', text: 'Service' }] },
            { type: 'TableCell', items: [{ type: 'TextBlock', text: 'p95' }] },
          ],
        },
        {
          type: 'TableRow',
          cells: [
            { type: 'TableCell', items: [{ type: 'TextBlock', text: 'checkout' }] },
            { type: 'TableCell', items: [{ type: 'TextBlock', text: '120 ms' }] },
          ],
        },
      ],
    },
  ],
  actions: [
    { type: 'Action.OpenUrl', title: 'Open dashboard', url: 'https://example.com/dashboard', style: 'positive' },
    { type: 'Action.OpenUrl', title: 'Logs', url: 'https://example.com/logs' },
    {
      type: 'Action.ShowCard',
      title: 'Details',
      card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Inside of the show card', wrap: true }] },
    },
  ],
}
