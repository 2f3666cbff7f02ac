// Every kind of card that Teams knows as an attachment: the one table of content types, names and where each may go.
// Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference

interface Kind {
  readonly contentType: string
  /** For people, at the beginning of a sentence. */
  readonly name: string
  /** Whether an outgoing webhook may answer with it. */
  readonly mayReply: boolean
}

export const cardKinds = {
  adaptive: { contentType: 'application/vnd.microsoft.card.adaptive', name: 'Adaptive Card', mayReply: true },
  hero: { contentType: 'application/vnd.microsoft.card.hero', name: 'Hero card', mayReply: true },
  thumbnail: { contentType: 'application/vnd.microsoft.card.thumbnail', name: 'Thumbnail card', mayReply: true },
  list: { contentType: 'application/vnd.microsoft.teams.card.list', name: 'List card', mayReply: true },
  connector: {
    contentType: 'application/vnd.microsoft.teams.card.o365connector',
    name: 'Connector card',
    mayReply: true,
  },
  receipt: { contentType: 'application/vnd.microsoft.card.receipt', name: 'Receipt card', mayReply: false },
  signin: { contentType: 'application/vnd.microsoft.card.signin', name: 'Sign-in card', mayReply: false },
} as const satisfies Record<string, Kind>

export type CardKind = keyof typeof cardKinds

const kindsByContentType: ReadonlyMap<string, CardKind> = new Map(
  Object.entries(cardKinds).map(([kind, { contentType }]) => [contentType, kind as CardKind]),
)

/** The kind of card that `contentType` names; case matters, as it does to Teams. */
export function cardKindOf(contentType: string | null | undefined): CardKind | undefined {
  return kindsByContentType.get(contentType ?? '')
}
