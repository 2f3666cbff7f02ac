// What may be meant by the beginning of a word: the commands of the service.

import type { ServiceInfo } from '../../protocol.ts'

export type Suggestion = ServiceInfo['commands'][number]

/** Commands for `text`: those that begin with it, then those that contain it. None once a word is complete. */
export function suggest(commands: readonly Suggestion[], text: string): readonly Suggestion[] {
  const typed = text.trimStart().toLowerCase()
  if (typed === '' || /\s/.test(typed)) return []
  const names = (test: (name: string) => boolean) => commands.filter(({ name }) => test(name.toLowerCase()))
  const beginning = names((name) => name.startsWith(typed) && name !== typed)
  return [...beginning, ...names((name) => name.includes(typed) && !name.startsWith(typed))]
}
