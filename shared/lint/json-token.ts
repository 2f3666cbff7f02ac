// The smallest parts of JSON text: where a blank, a string, a number or a word ends, and what is wrong with it. Strict: RFC 8259.

/** Where it ends, or what is wrong at `offset`. */
export type Token = { readonly end: number } | Fault

export interface Fault {
  readonly offset: number
  /** Sentences for people. */
  readonly message: string
}

export const words = { true: 'boolean', false: 'boolean', null: 'null' } as const

const blank = /[ \t\r\n]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[\p{L}\p{N}_$.+-]+/uy
const unicodeEscape = /u[\da-fA-F]{4}/y

export function skipBlank(text: string, offset: number): number {
  return endOf(blank, text, offset) ?? offset
}

/** From its quotation mark. */
export function readString(text: string, offset: number): Token {
  for (let at = offset + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return { end: at + 1 }
    if (unit < 0x20) return brokenString(text, offset, at)
    if (unit !== 0x5c) continue
    at++
    if (text[at] === 'u' && endOf(unicodeEscape, text, at) !== undefined) at += 4
    else if (!'"\\/bfnrt'.includes(text[at] ?? '-')) {
      return {
        offset: at - 1,
        message: 'This backslash escapes nothing that JSON knows: a backslash itself is "\\\\".',
      }
    }
  }
  return { offset, message: 'This string has no end: a quotation mark is missing.' }
}

/** A number, or one of `words`. */
export function readWord(text: string, offset: number): Token {
  const end = endOf(word, text, offset) ?? offset
  const found = text.slice(offset, end)
  if (Object.hasOwn(words, found) || endOf(number, text, offset) === end) return { end }
  if (/^[-+.\d]/.test(found)) return { offset, message: `This is not a number as JSON writes them: ${shorten(found)}.` }
  return { offset, message: describeStranger(text, offset, found) }
}

function brokenString(text: string, start: number, at: number): Fault {
  if (text[at] === '\n' || text[at] === '\r') {
    return {
      offset: start,
      message: 'This string does not end on its line: a quotation mark is missing, or "\\n" is meant.',
    }
  }
  const code = text.charCodeAt(at).toString(16).padStart(4, '0')
  return {
    offset: at,
    message: `A control character stands in a string: write it as "${text[at] === '\t' ? '\\t' : `\\u${code}`}".`,
  }
}

function describeStranger(text: string, offset: number, found: string): string {
  if (text.startsWith('//', offset) || text.startsWith('/*', offset)) return 'JSON has no comments: remove this one.'
  if ("'`‘’“”".includes(text[offset] ?? '-')) return 'JSON writes text in straight double quotation marks: "text".'
  return found === ''
    ? 'A value is expected here.'
    : `A value is expected here, not ${shorten(found)}; text needs quotation marks.`
}

function shorten(found: string): string {
  return found.length > 20 ? `"${found.slice(0, 20)}..."` : `"${found}"`
}

/** Where the match at `offset` ends. */
function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : undefined
}
