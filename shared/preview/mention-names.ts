// Which mentions the entities of a message or of a card name: `<at>Name</at>` in a text is one where an entity says the same.

import { isObject } from '../json.ts'

/** The texts, `<at>` and all, that `entities` makes mentions. */
export function readMentionTexts(entities: unknown): readonly string[] {
  if (!Array.isArray(entities)) return []
  const texts = entities.flatMap((entity) =>
    isObject(entity) && entity.type === 'mention' && typeof entity.text === 'string' && nameIn(entity.text) !== ''
      ? [entity.text]
      : [],
  )
  return [...new Set(texts)]
}

/** The name that `mention`, such as `<at>Adele Vance</at>`, shows. */
export function nameIn(mention: string): string {
  return /^<at>([^<>]+)<\/at>$/.exec(mention)?.[1]?.trim() ?? ''
}
