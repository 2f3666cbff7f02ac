// The layouts of containers: items side by side (Flow), in a grid (AreaGrid), or below each other as ever (Stack), by the
// width of the card. Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format

import type { Container } from 'adaptivecards/lib/card-elements'
import { asObject, isObject, type JsonObject } from '../../json.ts'
import { admitsWidth, type WidthClass } from './card-width.ts'

export interface Item {
  readonly source: JsonObject
  readonly drawn: HTMLElement
}

const kinds: Readonly<Record<string, 'flow' | 'grid'>> = { 'layout.flow': 'flow', 'layout.areagrid': 'grid' }
/** What the other layouts set, as a stack has it. */
const stacked = { flex: '0 0 auto', minWidth: '', maxWidth: '', gridColumn: '', gridRow: '' }
const gaps = {
  none: 0,
  extrasmall: 4,
  small: 8,
  default: 12,
  medium: 16,
  large: 20,
  extralarge: 24,
  padding: 16,
} as const
const places: Readonly<Record<string, string>> = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  top: 'flex-start',
  bottom: 'flex-end',
}

/** Lays `items` out in `drawn` as the first of `layouts` says that is made for `width`; as a stack where none is. */
export function applyLayout(
  container: Container,
  drawn: HTMLElement,
  items: readonly Item[],
  layouts: readonly unknown[],
  width: WidthClass,
): void {
  const fit = layouts.filter(isObject).filter(({ targetWidth }) => admitsWidth(targetWidth, width))
  const layout = fit.find(({ targetWidth }) => targetWidth !== undefined) ?? fit[0] ?? {}
  const kind = kinds[asName(layout.type)] ?? 'stack'
  const display = kind === 'grid' ? 'grid' : 'flex'
  // The library puts the display back at every layout, to what it was when it was drawn.
  Object.assign(container, { _defaultRenderedElementDisplayMode: display })
  if (drawn.style.display !== 'none') drawn.style.display = display
  drawn.dataset.layout = kind
  drawn.style.flexFlow = kind === 'flow' ? 'row wrap' : 'column'
  drawn.style.columnGap = kind === 'stack' ? '0' : readGap(layout.columnSpacing)
  drawn.style.rowGap = kind === 'stack' ? '0' : readGap(layout.rowSpacing)
  if (kind === 'stack') for (const item of items) Object.assign(item.drawn.style, stacked)
  if (kind === 'flow') applyFlow(drawn, items, layout)
  if (kind === 'grid') applyGrid(drawn, items, layout)
}

function applyFlow(drawn: HTMLElement, items: readonly Item[], layout: JsonObject): void {
  // Flow puts its items into the middle unless told otherwise.
  drawn.style.justifyContent = places[asName(layout.horizontalItemsAlignment)] ?? 'center'
  drawn.style.alignItems = places[asName(layout.verticalItemsAlignment)] ?? 'flex-start'
  const width = readPixels(layout.itemWidth)
  const max = readPixels(layout.maxItemWidth) ?? '100%'
  for (const item of items) {
    const { style } = item.drawn
    style.flex = `${asName(layout.itemFit) === 'fill' ? 1 : 0} 0 ${width ?? 'auto'}`
    style.minWidth = `min(100%, ${readPixels(layout.minItemWidth) ?? '0px'})`
    style.maxWidth = `min(100%, ${max})`
  }
}

function applyGrid(drawn: HTMLElement, items: readonly Item[], layout: JsonObject): void {
  const columns = Array.isArray(layout.columns) ? layout.columns : []
  const areas = Array.isArray(layout.areas) ? layout.areas.map(asObject) : []
  const taken = columns.reduce<number>((sum, column) => sum + (typeof column === 'number' ? column : 0), 0)
  // Numbers are shares of a hundred; what they leave belongs to the columns that only areas name.
  const rest = `minmax(0, ${Math.max(1, 100 - taken)}fr)`
  const needed = Math.min(
    50,
    Math.max(1, columns.length, ...areas.map((area) => atLeastOne(area.column) + atLeastOne(area.columnSpan) - 1)),
  )
  drawn.style.gridTemplateColumns = Array.from({ length: needed }, (_, at) => {
    const column = columns[at]
    return typeof column === 'number' && column > 0 ? `minmax(0, ${column}fr)` : (readPixels(column) ?? rest)
  }).join(' ')
  for (const item of items) {
    const area = areas.find(({ name }) => typeof name === 'string' && name === item.source['grid.area'])
    item.drawn.style.gridColumn = area ? `${atLeastOne(area.column)} / span ${atLeastOne(area.columnSpan)}` : '1 / -1'
    item.drawn.style.gridRow = area ? `${atLeastOne(area.row)} / span ${atLeastOne(area.rowSpan)}` : 'auto'
  }
}

function atLeastOne(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? Math.min(50, Math.trunc(value)) : 1
}

function asName(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : ''
}

function readGap(value: unknown): string {
  return `${(gaps as Readonly<Record<string, number>>)[asName(value)] ?? gaps.default}px`
}

/** Pixels as cards write them: `120px`. */
export function readPixels(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{1,4}px$/.test(value) ? value : undefined
}
