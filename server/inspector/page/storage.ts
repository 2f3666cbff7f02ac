// What the browser keeps for the page. A browser may refuse to keep anything: the page then works without memory.

/** For as long as the tab lives; lost with it. */
export const tabMemory = createMemory(() => window.sessionStorage)

/** For every tab of this address, and for tomorrow. */
export const browserMemory = createMemory(() => window.localStorage)

export interface Memory {
  /** `undefined` where nothing is kept, or nothing can be. */
  read(name: string): string | undefined
  write(name: string, text: string): void
  forget(name: string): void
}

function createMemory(open: () => Storage): Memory {
  const attempt = <Result>(act: (storage: Storage) => Result): Result | undefined => {
    try {
      return act(open())
    } catch {
      return undefined
    }
  }
  const named = (name: string) => `riposte.${name}`
  return {
    read: (name) => attempt((storage) => storage.getItem(named(name))) ?? undefined,
    write: (name, text) => attempt((storage) => storage.setItem(named(name), text)),
    forget: (name) => attempt((storage) => storage.removeItem(named(name))),
  }
}
