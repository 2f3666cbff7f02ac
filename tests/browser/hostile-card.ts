// An Adaptive Card with one text in every member that holds text, an address, a name or an enumeration.

import { adaptive } from './models.ts'

/** `text` everywhere, in the elements of the published schema and in those of Teams. */
export function hostileCard(text: string) {
  const openUrl = {
    type: 'Action.OpenUrl',
    title: text,
    url: text,
    iconUrl: text,
    tooltip: text,
    id: text,
    style: text,
  }
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: text,
    speak: text,
    fallbackText: text,
    backgroundImage: { url: text },
    msteams: { width: text, entities: [{ type: 'mention', text, mentioned: { id: text, name: text } }] },
    body: [...schemaElements(text, openUrl), ...teamsElements(text, openUrl)],
    actions: [
      openUrl,
      { type: 'Action.Submit', title: text, data: text },
      { type: 'Action.Popover', title: text, content: { type: 'TextBlock', text } },
      { type: text, title: text },
      { type: 'Action.OpenUrl', title: text, iconUrl: `icon:${text}` },
    ],
  }
  return adaptive(content)
}

function schemaElements(text: string, selectAction: object) {
  return [
    { type: 'TextBlock', text, id: text, wrap: true, fontType: text, targetWidth: text },
    { type: 'TextBlock', text: `<at>${text}</at> {{DATE(${text})}}` },
    { type: 'RichTextBlock', inlines: [text, { type: 'TextRun', text, selectAction }] },
    { type: 'FactSet', facts: [{ title: text, value: text }] },
    { type: 'Image', url: text, altText: text, backgroundColor: text, selectAction, fitMode: text },
    { type: 'Image', url: `https://example.com/${text}`, width: text, themedUrls: [{ theme: 'Light', url: text }] },
    { type: 'ImageSet', images: [{ type: 'Image', url: text, altText: text }] },
    { type: 'Container', backgroundImage: text, style: text, items: [{ type: text }, { type: 'TextBlock', text }] },
    {
      type: 'Input.Text',
      id: text,
      label: text,
      placeholder: text,
      value: text,
      errorMessage: text,
      inlineAction: selectAction,
    },
    { type: 'Input.ChoiceSet', id: 'c', label: text, style: 'expanded', choices: [{ title: text, value: text }] },
    { type: 'Input.Toggle', id: 'd', title: text, label: text },
    { type: 'Media', poster: text, altText: text, sources: [{ mimeType: text, url: text }] },
    {
      type: 'Table',
      columns: [{ width: text }],
      rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text }] }] }],
    },
  ]
}

function teamsElements(text: string, selectAction: object) {
  const area = { type: 'Layout.AreaGrid', columns: [text, 1], areas: [{ name: text, column: text }], rowSpacing: text }
  const page = { items: [{ type: 'TextBlock', text, 'grid.area': text }], headerTitle: text, headerIconName: text }
  return [
    { type: 'Badge', text, icon: text, tooltip: text, style: text, appearance: text },
    { type: 'Icon', name: text, color: text, size: text, selectAction },
    { type: 'CodeBlock', codeSnippet: text, language: text, startLineNumber: text },
    { type: 'ProgressBar', value: text, color: text },
    { type: 'ProgressRing', label: text, labelPosition: text },
    { type: 'Rating', value: 3, count: text, color: text },
    { type: 'Input.Rating', id: 'r', label: text },
    { type: 'CompoundButton', title: text, description: text, badge: text, icon: { name: text }, selectAction },
    { type: 'Carousel', pages: [{ type: 'CarouselPage', ...page, layouts: [area], maxHeight: text }] },
    { type: 'Accordion', pages: [{ type: 'AccordionPage', ...page, isExpanded: true, headerSize: text }] },
    {
      type: 'RichTextBlock',
      inlines: [
        { type: 'IconRun', name: text, selectAction },
        { type: 'ImageRun', url: text, altText: text },
        { type: 'CitationRun', text, referenceIndex: text },
        { type: text, title: text },
      ],
    },
    { type: 'Chart.Donut', title: text },
    { type: text, title: text, fallback: { type: 'TextBlock', text } },
  ]
}
