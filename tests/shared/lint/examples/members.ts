// Examples of the rules about members that are missing, values of another kind, and types in places that are not theirs.

import { card, cardWith, type Examples, link, text } from './example.ts'

const image = { type: 'Image', url: 'https://contoso.com/a.png', altText: 'A' }
const column = { type: 'Column', items: [text('a')] }

export const memberExamples: Examples = {
  'required-missing': {
    flagged: [
      { value: card({ type: 'Image', altText: 'A' }), at: '/body/0', severity: 'warning' },
      { value: card({ type: 'Image', altText: 'A', url: null }), at: '/body/0', severity: 'warning' },
      { value: card({ type: 'FactSet' }), at: '/body/0', severity: 'warning' },
      { value: card({ type: 'RichTextBlock' }), at: '/body/0', severity: 'warning' },
      { value: card({ type: 'Media' }), at: '/body/0', severity: 'warning', to: 'incoming' },
      { value: card({ type: 'Input.ChoiceSet', id: 'a' }), at: '/body/0', severity: 'warning', to: 'workflow' },
      { value: card({ type: 'actionSet' }), at: '/body/0', severity: 'warning' },
      { value: cardWith({ actions: [{ type: 'Action.OpenUrl' }] }), at: '/actions/0', severity: 'warning' },
      { value: cardWith({ actions: [{ type: 'Action.ShowCard' }] }), at: '/actions/0', severity: 'warning' },
      {
        value: card({ ...image, selectAction: { type: 'Action.ToggleVisibility' } }),
        at: '/body/0/selectAction',
        severity: 'warning',
      },
    ],
    fine: [
      { value: card(image, text('a'), { type: 'FactSet', facts: [] }) },
      { value: { type: 'AdaptiveCard', version: '1.2', actions: [link] } },
      // Room that is left on purpose.
      {
        value: card({ type: 'Container' }, { type: 'ColumnSet', columns: [{ type: 'Column' }] }, { type: 'TextBlock' }),
      },
      { value: card({ type: 'Input.ChoiceSet', id: 'a', 'choices.data': { type: 'Data.Query', dataset: 'd' } }) },
      { value: card({ type: 'Graph' }) },
    ],
  },
  'value-kind': {
    flagged: [
      {
        value: { type: 'AdaptiveCard', version: '1.2', body: text('a') },
        at: '/body',
        severity: 'error',
        fixed: card(text('a')),
      },
      { value: card({ type: 'FactSet', facts: 'a' }), at: '/body/0/facts', severity: 'error' },
      {
        value: card({ type: 'FactSet', facts: [{ title: 'Runs', value: 7 }] }),
        at: '/body/0/facts/0/value',
        severity: 'warning',
        fixed: card({ type: 'FactSet', facts: [{ title: 'Runs', value: '7' }] }),
      },
      {
        value: card({ ...text('a'), text: false }),
        at: '/body/0/text',
        severity: 'warning',
        fixed: card(text('false')),
      },
      {
        value: card({ ...text('a'), wrap: 'True' }),
        at: '/body/0/wrap',
        severity: 'warning',
        fixed: card({ ...text('a'), wrap: true }),
      },
      {
        value: card({ ...text('a'), maxLines: '3' }),
        at: '/body/0/maxLines',
        severity: 'warning',
        fixed: card({ ...text('a'), maxLines: 3 }),
      },
      { value: card({ ...text('a'), wrap: 'yes' }), at: '/body/0/wrap', severity: 'warning' },
      { value: card({ ...text('a'), text: ['a'] }), at: '/body/0/text', severity: 'warning' },
      {
        value: card({ ...text('a'), size: 14 }),
        at: '/body/0/size',
        severity: 'warning',
        fixed: card({ ...text('a'), size: '14' }),
      },
    ],
    fine: [
      { value: card({ ...text('a'), wrap: true, maxLines: 2, size: 'Large', id: null }) },
      { value: card({ ...text('a'), wrap: `\${wrap}`, maxLines: `\${lines}` }) },
      { value: card({ ...image, width: 40, height: '40px' }) },
      { value: card({ type: 'ColumnSet', columns: [{ ...column, width: 1 }] }) },
      // Said by others: where only elements stand, and what a version is.
      { value: { type: 'AdaptiveCard', version: 1.2, body: 'a' } },
    ],
  },
  'type-misplaced': {
    flagged: [
      {
        value: card(link),
        at: '/body/0/type',
        severity: 'warning',
        fixed: card({ type: 'ActionSet', actions: [link] }),
      },
      { value: cardWith({ actions: [text('a')] }), at: '/actions/0/type', severity: 'warning' },
      { value: card({ ...image, selectAction: text('a') }), at: '/body/0/selectAction/type', severity: 'warning' },
      { value: card(column), at: '/body/0/type', severity: 'warning' },
      { value: card({ type: 'TableRow', cells: [] }), at: '/body/0/type', severity: 'warning' },
      {
        value: card({ type: 'ColumnSet', columns: [text('a')] }),
        at: '/body/0/columns/0/type',
        severity: 'warning',
        fixed: card({ type: 'ColumnSet', columns: [column] }),
      },
      {
        value: card({ type: 'Table', rows: [text('a')] }),
        at: '/body/0/rows/0/type',
        severity: 'warning',
      },
      {
        value: card({ type: 'RichTextBlock', inlines: [text('a')] }),
        at: '/body/0/inlines/0/type',
        severity: 'error',
      },
      { value: card({ type: 'TextRun', text: 'a' }), at: '/body/0/type', severity: 'warning' },
    ],
    fine: [
      { value: cardWith({ body: [{ type: 'ActionSet', actions: [link] }], actions: [link] }) },
      { value: card({ type: 'ColumnSet', columns: [{ items: [] }, { type: 'column', items: [], fallback: column }] }) },
      { value: card({ type: 'Table', rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [] }] }] }) },
      { value: card({ type: 'RichTextBlock', inlines: ['a', { type: 'TextRun', text: 'b' }, { type: 'IconRun' }] }) },
      { value: card({ type: 'ImageSet', images: [text('a')] }) },
      { value: card({ type: 'Graph' }) },
    ],
  },
}
