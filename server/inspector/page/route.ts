// Which view is open, as the fragment of the address says: `#channel`, `#exchanges/ID`, `#workbench`, `#card=...`.

export const views = {
  channel: { title: 'Channel', icon: 'channel' },
  exchanges: { title: 'Exchanges', icon: 'exchanges' },
  workbench: { title: 'Workbench', icon: 'workbench' },
} as const

export type View = keyof typeof views

export interface Route {
  readonly view: View
  /** What is opened in it; empty for nothing. */
  readonly id: string
  /** A card that somebody shared, packed. */
  readonly card: string
}

export function readRoute(fragment: string): Route {
  const [, name = '', rest = ''] = /^#?(\w*)[/=]?(.*)$/s.exec(fragment) ?? []
  if (name === 'card') return { view: 'workbench', id: '', card: rest }
  return { view: isView(name) ? name : 'channel', id: decode(rest), card: '' }
}

export function addressOf(view: View, id = ''): string {
  return id ? `#${view}/${encodeId(id)}` : `#${view}`
}

/** Half of a character cannot be encoded, and would throw. */
export function encodeId(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))
}

export function go(view: View, id = ''): void {
  window.location.hash = addressOf(view, id)
}

function isView(name: string): name is View {
  return Object.hasOwn(views, name)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
