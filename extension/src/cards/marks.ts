// What VS Code allows in "JSON with Comments" and Teams does not: comments and commas before a closing bracket.

import { visit } from 'jsonc-parser'

export interface Mark {
  readonly what: 'comment' | 'comma'
  readonly offset: number
  readonly length: number
}

/** The marks of `text`, in its order. */
export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  let comma: Mark | undefined
  const forget = () => {
    comma = undefined
  }
  const close = () => {
    if (comma) marks.push(comma)
    forget()
  }
  visit(
    text,
    {
      onComment: (offset, length) => void marks.push({ what: 'comment', offset, length }),
      onSeparator: (character, offset, length) => {
        comma = character === ',' ? { what: 'comma', offset, length } : undefined
      },
      onObjectBegin: forget,
      onArrayBegin: forget,
      onObjectProperty: forget,
      onLiteralValue: forget,
      onObjectEnd: close,
      onArrayEnd: close,
    },
    { allowTrailingComma: true },
  )
  return marks.sort((one, other) => one.offset - other.offset)
}
