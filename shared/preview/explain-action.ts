// What is to be said when an action of a card is chosen: nothing where it does in Teams what it does here.

/** Actions that stay on the client. Teams does not say that they work in the answer of an outgoing webhook. */
const clientSide: ReadonlySet<string> = new Set([
  'Action.ShowCard',
  'Action.ToggleVisibility',
  'Action.Popover',
  'Action.ResetInputs',
])

/** Those that open an address: of Adaptive Cards, of hero, thumbnail and list cards, of connector cards. */
const opening: ReadonlySet<string> = new Set(['Action.OpenUrl', 'openUrl', 'OpenUri', 'ViewAction'])

/** A sentence for people, or an empty one. `url` is the address that the action opens here, if there is one. */
export function explainAction(type: string, url?: string): string {
  if (opening.has(type)) {
    return url ? '' : 'Teams opens http, https and mailto addresses only; this one leads nowhere.'
  }
  if (clientSide.has(type)) {
    return `An outgoing webhook may only open links: Teams does not promise that ${type} works.`
  }
  return `An outgoing webhook may only open links: ${type} does nothing.`
}
