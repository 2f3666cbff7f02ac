// What stands where in an Adaptive Card: the role of each member that holds elements, actions or pictures.
// Source: typings of @microsoft/teams.cards, and https://adaptivecards.io/explorer.

import type { ElementRole } from './subjects.ts'

export interface Slot {
  readonly role: ElementRole | 'card' | 'fact' | 'picture' | 'plain' | 'opaque'
  /** The type of an object that names none. */
  readonly implied: string | null
}

interface SlotOf extends Slot {
  /** Types that have it; all where absent. */
  readonly of?: readonly string[]
}

const element = { role: 'element', implied: null } as const
const action = { role: 'action', implied: null } as const

export const plain: Slot = { role: 'plain', implied: null }
export const opaque: Slot = { role: 'opaque', implied: null }

const slots = {
  body: { ...element, of: ['AdaptiveCard'] },
  items: element,
  content: { ...element, of: ['Action.Popover'] },
  columns: { role: 'element', implied: 'Column', of: ['ColumnSet'] },
  rows: { role: 'element', implied: 'TableRow', of: ['Table'] },
  cells: { role: 'element', implied: 'TableCell', of: ['TableRow'] },
  pages: { role: 'element', implied: 'CarouselPage', of: ['Carousel'] },
  images: { role: 'image', implied: 'Image', of: ['ImageSet'] },
  inlines: { role: 'inline', implied: null, of: ['RichTextBlock'] },
  layouts: { role: 'layout', implied: null },
  actions: action,
  menuActions: action,
  selectAction: action,
  inlineAction: action,
  valueChangedAction: action,
  card: { role: 'card', implied: 'AdaptiveCard', of: ['Action.ShowCard'] },
  facts: { role: 'fact', implied: null, of: ['FactSet'] },
  backgroundImage: { role: 'picture', implied: null },
  themedUrls: { role: 'picture', implied: null },
  // What these hold is for a bot, the client or the template, not drawn.
  msteams: opaque,
  refresh: opaque,
  authentication: opaque,
  requires: opaque,
  metadata: opaque,
  data: { ...opaque, of: ['Action.Submit', 'Action.Execute'] },
  $data: opaque,
} as const satisfies Record<string, SlotOf>

const slotsByName: ReadonlyMap<string, SlotOf> = new Map(Object.entries(slots))

/** Whether a member of this name holds elements, actions or the like, whatever has it. */
export function holdsElements(name: string): boolean {
  const role = slotsByName.get(name)?.role
  return role !== undefined && isElementRole(role)
}

export function isElementRole(role: Slot['role']): role is ElementRole {
  return role === 'element' || role === 'action' || role === 'inline' || role === 'layout' || role === 'image'
}

/** The slot `name` of an object in `holder`, of the type `type` where it has one that is known. */
export function slotOf(holder: Slot, type: string | undefined, name: string): Slot {
  if (holder.role === 'opaque') return opaque
  if (holder.role === 'plain' || holder.role === 'fact' || holder.role === 'picture') return plain
  if (name === 'fallback') return { role: holder.role === 'card' ? 'element' : holder.role, implied: null }
  const slot = slotsByName.get(name)
  // Elements that Teams does not know hold others under the usual names; actions use those names otherwise.
  const has = type === undefined ? holder.role !== 'action' : slot?.of?.includes(type)
  return slot && (!slot.of || has) ? slot : plain
}
