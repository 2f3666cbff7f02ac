// The `text` of a mention is HTML-like, although Teams labels it "plain": `<at>Riposte</at>&nbsp;status <at>Person Two</at>\n`.
// Reads it into the words a person typed, without the webhook's own mention. Never fails: what is not markup is text.
// No recorded webhook body since 2018 has a recipient or a mention entity, so the strip rules of the bot SDKs find nothing here.

export interface Markup {
  /** What was typed, without the webhook's own mention: entities decoded, no-break spaces as spaces, trimmed. */
  readonly words: string
  /** The names of the others that were mentioned, in order. They stay in `words` too. */
  readonly mentioned: readonly string[]
}

interface Segment {
  readonly kind: 'text' | 'mention' | 'emoji'
  readonly text: string
}

export interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly source: string
  readonly end: number
}

const lineEnds: ReadonlySet<string> = new Set(
  'p div li tr h1 h2 h3 h4 h5 h6 blockquote pre'.split(' ').map((block) => `/${block}`),
).add('br')

/** HTML knows the last four in capitals too; `&Lt;` and `&Gt;` are other characters. */
const namedEntities: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['apos', "'"],
  ...['lt', 'LT'].map((name) => [name, '<'] as const),
  ...['gt', 'GT'].map((name) => [name, '>'] as const),
  ...['quot', 'QUOT'].map((name) => [name, '"'] as const),
  ...['amp', 'AMP'].map((name) => [name, '&'] as const),
])

/**
 * Reads the markup of a mention. `webhookName` is the name under which the webhook is registered, where it is known.
 *
 * Own mention, by the first rule that fits: an `<at>` with that name; the bare name at the start (seen in 2017);
 * the first `<at>` that is not an emoji.
 */
export function parseMarkup(text: string, webhookName?: string): Markup {
  const usual = wordsOfUsualShape(text)
  if (usual !== undefined) return { words: usual, mentioned: [] }

  const segments = toSegments(text)
  const name = webhookName?.trim() ?? ''
  const named = segments.findIndex(
    (segment) => segment.kind === 'mention' && name !== '' && toComparable(segment.text) === toComparable(name),
  )
  if (named < 0 && name !== '') {
    const [first, ...others] = segments
    const rest = first?.kind === 'text' ? withoutName(first.text.trimStart(), name) : undefined
    if (rest !== undefined) return toMarkup([{ kind: 'text', text: rest }, ...others], [])
  }
  const own = named < 0 ? segments.findIndex(({ kind }) => kind === 'mention') : named
  return own < 0 ? toMarkup(segments, []) : toMarkup(segments.slice(0, own), segments.slice(own + 1))
}

/** Nearly every mention is `<at>Name</at> words`, with nothing to decode: that is read without taking it apart. */
function wordsOfUsualShape(text: string): string | undefined {
  if (!text.startsWith('<at>') || text.includes('&')) return undefined
  const nameEnd = text.indexOf('<', 4)
  if (!text.startsWith('</at>', nameEnd) || text.includes('<', nameEnd + 5)) return undefined
  return withPlainSpaces(text.slice(nameEnd + 5)).trim()
}

/** What stands before and after the webhook's own mention. One in mid-sentence leaves spaces on both its sides: one is enough. */
function toMarkup(before: readonly Segment[], after: readonly Segment[]): Markup {
  const head = joined(before)
  const tail = joined(after)
  const words = head + (/\s$/.test(head) ? tail.replace(/^ +/, '') : tail)
  const mentions = [...before, ...after].filter(({ kind }) => kind === 'mention')
  return { words: words.trim(), mentioned: mentions.map(({ text }) => text.trim()) }
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function toComparable(name: string): string {
  return withPlainSpaces(name).trim().toLowerCase()
}

/** What follows `name` at the start of `words`; `undefined` where something else stands there, or a longer word. */
function withoutName(words: string, name: string): string | undefined {
  // Cut before the comparison: some letters are longer in lower case.
  if (toComparable(words.slice(0, name.length)) !== toComparable(name)) return undefined
  const rest = words.slice(name.length)
  return /^[\p{L}\p{N}_]/u.test(rest) ? undefined : rest
}

function toSegments(text: string): Segment[] {
  const segments: Segment[] = []
  let mention: { text: string; holdsImage: boolean } | undefined
  const add = (plain: string) => {
    if (mention) mention.text += plain
    else if (plain !== '') segments.push({ kind: 'text', text: plain })
  }
  const close = () => {
    if (mention) segments.push({ kind: mention.holdsImage ? 'emoji' : 'mention', text: mention.text })
    mention = undefined
  }
  let position = 0
  while (position < text.length) {
    const tag = nextTag(text, position)
    add(decodeEntities(text.slice(position, tag?.start)))
    if (!tag) break
    position = tag.end
    if (tag.name === 'at') {
      close()
      if (!tag.closing) mention = { text: '', holdsImage: false }
    } else if (tag.name === 'img') {
      // Teams writes an emoji as <at><img alt="🍺" itemtype="http://schema.skype.com/Emoji"></at> (captured 2019).
      add(altOf(tag.source))
      if (mention) mention.holdsImage = true
    } else if (lineEnds.has((tag.closing ? '/' : '') + tag.name)) {
      add('\n')
    }
  }
  close()
  return segments
}

/** The next tag at or after `from`. In linear time: a `<` whose tag never ends makes all the rest text. */
export function nextTag(text: string, from: number): (Tag & { readonly start: number }) | undefined {
  for (let start = text.indexOf('<', from); start >= 0; start = text.indexOf('<', start + 1)) {
    const name = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(text.slice(start, start + 32))
    if (!name) continue
    const end = tagEnd(text, start + name[0].length)
    if (end < 0) return undefined
    const source = text.slice(start, end)
    return { start, end, source, closing: name[1] === '/', name: (name[2] ?? '').toLowerCase() }
  }
  return undefined
}

function tagEnd(text: string, from: number): number {
  let quote = ''
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index)
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index + 1
  }
  return -1
}

function altOf(tag: string): string {
  const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(tag)
  return decodeEntities(alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? '')
}

/** Decodes once: `&amp;lt;` is the text `&lt;`. */
function decodeEntities(text: string): string {
  const decoded = text.includes('&')
    ? text.replace(
        /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]{2,4}));/gi,
        (entity, decimal?: string, hexadecimal?: string, name?: string) => {
          if (name !== undefined) return namedEntities.get(name) ?? entity
          return characterOf(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
        },
      )
    : text
  return withPlainSpaces(decoded)
}

function characterOf(codePoint: number): string {
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff)
  return isCharacter ? String.fromCodePoint(codePoint) : '\ufffd'
}
