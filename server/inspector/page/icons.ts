// The page's own pictures: lines on a grid of 20, in the colour of the text beside them. They never carry meaning alone.

const paths = {
  channel:
    'M4 4h12a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 16 14h-5l-4 3v-3H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 4zM6 7.5h8M6 10.5h5',
  exchanges: 'M3 6.5h12.5M12.5 3.5l3 3-3 3M17 13.5H4.5M7.5 10.5l-3 3 3 3',
  workbench: 'M7 5 2.5 10 7 15M13 5l4.5 5L13 15M11.3 3.5 8.7 16.5',
  send: 'M3.5 3.5 17 10 3.5 16.5 5.5 10zM5.5 10H11',
  replay: 'M15.9 8A6.2 6.2 0 1 0 16.2 10.7M16.2 4v4h-4',
  reply: 'M8 5 3.5 9.5 8 14M3.8 9.5H11a5.5 5.5 0 0 1 5.5 5.5v.5',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  copy: 'M8 3h7a1.5 1.5 0 0 1 1.5 1.5V13M12 6.5H5A1.5 1.5 0 0 0 3.5 8v7.5A1.5 1.5 0 0 0 5 17h7a1.5 1.5 0 0 0 1.5-1.5V8A1.5 1.5 0 0 0 12 6.5z',
  link: 'M8.5 6H7a4 4 0 0 0 0 8h1.5M11.5 6H13a4 4 0 0 1 0 8h-1.5M7 10h6',
  format: 'M3 5h14M6 9h11M6 13h8M3 17h14',
  fix: 'M12.8 3.2a4 4 0 0 0-5 5L3 13a1.9 1.9 0 0 0 2.8 2.8L10.5 11a4 4 0 0 0 5.3-4.8L13.5 8.5 11 6z',
  error: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.5 7.5l5 5M12.5 7.5l-5 5',
  warning: 'M10 3 2.5 16.5h15zM10 8v4M10 14.3v.2',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v5M10 6.2v.2',
  success: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM6.7 10.3l2.3 2.2 4.3-4.7',
  repeated: 'M4 8.5V8a3 3 0 0 1 3-3h8.5M13 2.5 15.5 5 13 7.5M16 11.5v.5a3 3 0 0 1-3 3H4.5M7 12.5 4.5 15 7 17.5',
} as const satisfies Record<string, string>

export type IconName = keyof typeof paths

const namespace = 'http://www.w3.org/2000/svg'

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  const attributes = { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', focusable: 'false' }
  for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, value)
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
