// What hero, thumbnail and list cards share.
// Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference

/** The only action that an outgoing webhook may use. */
export interface OpenUrl {
  readonly type: 'openUrl'
  readonly title?: string
  /** An https address. */
  readonly value: string
}

export interface CardImage {
  /** An https address of a PNG, JPEG or still GIF of up to 1024 x 1024 pixels and 1 MB. */
  readonly url: string
  readonly alt?: string
}

/** A button, or a whole card or item, that opens `url`. */
export function openUrl(url: string, title?: string): OpenUrl {
  return { type: 'openUrl', ...(title !== undefined && { title }), value: url }
}
