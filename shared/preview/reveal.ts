// From a place in the JSON to what is drawn for it: scrolled to and marked for a moment. The focus stays where it is.

import { layOutWhole } from './adaptive/long-card.ts'

const markedForMs = 2400

/** Ends the mark that is there. */
let unmark: (() => void) | undefined

/** Shows what is drawn in `root` for `pointer`, or for the nearest thing that holds it. Gives whether there is any. */
export function reveal(root: HTMLElement, pointer: string): boolean {
  const target = findNearest(root, pointer)
  if (!target) return false
  layOutWhole(root)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches || target.closest('.vscode-reduce-motion')
  target.scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'center', inline: 'nearest' })
  mark(target)
  return true
}

function findNearest(root: HTMLElement, pointer: string): HTMLElement | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`)
    if (found?.checkVisibility()) return found
  }
  return root.querySelector<HTMLElement>('[data-pointer=""]') ?? undefined
}

function mark(target: HTMLElement): void {
  unmark?.()
  target.classList.add('rp-revealed')
  const timer = setTimeout(() => unmark?.(), markedForMs)
  unmark = () => {
    clearTimeout(timer)
    target.classList.remove('rp-revealed')
    unmark = undefined
  }
}
