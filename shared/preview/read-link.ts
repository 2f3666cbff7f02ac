// Which links of replies may be opened. Nothing of a page is needed here: the extension asks too.

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The address behind a link where it is one that Teams opens: absolute, and http, https or mailto. */
export function readLink(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text)
  return url && schemes.has(url.protocol) ? url.href : undefined
}
