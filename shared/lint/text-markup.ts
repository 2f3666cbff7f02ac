// Finds markup in texts of cards and messages: Markdown by its line, HTML by its tag. Every search is linear in the text:
// texts come from anywhere, and may be a megabyte of one character.

/** Markdown that is more than bold, italic, lists and links. */
export const markdownFeatures = {
  header: 'a header',
  quote: 'a quote',
  table: 'a table',
  rule: 'a horizontal rule',
  code: 'code',
  image: 'a picture',
  strike: 'struck-out text',
  list: 'a list',
} as const satisfies Record<string, string>

export type MarkdownFeature = keyof typeof markdownFeatures

const lineFeatures = [
  ['header', /^ {0,3}#{1,6}[ \t]/],
  ['quote', /^ {0,3}>/],
  ['list', /^[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]/],
] as const satisfies readonly (readonly [MarkdownFeature, RegExp])[]

/** Not all of HTML: `<title>` or `<summary>` is more often a word to be filled in than a tag. */
const htmlNames: ReadonlySet<string> = new Set(
  (
    'a abbr audio b big blockquote body br button center code del details div dl dt em embed font form h1 h2 h3 h4 h5 h6 hr html i iframe img ' +
    'input ins kbd li link mark math meta nav object ol p pre s samp script select small span strike strong style sub sup svg table tbody td ' +
    'textarea tfoot th thead tr tt u ul var video'
  ).split(' '),
)

const anyTag = /<\/?([a-z][a-z0-9]{0,15})(?=[\s/>])[^<>]*>/gi
/** Only around plain words: what else is in it could break the brackets. */
const link = /<a\s[^<>]{0,200}?href\s{0,9}=\s{0,9}["']([^\s"'<>()]{1,2000})["'][^<>]{0,200}>([^<>[\]\n]{1,500})<\/a>/gi
const withAddress: readonly string[] = ['a', 'img', 'video', 'audio', 'iframe']
const hasMarkup = /[`#>|!~*_+\-<\d]/

/** What Markdown `text` holds beyond bold, italic and links. */
export function findMarkdown(text: string): ReadonlySet<MarkdownFeature> {
  const found = new Set<MarkdownFeature>()
  if (!hasMarkup.test(text)) return found
  for (const line of text.split(/\r\n|\r|\n/)) {
    for (const [feature, pattern] of lineFeatures) if (pattern.test(line)) found.add(feature)
    if (/^[ \t:|-]+$/.test(line) && line.includes('|') && line.includes('-')) found.add('table')
    else if (isRule(line)) found.add('rule')
  }
  if (hasPair(text, '`', '`')) found.add('code')
  if (hasPair(text, '~~', '~~')) found.add('strike')
  if (hasPair(text, '![', '](')) found.add('image')
  return found
}

/** The names of the HTML elements whose tags stand in `text`, in lower case; words in angle brackets are no tags. */
export function findTags(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  if (!text.includes('<')) return found
  for (const [, name = ''] of text.matchAll(anyTag)) {
    if (htmlNames.has(name.toLowerCase())) found.add(name.toLowerCase())
  }
  return found
}

/** Without headers, quotes, code and pictures (which become links); `undefined` where that is not enough. */
export function stripMarkdown(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => !/^ {0,3}```/.test(line))
  const stripped = lines
    .map((line) => line.replace(/^ {0,3}(?:>[ \t]?|#{1,6}[ \t]+)+/, ''))
    .join('\n')
    .replaceAll('`', '')
    .replaceAll('![', '[')
  const rest = findMarkdown(stripped)
  return rest.has('table') || rest.has('header') || rest.has('quote') ? undefined : stripped
}

/** Without tags of HTML; a line break and a link become those of Markdown. `undefined` where an address would be lost. */
export function stripTags(text: string): string | undefined {
  const rest = text.replace(link, '[$2]($1)')
  const tags = findTags(rest)
  if (withAddress.some((tag) => tags.has(tag))) return undefined
  return rest.replace(anyTag, (tag, name: string) => {
    if (!htmlNames.has(name.toLowerCase())) return tag
    return /^(?:br|p)$/i.test(name) && !tag.startsWith('</p') ? '\n\n' : ''
  })
}

/** Whether a line ends with one line break only, and no list item stands on either side of it. */
export function hasSingleNewline(text: string): boolean {
  return text.includes('\n') && doubleNewlines(text) !== text
}

/** `text` with such line breaks doubled. */
export function doubleNewlines(text: string): string {
  const lines = text.split('\n')
  return lines.reduce((joined, line, index) => {
    if (index === 0) return line
    const before = lines[index - 1] ?? ''
    const isParted = isBlank(before) || isBlank(line) || isListItem(before) || isListItem(line)
    return `${joined}${isParted ? '\n' : '\n\n'}${line}`
  }, '')
}

/** The names in `<at>NAME</at>`, with their tags, as entities repeat them. */
export function findMentions(text: string): readonly string[] {
  return text.match(/<at>[^<]*<\/at>/g) ?? []
}

function hasPair(text: string, first: string, second: string): boolean {
  const start = text.indexOf(first)
  return start >= 0 && text.indexOf(second, start + first.length) >= 0
}

function isRule(line: string): boolean {
  if (!/^[ \t]{0,3}[-*_][ \t*_-]+$/.test(line)) return false
  const marks = line.replaceAll(/[ \t]/g, '')
  return marks.length > 2 && marks === marks.charAt(0).repeat(marks.length)
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function isListItem(line: string): boolean {
  return /^[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)
}
