// Examples of the rules about how Adaptive Cards are put together.

import { card, cardWith, type Examples, link, text } from './example.ts'

const column = { type: 'Column', items: [] }

export const structureExamples: Examples = {
  'card-type-missing': {
    flagged: [
      {
        value: { version: '1.2', body: [] },
        at: '',
        severity: 'error',
        fixed: { version: '1.2', body: [], type: 'AdaptiveCard' },
      },
      { value: { type: 'Hello', version: '1.2', body: [] }, at: '/type', severity: 'error', fixed: card() },
      { value: card({ text: 'no type' }), at: '/body/0', severity: 'error' },
      { value: cardWith({ actions: [{ title: 'no type' }] }), at: '/actions/0', severity: 'error' },
      { value: card('text'), at: '/body/0', severity: 'error' },
      { value: card(null), at: '/body/0', severity: 'error' },
      { value: cardWith({ body: 7 }), at: '/body', severity: 'error' },
      {
        value: cardWith({ actions: [{ type: 'Action.ShowCard', card: { body: [] } }] }),
        at: '/actions/0/card',
        severity: 'error',
      },
    ],
    fine: [
      { value: card({ type: 'ColumnSet', columns: [{ items: [text('a')] }] }) },
      { value: card({ type: 'ImageSet', images: [{ url: 'https://contoso.com/a.png', altText: 'a' }] }) },
      { value: card({ type: 'RichTextBlock', inlines: ['plain', { type: 'TextRun', text: 'run' }] }) },
      { value: card({ type: 'FactSet', facts: [{ title: 'a', value: 'b' }] }) },
      { value: card({ type: 'Table', columns: [{ width: 1 }], rows: [{ cells: [{ items: [text('a')] }] }] }) },
      { value: card({ type: 'Container', items: `\${items}` }) },
      { value: card({ ...text('a'), fallback: 'drop', selectAction: null }) },
    ],
  },
  'duplicate-id': {
    flagged: [
      { value: card({ ...text('a'), id: 'x' }, { ...text('b'), id: 'x' }), at: '/body/1/id', severity: 'error' },
      {
        value: cardWith({
          body: [{ ...text('a'), id: 'x' }],
          actions: [{ type: 'Action.ShowCard', card: card({ ...text('b'), id: 'x' }) }],
        }),
        at: '/actions/0/card/body/0/id',
        severity: 'error',
      },
    ],
    fine: [
      { value: card({ ...text('a'), id: 'x' }, { ...text('b'), id: 'X' }) },
      { value: card({ ...text('a'), id: 'x', fallback: { ...text('b'), id: 'x' } }) },
      { value: card({ ...text('a'), id: `\${id}` }, { ...text('b'), id: `\${id}` }) },
    ],
  },
  'input-id-missing': {
    flagged: [
      {
        value: card({ type: 'Input.Text', id: 'input1' }, { type: 'Input.Date' }),
        at: '/body/1',
        severity: 'error',
        fixed: card({ type: 'Input.Text', id: 'input1' }, { type: 'Input.Date', id: 'input2' }),
      },
      {
        value: card({ type: 'Input.Text', id: '' }),
        at: '/body/0/id',
        severity: 'error',
        fixed: card({ type: 'Input.Text', id: 'input1' }),
      },
    ],
    fine: [{ value: card({ type: 'Input.Text', id: 'a' }) }],
  },
  'imageset-child': {
    flagged: [
      {
        value: card({ type: 'ImageSet', images: [{ type: 'Elephant', url: 'https://contoso.com/a.png' }] }),
        at: '/body/0/images/0/type',
        severity: 'error',
      },
    ],
    fine: [{ value: card({ type: 'ImageSet', images: [{ type: 'Image', url: 'https://contoso.com/a.png' }] }) }],
  },
  'media-mixed-types': {
    flagged: [
      {
        value: card({
          type: 'Media',
          sources: [
            { mimeType: 'video/mp4', url: 'u' },
            { mimeType: 'audio/mpeg', url: 'v' },
          ],
        }),
        at: '/body/0/sources',
        severity: 'error',
      },
    ],
    fine: [
      {
        value: card({
          type: 'Media',
          sources: [
            { mimeType: 'video/mp4', url: 'u' },
            { mimeType: 'video/webm', url: 'v' },
          ],
        }),
      },
    ],
  },
  'actions-in-body': {
    flagged: [
      {
        value: card(text('a'), { actions: [link] }),
        at: '/body/1',
        severity: 'error',
        fixed: { ...card(text('a')), actions: [link] },
      },
      {
        value: { ...card({ actions: [link] }), actions: [{ ...link, title: 'First' }] },
        at: '/body/0',
        severity: 'error',
        fixed: { ...card(), actions: [{ ...link, title: 'First' }, link] },
      },
    ],
    fine: [{ value: card({ type: 'ActionSet', actions: [link] }) }],
  },
  'columns-many': {
    flagged: [
      {
        value: card({ type: 'ColumnSet', columns: [column, column, column, column] }),
        at: '/body/0/columns',
        severity: 'info',
      },
      {
        value: card({
          type: 'ColumnSet',
          columns: [
            { ...column, width: '40px' },
            { ...column, width: '30px' },
          ],
        }),
        at: '/body/0/columns',
        severity: 'info',
      },
      {
        value: card({ type: 'ColumnSet', columns: [{ ...column, width: '49px' }] }),
        at: '/body/0/columns',
        severity: 'info',
      },
    ],
    fine: [
      { value: card({ type: 'ColumnSet', columns: [column, column, { ...column, width: '48px' }] }) },
      {
        value: card({
          type: 'ColumnSet',
          columns: [
            { ...column, width: 'auto' },
            { ...column, width: 'stretch' },
          ],
        }),
      },
    ],
  },
}
