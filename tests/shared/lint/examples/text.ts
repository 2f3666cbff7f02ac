// Examples of the rules about texts and mentions.

import { card, cardWith, type Examples, text } from './example.ts'

const person = { id: 'person.one@contoso.com', name: 'Person One' }
const greeting = text('Hello <at>Person One</at>')
const entity = { type: 'mention', text: '<at>Person One</at>', mentioned: person }
const mention = (body: unknown, ...entities: unknown[]) => cardWith({ body: [body], msteams: { entities } })
const mentionOf = (mentioned: object) => mention(greeting, { ...entity, mentioned })
const facts = (title: string, value: string) => ({ type: 'FactSet', facts: [{ title, value }] })

export const textExamples: Examples = {
  'markdown-unsupported': {
    flagged: [
      { value: card(text('# Title')), at: '/body/0/text', severity: 'warning', fixed: card(text('Title')) },
      { value: card(text('a\n\n> quoted')), at: '/body/0/text', severity: 'warning', fixed: card(text('a\n\nquoted')) },
      {
        value: card(text('run `bun test`')),
        at: '/body/0/text',
        severity: 'warning',
        fixed: card(text('run bun test')),
      },
      {
        value: card(text('![a](https://contoso.com)')),
        at: '/body/0/text',
        severity: 'warning',
        fixed: card(text('[a](https://contoso.com)')),
      },
      { value: card(text('|a|b|\n|-|-|\n|1|2|')), at: '/body/0/text', severity: 'warning' },
      {
        value: card(facts('a', '`b`')),
        at: '/body/0/facts/0/value',
        severity: 'warning',
        fixed: card(facts('a', 'b')),
      },
    ],
    fine: [
      { value: card(text('**bold** _italic_ [link](https://contoso.com)\n\n- item\n- item\n\n1. one')) },
      { value: card(text('#1 of 5 > 3, a | b, it`s')) },
      { value: card({ type: 'RichTextBlock', inlines: ['# a'] }) },
    ],
  },
  'html-in-card-text': {
    flagged: [
      { value: card(text('a<br/>b')), at: '/body/0/text', severity: 'warning', fixed: card(text('a\n\nb')) },
      { value: card(text('<b>a</b> & <I>b</I>')), at: '/body/0/text', severity: 'warning', fixed: card(text('a & b')) },
      {
        value: card(
          text(
            'See <a class="x" href="https://contoso.com/a?b=1">the run</a> or <A HREF=\'https://contoso.com\'>it</A>',
          ),
        ),
        at: '/body/0/text',
        severity: 'warning',
        fixed: card(text('See [the run](https://contoso.com/a?b=1) or [it](https://contoso.com)')),
      },
      { value: card(text('<a href="https://contoso.com"><i>it</i></a>')), at: '/body/0/text', severity: 'warning' },
      { value: card(text('<b>a</b> <img src="https://contoso.com/a.png">')), at: '/body/0/text', severity: 'warning' },
      {
        value: card({ type: 'RichTextBlock', inlines: ['<a href="https://contoso.com">it</a>'] }),
        at: '/body/0/inlines/0',
        severity: 'warning',
      },
      {
        value: card(facts('<u>a</u>', 'b')),
        at: '/body/0/facts/0/title',
        severity: 'warning',
        fixed: card(facts('a', 'b')),
      },
    ],
    fine: [{ value: mention(greeting, entity) }, { value: card(text('a < b, <name>, List<string>, <->')) }],
  },
  'newline-form': {
    flagged: [
      { value: card(text('a\nb\n\nc')), at: '/body/0/text', severity: 'info', fixed: card(text('a\n\nb\n\nc')) },
    ],
    fine: [{ value: card(text('a\n\nb'), text('Items:\n- a\n- b\n1. c'), text('a\rb')) }],
  },
  'text-markdown': {
    flagged: [
      ...['# a', '---', '|a|\n|-|', '![a](https://contoso.com)'].map((each) => ({
        value: { type: 'message', text: each },
        at: '/text',
        severity: 'warning' as const,
      })),
      { value: { type: 'message', text: '~~a~~' }, at: '/text', severity: 'info' },
      { to: 'incoming', value: { type: 'message', text: '- a' }, at: '/text', severity: 'info' },
    ],
    fine: [
      { value: { type: 'message', text: '**a** _b_ `c` [d](https://contoso.com) > e' } },
      { value: { type: 'message', text: '# a', textFormat: 'plain' } },
    ],
  },
  'date-function': {
    flagged: [{ value: card(text('{{DATE(2017-02-14T06:08:39Z, SHORT)}}')), at: '/body/0/text', severity: 'warning' }],
    fine: [{ value: card(text('DATE(2017) {{name}}')) }],
  },
  'template-unexpanded': {
    flagged: [
      { value: card(text(`Hello \${name}`)), at: '/body/0/text', severity: 'warning' },
      { value: card({ ...text('a'), $when: `\${a > b}` }), at: '/body/0/$when', severity: 'warning' },
    ],
    fine: [{ value: card(text('$5 {a} ${')) }],
  },
  'at-without-entity': {
    flagged: [
      { value: card(greeting), at: '/body/0/text', severity: 'error' },
      { value: mention(facts('a', '<at>Person Two</at>'), entity), at: '/body/0/facts/0/value', severity: 'error' },
    ],
    fine: [{ value: mention(greeting, entity) }, { value: card(text(`<at>\${name}</at>`)) }],
  },
  'entity-without-at': {
    flagged: [
      {
        value: mention(text('Hello'), entity),
        at: '/msteams/entities/0/text',
        severity: 'error',
        fixed: mention(text('Hello')),
      },
      { value: mentionOf({ id: 'person.one@contoso.com' }), at: '/msteams/entities/0', severity: 'error' },
      { value: mentionOf({ name: 'Person One' }), at: '/msteams/entities/0', severity: 'error' },
    ],
    fine: [{ value: mention(greeting, entity) }, { value: mention(text('a'), { type: 'clientInfo' }) }],
  },
  'mention-place': {
    flagged: [
      {
        value: mention({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '<at>Person One</at>' }] }, entity),
        at: '/body/0/inlines/0/text',
        severity: 'warning',
      },
    ],
    fine: [{ value: mention(greeting, entity) }, { value: mention(facts('<at>Person One</at>', 'a'), entity) }],
  },
  'mention-id': {
    flagged: [
      { value: mentionOf({ ...person, id: 'Person One' }), at: '/msteams/entities/0/mentioned', severity: 'warning' },
      { value: mentionOf({ ...person, type: 'channel' }), at: '/msteams/entities/0/mentioned', severity: 'warning' },
      {
        value: mentionOf({ ...person, id: '19:abc@thread.tacv2' }),
        at: '/msteams/entities/0/mentioned',
        severity: 'warning',
      },
      {
        to: 'workflow',
        value: mentionOf({ ...person, id: '29:abc' }),
        at: '/msteams/entities/0/mentioned',
        severity: 'warning',
      },
    ],
    fine: [
      { value: mentionOf(person) },
      { value: mentionOf({ ...person, id: '29:abc' }) },
      { value: mentionOf({ ...person, id: '49c4641c-ab91-4248-aebb-6a7de286397b' }) },
    ],
  },
}
