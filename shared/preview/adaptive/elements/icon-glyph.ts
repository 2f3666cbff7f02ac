// Icons of Fluent by their name. Those that people use in cards are drawn; the others are a small box with the name.

import { element } from '../../dom.ts'
import { iconPaths } from './icon-paths.ts'

const namespace = 'http://www.w3.org/2000/svg'
const names: ReadonlyMap<string, string> = new Map(
  Object.keys(iconPaths).map((name) => [name.toLowerCase(), name] as const),
)

export interface IconOptions {
  /** For those who listen; without it the icon is an ornament. */
  readonly label?: string
  /** Drawn thicker: there is room for one form of each icon only. */
  readonly filled?: boolean
}

export function drawIcon(name: string, { label = '', filled = false }: IconOptions = {}): HTMLElement {
  const known = names.get(name.toLowerCase()) as keyof typeof iconPaths | undefined
  const glyph = element('span', { class: known ? 'rp-glyph' : 'rp-glyph rp-glyph-name' })
  if (label) {
    glyph.setAttribute('role', 'img')
    glyph.setAttribute('aria-label', label)
  } else glyph.setAttribute('aria-hidden', 'true')
  if (!known) {
    glyph.append(name)
    return glyph
  }
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  if (filled) svg.classList.add('rp-filled')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', iconPaths[known])
  svg.append(path)
  glyph.append(svg)
  return glyph
}

/** The name and style in an address such as `icon:Calendar,filled`, by which actions have icons. */
export function readIconAddress(url: unknown): { readonly name: string; readonly filled: boolean } | undefined {
  const [, name, style] = (typeof url === 'string' && /^icon:([A-Za-z0-9]+)(?:,(\w+))?$/.exec(url)) || []
  return name === undefined ? undefined : { name, filled: style?.toLowerCase() === 'filled' }
}
