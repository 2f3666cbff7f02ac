// From what is drawn to its JSON: a press on a card tells which element it was drawn from.

/** Calls `onPoint` with the pointer into the message. What can be pressed itself keeps its own effect, and nothing else. */
export function followPointer(drawing: HTMLElement, onPoint: (pointer: string) => void): void {
  drawing.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    if (event.target.closest('a, button, input, select, textarea, summary, [role=button], [role=link]')) return
    // Whoever selects text wants the text.
    if (window.getSelection()?.type === 'Range') return
    const drawn = event.target.closest<HTMLElement>('[data-pointer]')
    if (drawn?.dataset.pointer !== undefined) onPoint(drawn.dataset.pointer)
  })
}
