// What a suite may ask of the launcher that shows its window.

/** Before every line that a suite prints. */
export const suiteMark = '[suite] '

export type StageRequest =
  /** A picture of the window, where pictures are wanted. */
  | { readonly action: 'screenshot'; readonly name: string }
  /** What the command palette lists. */
  | { readonly action: 'palette'; readonly query: string }
  /** Runs a command by the palette and types into the input that it opens. */
  | { readonly action: 'typeIntoCommand'; readonly title: string; readonly text: string }
  | { readonly action: 'statusBar' }
  /** The text of the preview as soon as it includes something. */
  | { readonly action: 'previewText'; readonly includes: string }
  /** When the preview drew a text that it does not show yet. */
  | { readonly action: 'drawnAt'; readonly includes: string }
  | { readonly action: 'clickPreviewLink'; readonly text: string }
  /** The pointer of the element that the preview marks, as soon as it marks one. */
  | { readonly action: 'revealed' }

export interface StageResponses {
  readonly screenshot: undefined
  readonly palette: readonly string[]
  /** `kind` is the type of the input element, `message` what stands below it. */
  readonly typeIntoCommand: { readonly kind: string | null; readonly message: string }
  readonly statusBar: { readonly text: string; readonly label: string | null }
  readonly previewText: string
  /** Milliseconds since the epoch. */
  readonly drawnAt: number
  readonly clickPreviewLink: undefined
  readonly revealed: string | null
}
