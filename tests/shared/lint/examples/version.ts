// Examples of the rules about the version and other members of a whole Adaptive Card.

import { card, cardWith, type Examples } from './example.ts'

const version = (value: unknown) => cardWith({ version: value })

export const versionExamples: Examples = {
  'card-version-missing': {
    flagged: [
      {
        value: { type: 'AdaptiveCard', body: [] },
        at: '',
        severity: 'error',
        fixed: { type: 'AdaptiveCard', body: [], version: '1.4' },
      },
    ],
    fine: [
      { value: version('1.0') },
      { value: cardWith({ actions: [{ type: 'Action.ShowCard', card: { type: 'AdaptiveCard', body: [] } }] }) },
    ],
  },
  'card-version-invalid': {
    flagged: [
      ...['', 'text', '1.', ' 1.0', '1.0 ', '-1', '0xF', '1.c', '1.2.3.4.', '1'.repeat(40)].map((each) => ({
        value: version(each),
        at: '/version',
        severity: 'error' as const,
      })),
      { value: version(1.4), at: '/version', severity: 'error' },
      // Read by some renderers.
      { value: version('1'), at: '/version', severity: 'warning' },
      { value: version('1.1.3.100'), at: '/version', severity: 'warning' },
    ],
    fine: [{ value: version('1.0') }, { value: version('10.2') }, { value: version(`\${version}`) }],
  },
  'card-version-too-new': {
    flagged: [
      { value: version('1.6'), at: '/version', severity: 'warning', fixed: version('1.5') },
      { to: 'incoming', value: version('2.0'), at: '/version', severity: 'warning', fixed: version('1.5') },
    ],
    fine: [{ value: version('1.5') }, { to: 'workflow', value: version('1.6') }],
  },
  'workflows-version-1-6': {
    flagged: [{ to: 'workflow', value: version('1.6'), at: '/version', severity: 'error', fixed: version('1.4') }],
    fine: [
      { to: 'workflow', value: version('1.5') },
      { to: 'incoming', value: version('1.6') },
    ],
  },
  'workflows-version-1-5': {
    flagged: [{ to: 'workflow', value: version('1.5'), at: '/version', severity: 'warning', fixed: version('1.4') }],
    fine: [{ to: 'workflow', value: version('1.4') }, { value: version('1.5') }],
  },
  'card-version-mobile': {
    flagged: [{ value: version('1.3'), at: '/version', severity: 'info' }],
    fine: [{ value: version('1.2') }],
  },
  'speak-ignored': {
    flagged: [{ value: cardWith({ speak: 'Hello' }), at: '/speak', severity: 'info' }],
    fine: [{ value: card() }],
  },
  'schema-url-untrusted': {
    flagged: [
      {
        value: cardWith({ $schema: 'http://adaptivecards.io/schemas/adaptive-card.json' }),
        at: '/$schema',
        severity: 'info',
        fixed: cardWith({}),
      },
      {
        value: cardWith({ $schema: 'https://raw.githubusercontent.com/microsoft/AdaptiveCards/main/schema.json' }),
        at: '/$schema',
        severity: 'info',
        fixed: cardWith({}),
      },
    ],
    fine: [
      { value: card() },
      { value: cardWith({ $schema: 'https://raw.githubusercontent.com/microsoft/vscode/main/x.json' }) },
      { value: cardWith({ $schema: 'https://json.schemastore.org/x.json' }) },
      { value: cardWith({ $schema: './card.schema.json' }) },
    ],
  },
}
