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

/** `text` without control characters other than line ends and tabs: text from elsewhere must not move the cursor. */
export function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '\ufffd')
}

/** `value` as JSON, with DEL and the C1 controls escaped too: JSON lets them stand, and a terminal may obey them. */
export function toPrintableJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f]/g,
    (control) => `\\u00${control.charCodeAt(0).toString(16)}`,
  )
}
