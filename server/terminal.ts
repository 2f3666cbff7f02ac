// What the terminal shows: colours where they are wanted, and nothing that could take it over.

import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Paints text for a stream, or leaves it plain: in files, in pipes, and where NO_COLOR is set (https://no-color.org). */
export function createPaint(
  isTerminal: boolean | undefined,
  environment: Readonly<Record<string, string | undefined>>,
) {
  const colored = isTerminal === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
  return (style: Style, text: string) => (colored ? styleText(style, text, { validateStream: false }) : text)
}

export type Paint = ReturnType<typeof createPaint>

/** Control characters but tabs and line feeds, and what turns the direction of writing: they could show what is not there. */
const takesOver = /(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** `text` without what could move the cursor or reorder a line. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(takesOver, '\ufffd')
}

/** `value` as JSON, with the same characters escaped: JSON lets DEL, the C1 controls and those of direction stand. */
export function toPrintableJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
