// How wide a card is, in the four classes that Teams knows, and who has to hear when that changes.
// Breakpoints: "hostWidthBreakpoints" of Microsoft's own host configuration for Teams (microsoft/Teams-AdaptiveCards-Mobile).

const classes = ['verynarrow', 'narrow', 'standard', 'wide'] as const

export type WidthClass = (typeof classes)[number]

/** The widest card, in pixels, that still belongs to the class; wider than all is `wide`. */
const upTo = { verynarrow: 216, narrow: 413, standard: 500 } as const

export function classOfWidth(px: number): WidthClass {
  return classes.find((name) => name !== 'wide' && px <= upTo[name]) ?? 'wide'
}

/** Whether `targetWidth`, such as `narrow` or `atLeast:standard` in any case, admits `width`. What it does not say, it admits. */
export function admitsWidth(targetWidth: unknown, width: WidthClass): boolean {
  if (typeof targetWidth !== 'string') return true
  const [, bound, name = ''] = /^(?:(atleast|atmost):)?(\w+)$/.exec(targetWidth.toLowerCase()) ?? []
  const target = (classes as readonly string[]).indexOf(name)
  if (target < 0) return true
  const at = classes.indexOf(width)
  if (bound === 'atleast') return at >= target
  return bound === 'atmost' ? at <= target : at === target
}

export class CardWidth {
  #class: WidthClass
  readonly #followers: ((width: WidthClass) => void)[] = []

  constructor(px: number) {
    this.#class = classOfWidth(px)
  }

  /** Calls `follower` at once, and again at each change. */
  follow(follower: (width: WidthClass) => void): void {
    this.#followers.push(follower)
    follower(this.#class)
  }

  /** Takes the width from `card` from now on; before it is in the page there is none. */
  measure(card: HTMLElement): void {
    new ResizeObserver(() => {
      if (card.offsetWidth === 0) return
      const now = classOfWidth(card.offsetWidth)
      if (now === this.#class) return
      this.#class = now
      for (const follower of this.#followers) follower(now)
    }).observe(card)
  }
}
