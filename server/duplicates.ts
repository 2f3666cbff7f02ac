// Teams is known to deliver a mention twice (protocol: docs#11424). The second one gets the answer of the first:
// waits for it while the command runs, and is given the stored one afterwards.
// Kept in two generations, so that forgetting costs nothing: when the young one is full or old it becomes the old one,
// and what was the old one is dropped. Bounded in number, size and age.

export interface DuplicatesOptions {
  /** Of all remembered answers. */
  readonly maxEntries?: number
  /** Of all remembered answers together, in characters. */
  readonly maxCharacters?: number
  /** How long an answer is remembered at least, if the other limits allow. */
  readonly maxAgeMs?: number
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Duplicates {
  /** The answer under `key`; calls `answer` only where there is none yet. An answer that rejects is not remembered. */
  once(key: string, answer: () => string | Promise<string>): string | Promise<string>
}

export function createDuplicates(options: DuplicatesOptions): Duplicates {
  const { maxEntries = 2048, maxCharacters = 8 * 1024 * 1024, maxAgeMs = 10 * 60 * 1000, now } = options
  let young = new Map<string, string | Promise<string>>()
  let old = new Map<string, string | Promise<string>>()
  let characters = 0
  let since = now()

  function turn(): void {
    // A clock that was set back must not keep a generation for ever.
    const age = Math.abs(now() - since)
    if (young.size < maxEntries / 2 && characters < maxCharacters / 2 && age < maxAgeMs) return
    old = age < 2 * maxAgeMs ? young : new Map()
    young = new Map()
    characters = 0
    since = now()
  }

  return {
    once(key, answer) {
      turn()
      const known = young.get(key) ?? old.get(key)
      if (known !== undefined) return known
      const body = answer()
      young.set(key, body)
      if (typeof body === 'string') characters += body.length
      else
        body.then(
          (text) => {
            characters += text.length
          },
          () => young.delete(key) || old.delete(key),
        )
      return body
    },
  }
}
