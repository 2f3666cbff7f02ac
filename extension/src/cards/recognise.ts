// Which documents may hold a card or a message: told by the file's name or by a word of the text. Nothing is parsed here,
// because this looks at every JSON document of a window.

/** Longer texts are not looked into: Teams refuses messages of a fraction of this. */
export const maxCharacters = 1024 * 1024

const cardFileName = /\.(?:card|adaptivecard|teams-message)\.json$/i

/** Words of which a card or message for Teams has at least one, whatever else it holds. */
const wordsOfCards = /"(?:AdaptiveCard|MessageCard|message|application\/vnd\.microsoft\.[\w.]+)"/

/** Whether the name says that a file holds a card. The manifest and the activation name the same endings. */
export function isNamedAsCard(path: string): boolean {
  return cardFileName.test(path)
}

/** Whether it is worth parsing `text` to see if its root is a card or a message. */
export function mayHoldCard(text: string): boolean {
  return text.length <= maxCharacters && wordsOfCards.test(text)
}
