// Teams is known to deliver a mention twice (protocol: docs#11424). The second one gets the answer of the first:
// waits for it while the command runs, and is given the stored one afterwards. Bounded in number, size and age.

export interface DuplicatesOptions {
  readonly maxEntries?: number
  /** Of all stored answers together, in characters. */
  readonly maxSize?: number
  readonly maxAgeMs?: number
  readonly now: () => number
}

export interface Duplicates {
  /** The answer under `key`; calls `answer` only where there is none yet. */
  once(key: string, answer: () => Promise<string>): Promise<string>
}

interface Entry {
  readonly body: Promise<string>
  readonly since: number
  /** Zero while the answer is being made. */
  size: number
}

export function createDuplicates(options: DuplicatesOptions): Duplicates {
  const { maxEntries = 1024, maxSize = 4 * 1024 * 1024, maxAgeMs = 10 * 60 * 1000, now } = options
  const entries = new Map<string, Entry>()
  let size = 0

  const forget = (key: string, entry: Entry) => {
    if (entries.get(key) !== entry) return
    entries.delete(key)
    size -= entry.size
  }
  /** The map keeps the order of arrival: the oldest come first. */
  const makeRoom = () => {
    for (const [key, entry] of entries) {
      const fits = entries.size <= maxEntries && size <= maxSize
      if (fits && now() - entry.since <= maxAgeMs) break
      forget(key, entry)
    }
  }

  return {
    async once(key, answer) {
      makeRoom()
      const known = entries.get(key)
      if (known) return await known.body
      const entry: Entry = { body: answer(), since: now(), size: 0 }
      entries.set(key, entry)
      try {
        const body = await entry.body
        if (entries.get(key) === entry) {
          entry.size = body.length
          size += entry.size
        }
        return body
      } catch (error) {
        forget(key, entry)
        throw error
      }
    },
  }
}
