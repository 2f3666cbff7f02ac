// What became of those parts of a card that are not simply drawn. Together with the `data-pointer` of what is drawn it
// accounts for every element and action of the JSON; the page shows it below the card and keeps it as `data-account`.

export type Fate =
  /** A labelled box stands for it. */
  | 'placeholder'
  /** Its `fallback` is drawn, or it asks to be left out where it is not known. */
  | 'replaced'
  /** A `fallback` that was not needed. */
  | 'fallback'
  /** The inside of `Action.ShowCard` and `Action.Popover`, drawn when it is opened. */
  | 'collapsed'
  /** Not drawn at all. */
  | 'left out'
  /** Works between Teams and a bot, and is never seen. */
  | 'unseen'

export interface Entry {
  readonly pointer: string
  readonly fate: Fate
  /** The type, for people. */
  readonly name: string
}

export class CardRecord {
  #entries: Entry[] = []
  /** Addresses of pictures that are not loaded. */
  readonly pictures: string[] = []

  add(fate: Fate, pointer = '', name = ''): void {
    // What was inside of an element that is replaced does not matter any more; its fallback, inside of it too, does.
    if (fate === 'replaced') {
      this.#entries = this.#entries.filter(
        (entry) => !entry.pointer.startsWith(`${pointer}/`) || entry.pointer.startsWith(`${pointer}/fallback`),
      )
    }
    this.#entries.push({ fate, pointer, name })
  }

  of(fate: Fate): readonly Entry[] {
    return this.#entries.filter((entry) => entry.fate === fate)
  }

  /** Fates by pointer, for an attribute. */
  toJSON(): Readonly<Record<string, Fate>> {
    return Object.fromEntries(this.#entries.map(({ pointer, fate }) => [pointer, fate]))
  }
}
