// What the page knows, in one place: views read it, and are told when a part of it is another.

export interface Store<State extends object> {
  get(): State
  /** Replaces the members given. Whoever subscribed is told at once, unless nothing is another. */
  set(change: Partial<State>): void
  /** Calls `listener` after each change of one of `members`, and once now. */
  watch<Member extends keyof State>(members: readonly Member[], listener: (state: State) => void): void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<(before: State) => void>()
  return {
    get: () => state,
    set(change) {
      const before = state
      state = { ...state, ...change }
      for (const listener of listeners) listener(before)
    },
    watch(members, listener) {
      listeners.add((before) => {
        if (members.some((member) => before[member] !== state[member])) listener(state)
      })
      listener(state)
    },
  }
}
