// A picture of a card. Teams loads it over https, scales it to cover its place and cuts off what is beside (protocol: REF).

import { element } from '../dom.ts'
import { readPicture } from '../pictures.ts'
import type { Part } from './part.ts'

interface PictureOptions {
  readonly className: string
  /** Member that holds the address. */
  readonly member?: string
  /** What is said where the picture is not seen; nothing for one that only decorates. */
  readonly alt?: string | undefined
  readonly pointer?: string
}

/** The picture of `part`, or a frame in its place with the words for it; nothing where `part` names none. */
export function drawPicture(
  part: Part,
  { className, member = 'url', alt = part.text('alt'), pointer = part.pointer }: PictureOptions,
): HTMLElement | undefined {
  const address = part.text(member)
  if (address === undefined) return undefined
  const picture = readPicture(address)
  if (picture === undefined) {
    part.drawing.pictures.push(address)
    return drawFrame(className, alt, pointer)
  }
  const image = element('img', { class: className, src: picture, alt: alt ?? '', 'data-pointer': pointer })
  image.addEventListener('error', () => image.replaceWith(drawFrame(className, alt, pointer)), { once: true })
  return image
}

function drawFrame(className: string, alt = 'Picture', pointer = ''): HTMLElement {
  const name = alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt }
  const attributes = { class: `${className} rp-frame`, 'data-pointer': pointer, ...name }
  return element('span', attributes, element('span', {}, alt))
}
