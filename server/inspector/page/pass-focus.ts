// Whoever goes by keyboard is not thrown back to the top of the page when what has the focus is taken out of sight.

/** Gives the focus to `heir` where nothing has it that can be seen. A page just loaded has lost nothing yet. */
export function passFocus(heir: HTMLElement | null | undefined): void {
  const { activeElement, body } = document
  // A hidden element keeps the focus until the browser draws again.
  const isLost = !activeElement || activeElement === body || activeElement.getClientRects().length === 0
  if (isLost && navigator.userActivation.hasBeenActive) heir?.focus()
}
