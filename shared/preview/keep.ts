// What people did in a drawing, carried over to the next one: what they opened, turned to, typed and scrolled to, the focus.
// It is found again by what stands at the same place; where that is something else, nothing is carried over.

interface Kept {
  readonly identity: string
  readonly isOpen: boolean | undefined
  /** Of a button that opens something: a card, an overflow, the rest of some code. */
  readonly isExpanded: boolean
  /** Of a carousel. */
  readonly page: string | undefined
  readonly typed: { readonly value: string; readonly checked: boolean } | undefined
  readonly left: number
  readonly top: number
  readonly hasFocus: boolean
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const keepable = 'details, pre, [tabindex="0"], [data-page], [data-typed], [aria-expanded="true"]'

/** Marks what is typed or chosen in `drawing` from now on, to be kept: all other fields are as their card says. */
export function watchTyping(drawing: Element): void {
  drawing.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement) target.dataset.typed = ''
  })
}

/** Notes the state of `drawing`; the function that comes back gives it to another one that is in the page. */
export function keepState(drawing: Element): (next: Element) => void {
  const { activeElement } = drawing.ownerDocument
  const elements = drawing.querySelectorAll(keepable)
  const candidates = activeElement && drawing.contains(activeElement) ? [...elements, activeElement] : [...elements]
  const kept = new Map(candidates.map((each) => [placeOf(each, drawing), note(each, activeElement)]))
  return (next) => {
    // From the top: what is inside of something is there when that is open.
    for (const [place, state] of kept) restore(find(place, next), state)
  }
}

function note(element: Element, activeElement: Element | null): Kept {
  // What is folded away has not been laid out, and asking where it is scrolled to would do that.
  const isFolded = element.matches('details:not([open]) > *')
  const { typed, page } = element instanceof HTMLElement ? element.dataset : {}
  return {
    identity: identityOf(element),
    isOpen: element instanceof HTMLDetailsElement ? element.open : undefined,
    isExpanded: element.ariaExpanded === 'true',
    page,
    typed: typed !== undefined && isField(element) ? readField(element) : undefined,
    left: isFolded ? 0 : element.scrollLeft,
    top: isFolded ? 0 : element.scrollTop,
    hasFocus: element === activeElement,
  }
}

function restore(element: Element | undefined, kept: Kept): void {
  if (!(element instanceof HTMLElement) || identityOf(element) !== kept.identity) return
  if (element instanceof HTMLDetailsElement && kept.isOpen !== undefined) element.open = kept.isOpen
  if (kept.isExpanded && element instanceof HTMLButtonElement && element.ariaExpanded === 'false') element.click()
  if (kept.page !== undefined) turnTo(element, kept.page)
  if (kept.typed && isField(element)) {
    element.dataset.typed = ''
    Object.assign(element, kept.typed)
  }
  // At once, also where the style sheet asks for smooth scrolling.
  if (kept.left > 0 || kept.top > 0) element.scrollTo({ left: kept.left, top: kept.top, behavior: 'instant' })
  if (kept.hasFocus) element.focus({ preventScroll: true })
}

/** By its own button, once around at most: the page may not be there any more. */
function turnTo(carousel: HTMLElement, page: string): void {
  const button = carousel.querySelector<HTMLElement>(':scope > .rp-turning > [data-by="1"]')
  const start = carousel.dataset.page
  while (button && carousel.dataset.page !== page) {
    button.click()
    if (carousel.dataset.page === start) return
  }
}

function isField(element: Element): element is Field {
  return element.matches('input, textarea, select')
}

function readField(field: Field): Kept['typed'] {
  const { value } = field
  return { value, checked: field instanceof HTMLInputElement && field.checked }
}

/** What stands at a place: a block of another name, or one that began otherwise, is another. */
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
