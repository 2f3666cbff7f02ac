// Which content type fits what an attachment holds.

import { cardKindOf, cardKinds } from '../cards/kinds.ts'
import { isObject } from '../json.ts'

const byLowerCase: ReadonlyMap<string, string> = new Map(
  Object.values(cardKinds).map(({ contentType }) => [contentType.toLowerCase(), contentType]),
)

/** The content type of a card that can be told from its members; `undefined` where it cannot. */
export function contentTypeFor(content: unknown): string | undefined {
  if (!isObject(content)) return undefined
  if (content.type === 'AdaptiveCard') return cardKinds.adaptive.contentType
  if (content['@type'] === 'MessageCard') return cardKinds.connector.contentType
  return undefined
}

/** The known content type that differs from `contentType` by case or surrounding white space only. */
export function contentTypeInOtherCase(contentType: string): string | undefined {
  if (cardKindOf(contentType)) return undefined
  return byLowerCase.get(contentType.trim().toLowerCase())
}
