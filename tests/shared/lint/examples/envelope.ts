// Examples of the rules about the message around cards and about where it goes.

import {
  adaptiveType,
  card,
  connector,
  connectorType,
  type Examples,
  hero,
  heroType,
  listType,
  message,
  text,
} from './example.ts'

const adaptive = { contentType: adaptiveType, content: card() }

export const envelopeExamples: Examples = {
  'envelope-type': {
    flagged: [
      {
        value: { type: 'result', attachments: [adaptive] },
        at: '/type',
        severity: 'error',
        fixed: { type: 'message', attachments: [adaptive] },
      },
      {
        to: 'workflow',
        value: { attachments: [adaptive] },
        at: '',
        severity: 'error',
        fixed: { attachments: [adaptive], type: 'message' },
      },
    ],
    fine: [{ value: message(adaptive) }, { value: { text: 'Done' } }, { value: card() }],
  },
  'envelope-attachments': {
    flagged: [
      {
        value: { type: 'message', attachments: adaptive },
        at: '/attachments',
        severity: 'error',
        fixed: message(adaptive),
      },
      { value: { type: 'message' }, at: '', severity: 'warning' },
      { value: { type: 'message', attachments: [] }, at: '/attachments', severity: 'warning' },
      { to: 'workflow', value: { type: 'message', text: 'Done' }, at: '', severity: 'warning' },
      {
        options: { requireEnvelope: true },
        value: card(text('Hello')),
        at: '',
        severity: 'error',
        fixed: message({ contentType: adaptiveType, content: card(text('Hello')) }),
      },
      {
        options: { requireEnvelope: true },
        value: hero({ title: 'T' }),
        at: '',
        severity: 'error',
        fixed: message(hero({ title: 'T' })),
      },
      { value: { hello: 'world' }, at: '', severity: 'error' },
      { value: [adaptive], at: '', severity: 'error' },
      { value: null, at: '', severity: 'error' },
    ],
    fine: [
      { value: { type: 'message', text: 'Done' } },
      { value: card(text('Hello')) },
      { value: message(adaptive), options: { requireEnvelope: true } },
      { to: 'incoming', value: connector({}), options: { requireEnvelope: true } },
      { to: 'incoming', value: { text: 'Done' } },
    ],
  },
  'attachment-content-type': {
    flagged: [
      {
        value: message({ content: card() }),
        at: '/attachments/0',
        severity: 'error',
        fixed: message({ content: card(), contentType: adaptiveType }),
      },
      {
        value: message({ contentType: heroType, content: card() }),
        at: '/attachments/0/contentType',
        severity: 'error',
        fixed: message({ contentType: adaptiveType, content: card() }),
      },
      {
        value: message({ contentType: 'application/vnd.microsoft.card.Hero', content: { title: 'T' } }),
        at: '/attachments/0/contentType',
        severity: 'error',
        fixed: message(hero({ title: 'T' })),
      },
      {
        to: 'incoming',
        value: message({ contentType: 'application/vnd.microsoft.card.animation', content: {} }),
        at: '/attachments/0/contentType',
        severity: 'error',
      },
      { value: message('card'), at: '/attachments/0', severity: 'error' },
    ],
    fine: [
      { value: message(adaptive) },
      { value: message(hero({ title: 'T' })) },
      { value: message({ contentType: 'application/vnd.microsoft.card.receipt', content: {} }) },
    ],
  },
  'attachment-content-object': {
    flagged: [
      {
        value: message({ contentType: adaptiveType, content: '{"type":"AdaptiveCard","version":"1.2","body":[]}' }),
        at: '/attachments/0/content',
        severity: 'error',
        fixed: message(adaptive),
      },
      {
        value: message({ contentType: adaptiveType, content: 'hello' }),
        at: '/attachments/0/content',
        severity: 'error',
      },
      { to: 'workflow', value: message({ contentType: adaptiveType }), at: '/attachments/0', severity: 'error' },
    ],
    fine: [{ value: message(adaptive) }],
  },
  'card-type-unsupported': {
    flagged: [
      {
        value: message({ contentType: 'application/vnd.microsoft.card.receipt', content: { title: 'R' } }),
        at: '/attachments/0/contentType',
        severity: 'error',
      },
      {
        value: message({ contentType: 'application/vnd.microsoft.card.signin', content: { text: 'S' } }),
        at: '/attachments/0/contentType',
        severity: 'error',
      },
      {
        value: message({ contentType: 'application/vnd.microsoft.card.animation', content: {} }),
        at: '/attachments/0/contentType',
        severity: 'error',
      },
    ],
    fine: [
      { value: message(adaptive, hero({ title: 'T' }), { contentType: listType, content: { title: 'T', items: [] } }) },
      { to: 'incoming', value: message({ contentType: 'application/vnd.microsoft.card.receipt', content: {} }) },
    ],
  },
  'card-type-doubtful': {
    flagged: [
      {
        value: message({ contentType: listType, content: { title: 'T', items: [] } }),
        at: '/attachments/0/content',
        severity: 'info',
      },
      { value: connector({}), at: '', severity: 'info' },
    ],
    fine: [
      { value: message(adaptive, hero({ title: 'T' })) },
      { to: 'incoming', value: message({ contentType: listType, content: { title: 'T', items: [] } }) },
    ],
  },
  'workflows-message-card': {
    flagged: [
      { to: 'workflow', value: message(hero({ title: 'T' })), at: '/attachments/0/content', severity: 'warning' },
      {
        to: 'workflow',
        value: message({
          contentType: connectorType,
          content: connector({
            title: 'Build',
            sections: [{ activityTitle: 'It **failed**', facts: [{ name: 'Branch', value: 'main' }] }],
            potentialAction: [
              { '@type': 'OpenUri', name: 'Log', targets: [{ os: 'default', uri: 'https://contoso.com/log' }] },
            ],
          }),
        }),
        at: '/attachments/0/content',
        severity: 'warning',
        fixed: message({
          contentType: adaptiveType,
          content: {
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              { type: 'TextBlock', text: 'Build', wrap: true, size: 'Large', weight: 'Bolder' },
              {
                type: 'Container',
                items: [
                  { type: 'TextBlock', text: 'It **failed**', wrap: true },
                  { type: 'FactSet', facts: [{ title: 'Branch', value: 'main' }] },
                ],
              },
            ],
            actions: [{ type: 'Action.OpenUrl', title: 'Log', url: 'https://contoso.com/log' }],
          },
        }),
      },
      {
        to: 'workflow',
        value: connector({
          text: 'T',
          potentialAction: [{ '@type': 'HttpPOST', name: 'Go', target: 'https://contoso.com' }],
        }),
        at: '',
        severity: 'warning',
      },
    ],
    fine: [
      { to: 'workflow', value: message(adaptive) },
      { to: 'incoming', value: connector({}) },
    ],
  },
  'workflows-private-channel': {
    flagged: [
      {
        to: 'workflow',
        options: { host: 'prod-01.westeurope.logic.azure.com' },
        value: message(adaptive),
        at: '',
        severity: 'info',
      },
    ],
    fine: [{ to: 'workflow', value: message(adaptive) }],
  },
  'incoming-retired': {
    flagged: [
      {
        to: 'incoming',
        options: { host: 'contoso.webhook.office.com' },
        value: message(adaptive),
        at: '',
        severity: 'warning',
      },
      { to: 'incoming', options: { host: 'outlook.office.com' }, value: { text: 'Hi' }, at: '', severity: 'warning' },
    ],
    fine: [
      { to: 'incoming', value: message(adaptive) },
      { to: 'incoming', options: { host: 'chat.contoso.com' }, value: message(adaptive) },
    ],
  },
}
