// What people did in a drawing, carried over to the next one: blocks opened or closed, places scrolled to, the focus.
// It is found again by what stands at the same place; where that is something else, nothing is carried over.

interface Kept {
  readonly identity: string
  readonly isOpen: boolean | undefined
  readonly left: number
  readonly top: number
  readonly hasFocus: boolean
}

/** Notes the state of `drawing`; the function that comes back gives it to another one that is in the page. */
export function keepState(drawing: Element): (next: Element) => void {
  const { activeElement } = drawing.ownerDocument
  const elements = drawing.querySelectorAll('details, pre, [tabindex="0"]')
  const candidates = activeElement && drawing.contains(activeElement) ? [...elements, activeElement] : [...elements]
  const kept = new Map(candidates.map((each) => [placeOf(each, drawing), note(each, activeElement)]))
  return (next) => {
    for (const [place, state] of kept) restore(find(place, next), state)
  }
}

function note(element: Element, activeElement: Element | null): Kept {
  // What is folded away has not been laid out, and asking where it is scrolled to would do that.
  const isFolded = element.matches('details:not([open]) > *')
  return {
    identity: identityOf(element),
    isOpen: element instanceof HTMLDetailsElement ? element.open : undefined,
    left: isFolded ? 0 : element.scrollLeft,
    top: isFolded ? 0 : element.scrollTop,
    hasFocus: element === activeElement,
  }
}

function restore(element: Element | undefined, { identity, isOpen, left, top, hasFocus }: Kept): void {
  if (!element || identityOf(element) !== identity) return
  if (element instanceof HTMLDetailsElement && isOpen !== undefined) element.open = isOpen
  // At once, also where the style sheet asks for smooth scrolling.
  if (left > 0 || top > 0) element.scrollTo({ left, top, behavior: 'instant' })
  if (hasFocus && element instanceof HTMLElement) element.focus({ preventScroll: true })
}

/** What stands at a place: a block of another name, or one that begins open where the former began closed, is another. */
function identityOf(element: Element): string {
  const name = element instanceof HTMLDetailsElement ? element.querySelector('summary')?.textContent : undefined
  const begin = element instanceof HTMLElement ? element.dataset.begin : undefined
  return JSON.stringify([element.tagName, name, begin])
}

/** The nearest part of the message that `element` is in, and the way from there, as numbers of children. */
function placeOf(element: Element, drawing: Element): string {
  const steps: number[] = []
  let at = element
  while (at !== drawing && at.parentElement && !(at instanceof HTMLElement && at.dataset.pointer !== undefined)) {
    steps.unshift(Array.prototype.indexOf.call(at.parentElement.children, at))
    at = at.parentElement
  }
  const pointer = at instanceof HTMLElement ? at.dataset.pointer : undefined
  return JSON.stringify([pointer ?? null, steps])
}

function find(place: string, drawing: Element): Element | undefined {
  const [pointer, steps]: readonly [string | null, readonly number[]] = JSON.parse(place)
  const start = pointer === null ? drawing : drawing.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`)
  return steps.reduce<Element | undefined>((at, step) => at?.children[step], start ?? undefined)
}
