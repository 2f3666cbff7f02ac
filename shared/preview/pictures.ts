// Pictures in cards: Teams loads them over https only, or takes them from the card itself.

const inline = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]+={0,2}$/

/** The address of a picture that Teams would show, fit for an attribute and for `url('...')`. */
export function readPicture(text: string): string | undefined {
  if (inline.test(text)) return text
  const url = URL.parse(text)
  return url?.protocol === 'https:' ? url.href.replaceAll("'", '%27').replaceAll('\\', '%5C') : undefined
}
