// Elements made from parts. Text is always a text node: no string becomes markup here.

export type Child = Node | string

/** More than this in one block makes the page slow to lay out. */
const maxCharacters = 100_000

/** A new element with `attributes` and `children`. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value)
  created.append(...children)
  return created
}

/** A block that opens and closes, holding `text` as it is. Cut off where it is too long to be laid out at once. */
export function codeBlock(summary: string, text: string, { open }: { readonly open: boolean }): HTMLDetailsElement {
  const shown = text.length > maxCharacters ? text.slice(0, maxCharacters) : text
  const details = element(
    'details',
    { class: 'rp-code', 'data-begin': open ? 'open' : 'closed' },
    element('summary', {}, summary),
    // A long line scrolls: what scrolls must be reachable by keyboard.
    element('pre', { tabindex: '0', role: 'group', 'aria-label': summary }, element('code', {}, shown)),
  )
  details.open = open
  if (shown !== text) {
    const left = (text.length - shown.length).toLocaleString('en')
    details.append(element('p', { class: 'rp-small' }, `${left} more characters are not shown.`))
  }
  return details
}
