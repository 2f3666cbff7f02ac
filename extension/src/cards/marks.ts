// What VS Code allows in "JSON with Comments" and Teams does not: comments, and commas before a closing bracket.

import { readString } from '../../../shared/lint/json-token.ts'

export interface Mark {
  readonly what: 'comment' | 'comma'
  readonly offset: number
  readonly length: number
}

const solid = /[^ \t\r\n]/g
const lineEnd = /[\r\n]/g

/** The marks of `text`, in its order; those before a string that is broken, which nothing mends. Linear in time. */
export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  let comma: number | undefined
  for (let at = next(solid, text, 0); at < text.length; ) {
    const first = text[at]
    const commentEnd = first === '/' ? endOfComment(text, at) : undefined
    if (commentEnd !== undefined) {
      marks.push({ what: 'comment', offset: at, length: commentEnd - at })
    } else {
      if (comma !== undefined && (first === '}' || first === ']')) {
        marks.push({ what: 'comma', offset: comma, length: 1 })
      }
      comma = first === ',' ? at : undefined
    }
    at = next(solid, text, commentEnd ?? endOf(text, at))
  }
  return marks.sort((one, other) => one.offset - other.offset)
}

/** `text` with blanks in place of `marks`: what stays stands where it stood. */
export function blankMarks(text: string, marks: readonly Mark[]): string {
  let end = 0
  const parts = marks.flatMap(({ offset, length }) => {
    const kept = text.slice(end, offset)
    end = offset + length
    return [kept, text.slice(offset, end).replaceAll(/[^\r\n]/g, ' ')]
  })
  return parts.join('') + text.slice(end)
}

function endOfComment(text: string, at: number): number | undefined {
  if (text.startsWith('//', at)) return next(lineEnd, text, at)
  if (!text.startsWith('/*', at)) return undefined
  const end = text.indexOf('*/', at + 2)
  // One that does not end takes the rest with it: to look for an end at each of its slashes would take quadratic time.
  return end === -1 ? text.length : end + 2
}

/** Of a string its end, of one that is broken that of the text; anything else is looked at character by character. */
function endOf(text: string, at: number): number {
  if (text[at] !== '"') return at + 1
  const string = readString(text, at)
  return 'end' in string ? string.end : text.length
}

function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}
