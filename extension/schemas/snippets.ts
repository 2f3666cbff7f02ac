// What is written for an element or action that is chosen from the list: its `type`, what it cannot do without, and what it should have.

import type { Schema } from 'ts-json-schema-generator'
import { type Snippet, toPlain } from './json-schema.ts'

/** Beside or in place of the required members. `$1` and the like are where the cursor goes, by and by; `^` leaves out the quotation marks. */
const members: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Action.OpenUrl': { title: '$1', url: 'https://$2' },
  'Action.ShowCard': { title: '$1', card: { type: 'AdaptiveCard', body: ['^$2'] } },
  'Action.ToggleVisibility': { title: '$1', targetElements: ['^$2'] },
  ActionSet: { actions: ['^$1'] },
  Badge: { text: '$1', style: 'Accent' },
  Carousel: { pages: [{ type: 'CarouselPage', items: ['^$1'] }] },
  CodeBlock: { language: 'PlainText', codeSnippet: '$1' },
  ColumnSet: {
    columns: [
      { type: 'Column', width: 'auto', items: ['^$1'] },
      { type: 'Column', width: 'stretch', items: ['^$2'] },
    ],
  },
  CompoundButton: { title: '$1', description: '$2' },
  FactSet: { facts: [{ title: '$1', value: '$2' }] },
  Image: { url: 'https://$1', altText: '$2' },
  ImageSet: { images: [{ type: 'Image', url: 'https://$1', altText: '$2' }] },
  ProgressBar: { value: '^$1' },
  Rating: { value: '^$1' },
  RichTextBlock: { inlines: [{ type: 'TextRun', text: '$1' }] },
  Table: {
    columns: [{ width: 1 }],
    rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: ['^$1'] }] }],
  },
  TextBlock: { text: '$1', wrap: true },
}

export function snippetOf(schema: Schema): Snippet {
  const properties = schema.properties ?? {}
  const type = constOf(properties.type)
  const name = constOf(properties.name)
  const required = (schema.required ?? []).filter((key) => key !== 'type' && !(key === 'name' && name))
  const body = {
    type,
    ...(name !== '' && { name }),
    ...(type.startsWith('Input.') && { id: '$1', label: '$2' }),
    ...(members[type] ??
      Object.fromEntries(required.map((key, index) => [key, placeholder(properties[key], index + 3)]))),
  }
  return { label: name === '' ? type : `${type}: ${name}`, description: toPlain(schema.description ?? ''), body }
}

function placeholder(schema: Schema | boolean | undefined, index: number): unknown {
  const isText = typeof schema === 'object' && schema.type === 'string'
  return isText ? `$${index}` : [`^$${index}`]
}

function constOf(schema: Schema | boolean | undefined): string {
  return typeof schema === 'object' && typeof schema.const === 'string' ? schema.const : ''
}
