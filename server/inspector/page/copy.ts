// To the clipboard, and said so.

import { tell } from './announce.ts'

/** `what` begins the sentence that says it was copied. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell(`${what} copied.`)
  } catch {
    tell('The browser does not let this page copy: select the text and copy it by hand.')
  }
}
