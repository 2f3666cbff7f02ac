// Mentions in the text of a message: `<at>Name</at>` is one where an entity says the same. All others stay what they are.

import { element } from './dom.ts'
import { nameIn } from './mention-names.ts'

/** Private use: they hold the number of a mention while Markdown and the sanitiser pass over the text. */
const [open, close] = ['\uE000', '\uE001']
const places = /\uE000(\d+)\uE001/

/** `text` with a place in it for each mention. */
export function hideMentions(text: string, mentions: readonly string[]): string {
  if (mentions.length === 0) return text
  const clean = text.replaceAll(open, '').replaceAll(close, '')
  return mentions.reduce((rest, mention, number) => rest.replaceAll(mention, `${open}${number}${close}`), clean)
}

/** Puts the mentions into the places that `hideMentions` made. */
export function showMentions(root: Node, mentions: readonly string[]): void {
  if (mentions.length === 0) return
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const text of texts) {
    const parts = text.data.split(places)
    if (parts.length === 1) continue
    // Every other part is the number of a mention.
    text.replaceWith(...parts.map((part, at) => (at % 2 === 0 ? part : drawMention(mentions[Number(part)] ?? ''))))
  }
}

function drawMention(mention: string): HTMLElement {
  return element('span', { class: 'rp-mention' }, nameIn(mention))
}
