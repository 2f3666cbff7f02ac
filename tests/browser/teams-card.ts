// A card with Teams' newer elements, which the published schema of Adaptive Cards does not have.

export const teamsCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  msteams: {
    entities: [{ type: 'mention', text: '<at>Adele Vance</at>', mentioned: { id: 'a@b.c', name: 'Adele Vance' } }],
  },
  body: [
    {
      type: 'TextBlock',
      text: 'Hello <at>Adele Vance</at>, **look**: <at>Nobody</at> {{DATE(2017-02-14T06:08:39Z, SHORT)}}',
      wrap: true,
    },
    {
      type: 'Container',
      layouts: [{ type: 'Layout.Flow', horizontalItemsAlignment: 'left' }],
      items: [
        { type: 'Badge', text: 'Default', icon: 'Calendar' },
        { type: 'Badge', text: 'Accent', style: 'Accent' },
        { type: 'Badge', text: 'Good', style: 'Good' },
        { type: 'Badge', text: 'Attention', style: 'Attention' },
        { type: 'Badge', text: 'Warning', style: 'Warning' },
        { type: 'Badge', text: 'Informative', style: 'Informative' },
        { type: 'Badge', text: 'Subtle', style: 'Subtle' },
        { type: 'Badge', text: 'Default', appearance: 'Tint' },
        { type: 'Badge', text: 'Accent', style: 'Accent', appearance: 'Tint', icon: 'Star', iconPosition: 'After' },
        { type: 'Badge', text: 'Good', style: 'Good', appearance: 'Tint', size: 'Large' },
        { type: 'Badge', text: 'Attention', style: 'Attention', appearance: 'Tint', shape: 'Rounded' },
        { type: 'Badge', text: 'Warning', style: 'Warning', appearance: 'Tint', size: 'ExtraLarge', shape: 'Square' },
      ],
    },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'auto', items: [{ type: 'Icon', name: 'Calendar' }] },
        { type: 'Column', width: 'auto', items: [{ type: 'Icon', name: 'Star', color: 'Good', style: 'Filled' }] },
        { type: 'Column', width: 'auto', items: [{ type: 'Icon', name: 'Rocket', color: 'Accent' }] },
        {
          type: 'Column',
          width: 'auto',
          items: [{ type: 'Icon', name: 'ThumbLike', size: 'xxLarge', color: 'Attention' }],
        },
      ],
    },
    {
      type: 'CodeBlock',
      language: 'TypeScript',
      startLineNumber: 40,
      codeSnippet: "const answer = 42\nif (answer) {\n  console.log('yes')\n}\n5\n6\n7\n8\n9\n10\n11 <b>\n12",
    },
    { type: 'ProgressBar', value: 40 },
    { type: 'ProgressBar', value: 80, color: 'Warning' },
    { type: 'ProgressBar' },
    { type: 'ProgressRing', label: 'Deploying...', labelPosition: 'After' },
    { type: 'Rating', value: 3.5, count: 1250, color: 'Marigold' },
    { type: 'Rating', value: 4, style: 'Compact', count: 12, size: 'Large' },
    { type: 'Input.Rating', id: 'r', label: 'How was it?', value: 2, isRequired: true, errorMessage: 'x' },
    {
      type: 'CompoundButton',
      title: 'Open the run',
      description: 'All 12 checks of build 4711',
      badge: 'New',
      icon: { name: 'Calendar' },
      selectAction: { type: 'Action.OpenUrl', url: 'https://example.com' },
    },
    {
      type: 'RichTextBlock',
      inlines: [
        'See ',
        { type: 'IconRun', name: 'Flag', color: 'Accent' },
        ' and ',
        { type: 'CitationRun', referenceIndex: 1, text: 'Source' },
        { type: 'TextRun', text: ' bold', weight: 'Bolder' },
      ],
    },
    {
      type: 'Carousel',
      pages: [
        {
          type: 'CarouselPage',
          style: 'emphasis',
          showBorder: true,
          roundedCorners: true,
          items: [{ type: 'TextBlock', text: 'Page one' }],
        },
        { type: 'CarouselPage', items: [{ type: 'TextBlock', text: 'Page two' }] },
      ],
    },
    {
      type: 'Container',
      style: 'accent',
      roundedCorners: true,
      showBorder: true,
      items: [{ type: 'TextBlock', text: 'Rounded accent container', wrap: true }],
    },
    { type: 'Chart.Donut', title: 'Deployments by region', data: [] },
    { type: 'Media', altText: 'The demo of sprint 12', sources: [{ url: 'https://example.com/a.mp4' }] },
    { type: 'Container', targetWidth: 'atLeast:wide', items: [{ type: 'TextBlock', text: 'only wide' }] },
    {
      type: 'Table',
      columns: [{ width: 1 }, { width: 1 }],
      rows: [
        {
          type: 'TableRow',
          cells: [
            { type: 'TableCell', items: [{ type: 'TextBlock', text: 'Service', wrap: true }] },
            { type: 'TableCell', items: [{ type: 'TextBlock', text: 'p95' }] },
          ],
        },
        {
          type: 'TableRow',
          style: 'good',
          cells: [
            { type: 'TableCell', items: [{ type: 'TextBlock', text: 'checkout' }] },
            { type: 'TableCell', items: [{ type: 'TextBlock', text: '120 ms' }] },
          ],
        },
      ],
    },
  ],
  actions: [
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.com', iconUrl: 'icon:Calendar' },
    { type: 'Action.Popover', title: 'Popover', content: { type: 'TextBlock', text: 'inside' } },
    { type: 'Action.ResetInputs', title: 'Reset' },
  ],
}
