// The key of the API: it arrives in the fragment of the address that the terminal shows, stays with this tab, and leaves the
// address bar at once, so that it is in no history, bookmark or screenshot.

import { tabMemory } from './storage.ts'

const memory = 'key'

/** The key that `location` brings, or the one this tab already has. */
export function takeKey(location: Location, history: History): string | undefined {
  const brought = /^#key=([\w-]{16,})$/.exec(location.hash)?.[1]
  if (brought === undefined) return tabMemory.read(memory)
  tabMemory.write(memory, brought)
  history.replaceState(null, '', location.pathname)
  return brought
}

export function forgetKey(): void {
  tabMemory.forget(memory)
}
