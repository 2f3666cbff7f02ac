// Cards that are longer than any window: of them the browser lays out what is near the window only (adaptive.css). What is not
// laid out is taken for as high as it was in the drawing before, or the page would be scrolled elsewhere by each redraw.

/** Elements and the room between them, from which on a card is long. */
const longFrom = 60

const parts = '.rp-adaptive > .ac-adaptiveCard > [data-pointer]'

export function markLong(card: HTMLElement): void {
  card.classList.toggle('rp-long', card.childElementCount >= longFrom)
}

/** Lays out all of `drawing`: before that, nobody can say where its parts are. */
export function layOutWhole(drawing: Element): void {
  for (const card of drawing.querySelectorAll('.rp-long')) card.classList.remove('rp-long')
}

/** Notes how high the parts of cards in `drawing` are; the function that comes back tells it those of another one. */
export function keepHeights(drawing: Element): (next: Element) => void {
  const heights = new Map(
    Array.from(drawing.querySelectorAll<HTMLElement>(parts), (part) => [part.dataset.pointer, part.offsetHeight]),
  )
  return (next) => {
    for (const part of next.querySelectorAll<HTMLElement>('.rp-long > [data-pointer]')) {
      const height = heights.get(part.dataset.pointer)
      // Nothing that is hidden by its card.
      if (height) part.style.containIntrinsicHeight = `auto ${height}px`
    }
  }
}
