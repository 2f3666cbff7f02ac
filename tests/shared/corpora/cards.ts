// The card files of the corpora, by the kinds that their manifest gives them.

import { isObject } from '../../../shared/json.ts'
import type { Destination } from '../../../shared/lint/finding.ts'
import type { Corpus } from './corpus.ts'

export interface CorpusFile {
  /** Relative to the folder of the corpora. */
  readonly file: string
  readonly kind: string
}

export const destinations = ['outgoing', 'incoming', 'workflow'] as const satisfies readonly Destination[]

export function filesOf({ read }: Corpus, kinds: RegExp): readonly CorpusFile[] {
  const lines = new TextDecoder().decode(read('corpora/MANIFEST.jsonl')).trim().split('\n')
  return lines
    .map((line): { readonly file: string; readonly note: string } => JSON.parse(line))
    .map(({ file, note }) => ({ file, kind: /^kind=([\w-]+)/.exec(note)?.[1] ?? '' }))
    .filter(({ kind }) => kinds.test(kind))
}

/** The text of a file, without its byte order mark; `undefined` where it is not UTF-8. */
export function textOf({ read }: Corpus, file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(read(`corpora/${file}`))
  } catch {
    return undefined
  }
}

/** In an object, so that `null` is told from no JSON. */
export function jsonOf(corpus: Corpus, file: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(textOf(corpus, file) ?? '') }
  } catch {
    return undefined
  }
}

/** Whether a JSON pointer names something in `value`. */
export function exists(value: unknown, pointer: string): boolean {
  let found = value
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!(Array.isArray(found) || isObject(found)) || !Object.hasOwn(found, name)) return false
    found = Reflect.get(found, name)
  }
  return true
}
