// Examples of the rules about types, properties and values that Teams knows.

import { card, cardWith, type Examples, link, text } from './example.ts'

export const vocabularyExamples: Examples = {
  'unknown-type': {
    flagged: [
      {
        value: card({ type: 'Graph' }),
        at: '/body/0/type',
        severity: 'warning',
        fixed: card({ type: 'Graph', fallback: 'drop' }),
      },
      {
        value: card({ ...text('a'), fallback: { type: 'Graph' } }),
        at: '/body/0/fallback/type',
        severity: 'warning',
        fixed: card({ ...text('a'), fallback: { type: 'Graph', fallback: 'drop' } }),
      },
      {
        value: card({ type: 'RichTextBlock', inlines: [{ type: 'who', text: 'a' }] }),
        at: '/body/0/inlines/0/type',
        severity: 'error',
      },
    ],
    fine: [
      { value: card({ type: 'Graph', fallback: text('a') }) },
      { value: card({ type: 'Badge', text: 'a' }, { type: 'Chart.Donut', data: [] }, { type: 'Icon', name: 'Add' }) },
      { value: card({ type: 'textblock', text: 'a' }) },
    ],
  },
  'type-case': {
    flagged: [
      {
        value: card({ type: 'Textblock', text: 'a' }),
        at: '/body/0/type',
        severity: 'warning',
        fixed: card(text('a')),
      },
      {
        value: cardWith({ actions: [{ ...link, type: 'Action.OpenURL' }] }),
        at: '/actions/0/type',
        severity: 'warning',
        fixed: cardWith({ actions: [link] }),
      },
    ],
    fine: [{ value: card({ ...text('a'), size: 'large', weight: 'BOLDER' }) }],
  },
  'unknown-property': {
    flagged: [
      { value: card({ ...text('a'), bold: true }), at: '/body/0/bold', severity: 'info', fixed: card(text('a')) },
      { value: card({ ...text('a'), size: 'Gigantic' }), at: '/body/0/size', severity: 'info' },
      {
        value: card({ type: 'Image', url: 'https://contoso.com/a.png', width: '50 p x' }),
        at: '/body/0/width',
        severity: 'info',
      },
      { value: card({ type: 'Table', rows: [], columns: [{ width: -200 }] }), at: '/body/0/columns', severity: 'info' },
    ],
    fine: [
      { value: card({ ...text('a'), size: 'large', msteams: {}, $when: `\${a}`, weight: `\${w}` }) },
      { value: card({ type: 'Image', url: 'https://contoso.com/a.png', width: '50px', height: 'auto' }) },
      { value: cardWith({ msteams: { width: 'Full' }, $schema: 'https://json-schema.org/x' }) },
    ],
  },
  'media-doubtful': {
    flagged: [{ value: card({ type: 'Media', sources: [] }), at: '/body/0', severity: 'info' }],
    fine: [{ value: card({ type: 'Image', url: 'https://contoso.com/a.png', altText: 'a' }) }],
  },
  'code-block-limits': {
    flagged: [
      {
        value: card({ type: 'CodeBlock', codeSnippet: 'x', language: 'Rust', fallback: 'drop' }),
        at: '/body/0/language',
        severity: 'warning',
        fixed: card({ type: 'CodeBlock', codeSnippet: 'x', language: 'PlainText', fallback: 'drop' }),
      },
      {
        value: card({ type: 'CodeBlock', codeSnippet: 'x\n'.repeat(11), fallback: 'drop' }),
        at: '/body/0/codeSnippet',
        severity: 'warning',
      },
      { value: card({ type: 'CodeBlock', codeSnippet: 'x', language: 'python' }), at: '/body/0', severity: 'info' },
    ],
    fine: [
      { value: card(text('code')) },
      { value: card({ type: 'CodeBlock', codeSnippet: 'x', language: 'json', fallback: text('x') }) },
    ],
  },
  'stage-view': {
    flagged: [
      {
        value: card({ type: 'Image', url: 'data:image/png;base64,AAAA', msteams: { allowExpand: true } }),
        at: '/body/0/url',
        severity: 'info',
      },
      {
        value: card({ type: 'Image', url: 'https://contoso.com/a.png', msTeams: { allowExpand: true } }),
        at: '/body/0/msTeams',
        severity: 'info',
        fixed: card({ type: 'Image', url: 'https://contoso.com/a.png', msteams: { allowExpand: true } }),
      },
    ],
    fine: [{ value: card({ type: 'Image', url: 'https://contoso.com/a.png', msteams: { allowExpand: true } }) }],
  },
}
