// Examples of the rules about actions and inputs.

import { card, cardWith, connector, type Examples, hero, link, listType, message } from './example.ts'

const submit = { type: 'Action.Submit', title: 'Send' }
const links = (count: number) => Array.from({ length: count }, () => link)

export const actionExamples: Examples = {
  'action-not-open-url': {
    flagged: [
      {
        value: cardWith({ actions: [link, submit] }),
        at: '/actions/1',
        severity: 'error',
        fixed: cardWith({ actions: [link] }),
      },
      {
        value: cardWith({ actions: [{ ...submit, url: 'https://contoso.com' }] }),
        at: '/actions/0',
        severity: 'error',
        fixed: cardWith({ actions: [{ type: 'Action.OpenUrl', title: 'Send', url: 'https://contoso.com' }] }),
      },
      {
        value: cardWith({ actions: [{ type: 'imBack', value: 'a' }] }),
        at: '/actions/0',
        severity: 'error',
        fixed: cardWith({ actions: [] }),
      },
      {
        value: card({ type: 'Container', items: [], selectAction: { type: 'Action.Execute' } }),
        at: '/body/0/selectAction',
        severity: 'error',
        fixed: card({ type: 'Container', items: [] }),
      },
      {
        value: card({ type: 'Input.Text', id: 'a', inlineAction: submit }),
        at: '/body/0/inlineAction',
        severity: 'error',
        fixed: card({ type: 'Input.Text', id: 'a' }),
      },
      {
        value: card({ type: 'ActionSet', actions: [{ type: 'action.submit' }] }),
        at: '/body/0/actions/0',
        severity: 'error',
        fixed: card({ type: 'ActionSet', actions: [] }),
      },
      {
        value: cardWith({ actions: [{ type: 'Action.ShowCard', card: cardWith({ actions: [submit] }) }] }),
        at: '/actions/0/card/actions/0',
        severity: 'error',
        fixed: cardWith({ actions: [{ type: 'Action.ShowCard', card: cardWith({ actions: [] }) }] }),
      },
      {
        value: hero({ title: 'T', buttons: [{ type: 'messageBack', title: 'A', value: 'a' }] }),
        at: '/content/buttons/0',
        severity: 'error',
        fixed: hero({ title: 'T', buttons: [] }),
      },
      {
        value: hero({ title: 'T', tap: { type: 'imBack', value: 'https://contoso.com' } }),
        at: '/content/tap',
        severity: 'error',
        fixed: hero({ title: 'T', tap: { type: 'openUrl', value: 'https://contoso.com' } }),
      },
      {
        value: message({
          contentType: listType,
          content: { title: 'T', items: [{ type: 'person', tap: { type: 'invoke' } }] },
        }),
        at: '/attachments/0/content/items/0/tap',
        severity: 'error',
        fixed: message({ contentType: listType, content: { title: 'T', items: [{ type: 'person' }] } }),
      },
      {
        value: connector({ potentialAction: [{ '@type': 'HttpPOST', name: 'Go', target: 'https://contoso.com' }] }),
        at: '/potentialAction/0',
        severity: 'error',
        fixed: connector({
          potentialAction: [
            { '@type': 'OpenUri', name: 'Go', targets: [{ os: 'default', uri: 'https://contoso.com' }] },
          ],
        }),
      },
      {
        value: connector({ sections: [{ potentialAction: [{ '@type': 'ActionCard', name: 'Go' }] }] }),
        at: '/sections/0/potentialAction/0',
        severity: 'error',
        fixed: connector({ sections: [{ potentialAction: [] }] }),
      },
    ],
    fine: [
      { value: cardWith({ actions: [link], selectAction: link }) },
      { value: hero({ title: 'T', tap: { type: 'openUrl', value: 'https://contoso.com' } }) },
      { value: connector({ potentialAction: [{ '@type': 'OpenUri', name: 'A', targets: [] }] }) },
      { value: cardWith({ actions: [{ type: 'Action.Teleport', fallback: link }] }) },
      { to: 'incoming', value: cardWith({ actions: [{ type: 'Action.Execute' }] }) },
      { to: 'workflow', value: cardWith({ actions: [submit] }) },
    ],
  },
  'action-client-side': {
    flagged: [
      {
        value: cardWith({ actions: [{ type: 'Action.ToggleVisibility', targetElements: [] }] }),
        at: '/actions/0',
        severity: 'warning',
      },
      {
        value: cardWith({ actions: [{ type: 'Action.ShowCard', card: card() }] }),
        at: '/actions/0',
        severity: 'warning',
      },
    ],
    fine: [
      { value: cardWith({ actions: [link] }) },
      { to: 'workflow', value: cardWith({ actions: [{ type: 'Action.ShowCard', card: card() }] }) },
    ],
  },
  'input-without-submit': {
    flagged: [
      { value: card({ type: 'Input.Text', id: 'a' }), at: '/body/0', severity: 'warning', fixed: card() },
      {
        to: 'workflow',
        value: card({ type: 'Input.Toggle', id: 'a', title: 'T' }),
        at: '/body/0',
        severity: 'warning',
        fixed: card(),
      },
    ],
    fine: [{ value: card({ type: 'TextBlock', text: 'Input.Text' }) }],
  },
  'bot-only-property': {
    flagged: [
      {
        value: cardWith({ refresh: { action: { type: 'Action.Execute' } } }),
        at: '/refresh',
        severity: 'warning',
        fixed: cardWith({}),
      },
      {
        to: 'incoming',
        value: cardWith({ authentication: {} }),
        at: '/authentication',
        severity: 'warning',
        fixed: cardWith({}),
      },
    ],
    fine: [{ value: card() }],
  },
  'incoming-submit': {
    flagged: [
      { to: 'incoming', value: cardWith({ actions: [submit] }), at: '/actions/0', severity: 'error' },
      {
        to: 'incoming',
        value: cardWith({ actions: [{ type: 'Action.Submit', url: 'https://contoso.com' }] }),
        at: '/actions/0',
        severity: 'error',
        fixed: cardWith({ actions: [{ type: 'Action.OpenUrl', url: 'https://contoso.com' }] }),
      },
    ],
    fine: [{ to: 'incoming', value: cardWith({ actions: [link, { type: 'Action.Execute' }] }) }],
  },
  'workflows-submit': {
    flagged: [
      { to: 'workflow', value: cardWith({ actions: [submit] }), at: '/actions/0', severity: 'warning' },
      {
        to: 'workflow',
        value: cardWith({ actions: [{ type: 'Action.Execute' }] }),
        at: '/actions/0',
        severity: 'warning',
      },
    ],
    fine: [{ to: 'workflow', value: cardWith({ actions: [link] }) }],
  },
  'action-style': {
    flagged: [
      {
        value: cardWith({ actions: [{ ...link, style: 'positive' }] }),
        at: '/actions/0/style',
        severity: 'warning',
        fixed: cardWith({ actions: [link] }),
      },
      {
        value: cardWith({ actions: [{ ...link, style: 'Destructive' }] }),
        at: '/actions/0/style',
        severity: 'warning',
        fixed: cardWith({ actions: [link] }),
      },
    ],
    fine: [{ value: cardWith({ actions: [{ ...link, style: 'default' }] }) }],
  },
  'action-is-enabled': {
    flagged: [
      {
        value: cardWith({ actions: [{ ...submit, isEnabled: false }] }),
        at: '/actions/0/isEnabled',
        severity: 'warning',
        fixed: cardWith({ actions: [submit] }),
      },
    ],
    fine: [{ value: cardWith({ actions: [{ ...link, isEnabled: false }, submit] }) }],
  },
  'file-upload': {
    flagged: [{ value: card({ type: 'Input.File', id: 'f' }), at: '/body/0', severity: 'warning' }],
    fine: [{ value: card({ type: 'Input.Text', id: 'f' }) }],
  },
  'actions-over-six': {
    flagged: [
      {
        value: cardWith({ actions: links(7) }),
        at: '/actions',
        severity: 'warning',
        fixed: cardWith({ actions: [...links(6), { ...link, mode: 'secondary' }] }),
      },
      {
        value: card({ type: 'ActionSet', actions: links(7) }),
        at: '/body/0/actions',
        severity: 'warning',
        fixed: card({ type: 'ActionSet', actions: [...links(6), { ...link, mode: 'secondary' }] }),
      },
    ],
    fine: [
      { value: cardWith({ actions: links(6) }) },
      { value: cardWith({ actions: [...links(6), { ...link, mode: 'secondary' }] }) },
    ],
  },
  'password-input': {
    flagged: [
      { value: card({ type: 'Input.Text', id: 'a', style: 'Password' }), at: '/body/0/style', severity: 'info' },
    ],
    fine: [{ value: card({ type: 'Input.Text', id: 'a', style: 'email' }) }],
  },
  'choiceset-filtered': {
    flagged: [
      {
        value: card({ type: 'Input.ChoiceSet', id: 'a', style: 'filtered', isMultiSelect: true }),
        at: '/body/0/isMultiSelect',
        severity: 'warning',
        fixed: card({ type: 'Input.ChoiceSet', id: 'a', style: 'filtered', isMultiSelect: false }),
      },
    ],
    fine: [
      { value: card({ type: 'Input.ChoiceSet', id: 'a', style: 'filtered' }) },
      { value: card({ type: 'Input.ChoiceSet', id: 'a', isMultiSelect: true }) },
    ],
  },
}
