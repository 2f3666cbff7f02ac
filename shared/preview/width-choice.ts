// How wide the cards of a preview may be chosen to be: as wide as there is room, or as in one of the places where Teams shows them.

import { type PreviewWidth, previewWidths } from './widths.ts'

const names = {
  fluid: 'As it fits',
  veryNarrow: 'Very narrow',
  narrow: 'Narrow',
  standard: 'Standard',
  wide: 'Wide',
} as const satisfies Record<'fluid' | keyof typeof previewWidths, string>

export type WidthChoice = keyof typeof names

export const widthChoices = Object.entries(names).map(([choice, name]) => {
  const value = isWidthChoice(choice) ? choice : 'fluid'
  const width = resolveWidth(value)
  return { value, label: width === undefined ? name : `${name}: ${width} px` }
})

export function isWidthChoice(value: unknown): value is WidthChoice {
  return typeof value === 'string' && Object.hasOwn(names, value)
}

/** The width in pixels; nothing where the room decides. */
export function resolveWidth(choice: WidthChoice): PreviewWidth | undefined {
  return choice === 'fluid' ? undefined : previewWidths[choice]
}
