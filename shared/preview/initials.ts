// What stands in place of a picture of somebody.

/** Two letters at most: of the first and the last name, as Teams does it. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s,()]*/gu) ?? []
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => (word ? String.fromCodePoint(word.codePointAt(0) ?? 0) : ''))
    .join('')
    .toUpperCase()
}
