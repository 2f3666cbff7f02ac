// How wide Teams draws a card, by the room that there is. Sources: the breakpoints of `targetWidth` and of `msteams.width`.

/** In pixels: the narrowest card of each class that `targetWidth` names. */
export const previewWidths = { veryNarrow: 216, narrow: 345, standard: 500, wide: 600 } as const

export type PreviewWidth = (typeof previewWidths)[keyof typeof previewWidths]

/** `msteams.width: "Full"` makes a card wide where there is room for it: a narrow one stays as narrow as it is. */
export function widthOfFull(width: PreviewWidth | undefined): PreviewWidth | undefined {
  return width === previewWidths.standard ? previewWidths.wide : width
}
