// Keeps from the page what Teams would not load or open, before the library gets to see it.

import { Action, Container, Image, OpenUrlAction } from 'adaptivecards/lib/card-elements'
import type { CardObject } from 'adaptivecards/lib/card-object'
import { isObject, type JsonObject } from '../../json.ts'
import { readPicture } from '../pictures.ts'
import { readLink } from '../read-link.ts'
import type { MarkerOptions } from './card-marker.ts'
import { readIconAddress } from './elements/icon-glyph.ts'

type GuardOptions = Pick<MarkerOptions, 'record' | 'theme'>

export function guardAddresses(object: CardObject, source: JsonObject, options: GuardOptions): void {
  const picture = (url: string | undefined) => guardPicture(url, options)
  if (object instanceof Image) object.url = picture(chooseThemed(source.themedUrls, options) ?? object.url) ?? ''
  if (object instanceof Container) {
    // An empty address makes a background that is not valid, and so is not drawn.
    object.backgroundImage.url = picture(object.backgroundImage.url) ?? ''
  }
  if (object instanceof Action && object.iconUrl) {
    const isGlyph = readIconAddress(object.iconUrl) !== undefined
    object.iconUrl = isGlyph ? '' : (picture(chooseThemed(source.themedIconUrls, options) ?? object.iconUrl) ?? '')
  }
  if (object instanceof OpenUrlAction) object.url = readLink(object.url) ?? ''
}

function guardPicture(url: string | undefined, { record }: GuardOptions): string | undefined {
  if (!url) return undefined
  const picture = readPicture(url)
  if (picture === undefined) record.pictures.push(url)
  return picture
}

function chooseThemed(urls: unknown, { theme }: GuardOptions): string | undefined {
  if (!Array.isArray(urls)) return undefined
  const wanted = theme === 'light' ? 'light' : 'dark'
  const found = urls.find(
    (each) => isObject(each) && typeof each.theme === 'string' && each.theme.toLowerCase() === wanted,
  )
  return isObject(found) && typeof found.url === 'string' ? found.url : undefined
}
