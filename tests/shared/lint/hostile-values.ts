// Messages and cards that hold one value in every place that a rule looks at.

import { cardWith, connector, heroType, listType } from './examples/example.ts'

const members =
  'type version body actions items columns rows cells images inlines pages layouts card content fallback facts choices sources text title url ' +
  'style mode selectAction inlineAction backgroundImage themedUrls iconUrl msteams entities mentioned id width height language codeSnippet data ' +
  'refresh attachments attachmentLayout contentType textFormat buttons tap icon image sections potentialAction inputs targets target @type @context ' +
  'themeColor summary heroImage activityImage speak $schema isMultiSelect isEnabled'

export function richTexts(long: string) {
  return {
    type: 'message',
    text: long,
    attachments: [
      { contentType: heroType, content: { title: long, text: long, images: [{ url: long }] } },
      { contentType: long, content: long },
      { content: connector({ title: long, themeColor: long, '@context': long, sections: [{ activityText: long }] }) },
    ],
  }
}

export function cardTexts(long: string) {
  return cardWith({
    $schema: long,
    version: long,
    speak: long,
    body: [
      { type: 'TextBlock', text: long, size: long, id: long },
      { type: 'FactSet', facts: [{ title: long, value: long }] },
      { type: 'Image', url: long, width: long, height: long },
      { type: 'Image', url: `data:image/${long}` },
      { type: 'CodeBlock', codeSnippet: long, language: long },
      { type: long, style: long },
      { type: 'ColumnSet', columns: [{ width: long }] },
      { type: 'RichTextBlock', inlines: [long] },
    ],
    msteams: { entities: [{ type: 'mention', text: long, mentioned: { id: long, name: long } }] },
  })
}

/** A message that has `value` in all places that a rule looks at. */
export function everywhere(value: unknown) {
  const all = allMembers(value)
  return {
    type: 'message',
    text: value,
    attachmentLayout: value,
    attachments: [
      value,
      all,
      { contentType: heroType, content: { ...all, buttons: [all], images: [all] } },
      { contentType: listType, content: { ...all, items: [all, value] } },
      connectorWith(value),
      {
        content: cardWith({
          ...all,
          type: 'AdaptiveCard',
          body: [
            { ...all, type: 'TextBlock' },
            { type: 'FactSet', facts: [all, value] },
            { ...all, type: 'Image' },
            { ...all, type: 'CodeBlock' },
            { type: 'RichTextBlock', inlines: [value, { ...all, type: 'TextRun' }] },
            { type: 'ColumnSet', columns: [all, value] },
            { type: 'Table', columns: [{ width: value }, value], rows: [all] },
            all,
            value,
          ],
          actions: [all, value],
          msteams: { entities: [{ ...all, type: 'mention', mentioned: all }, value] },
        }),
      },
    ],
  }
}

/** What nothing but its other members tells. */
export function bare(value: unknown) {
  const { attachments, contentType, body, ...others } = allMembers(value)
  return { ...others, sections: [] }
}

function connectorWith(value: unknown) {
  const all = allMembers(value)
  return {
    content: connector({
      ...all,
      '@type': 'MessageCard',
      sections: [{ ...all, facts: [all, value], images: [all] }, value],
      potentialAction: [all],
    }),
  }
}

export function allMembers(value: unknown): Record<string, unknown> {
  return Object.fromEntries(members.split(' ').map((member) => [member, value]))
}
