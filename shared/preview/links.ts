// The one way out of the preview, which itself never navigates.

import { readLink } from './read-link.ts'

/** Hands every link that is clicked in `root`, with whatever button or key, to `onOpenLink`. */
export function interceptLinks(root: HTMLElement, onOpenLink: (url: string) => void): void {
  const intercept = (event: MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!anchor) return
    event.preventDefault()
    const href = anchor.getAttribute('href')
    // `adaptivecards` gives the links of actions that open nothing an empty address and a listener of their own.
    if (!href) return
    // VS Code opens each link that reaches the window by itself, without showing the address first.
    event.stopPropagation()
    const link = readLink(href)
    if (link !== undefined && event.button < 2) onOpenLink(link)
  }
  root.addEventListener('click', intercept, { capture: true })
  root.addEventListener('auxclick', intercept, { capture: true })
}
