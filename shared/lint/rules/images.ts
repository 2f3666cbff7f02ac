// Pictures, in cards of every kind: where they come from, their format and size, and words for those who do not see them.

import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import { removal } from '../removal.ts'
import { everywhere, isTemplate, quote, type Rule, stringMember } from '../rule.ts'

const shownFormats: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif'])
/** Only endings that certainly mean a picture of another format: an address need not end in any. */
const otherFormat = /\.(svgz?|webp|avif|bmp|tiff?|ico|heic|heif|psd|jxl|apng)$/i
const maxBytes = 1024 * 1024
const maxPixels = 1024

export const imageRules = {
  'image-not-https': {
    summary: 'Pictures come from https addresses',
    documentation: pages.cardImages,
    severities: everywhere('error'),
    about: 'image',
    check({ place, member, url }, report) {
      if (!/^http:/i.test(url)) return
      report({
        place,
        member,
        message: 'The address of this picture begins with http: and Teams shows pictures from https only. Use https.',
        fix: () => ({
          title: 'Change it to https',
          edits: [{ kind: 'set', pointer: pointerOf(place, member), value: url.replace(/^http:/i, 'https:') }],
        }),
      })
    },
  },
  'image-format': {
    summary: 'Pictures are PNG, JPEG or still GIF',
    documentation: pages.cardsFormat,
    severities: everywhere('warning'),
    about: 'image',
    check({ place, member, url }, report, { images }) {
      const format = formatOf(url)
      const isAnimated = images.get(url)?.isAnimated
      if (!isAnimated && (format === undefined || shownFormats.has(format))) return
      report({
        place,
        member,
        message: isAnimated
          ? 'The picture moves: Teams does not support animated GIF. Use a still one.'
          : `The picture is ${format?.toUpperCase()}: Teams shows PNG, JPEG and still GIF only. Use one of these.`,
      })
    },
  },
  'image-too-large': {
    summary: 'Pictures have at most 1024 x 1024 pixels and 1 MB',
    documentation: pages.cardsFormat,
    severities: everywhere('warning'),
    about: 'image',
    check({ place, member, url }, report, { images }) {
      const facts = images.get(url)
      const bytes = facts?.bytes ?? bytesOfData(url)
      const { width = 0, height = 0 } = facts ?? {}
      if (bytes <= maxBytes && width <= maxPixels && height <= maxPixels) return
      const extent = bytes > maxBytes ? `${bytes.toLocaleString('en-US')} bytes` : `${width} x ${height} pixels`
      report({
        place,
        member,
        message: `The picture has ${extent}: Teams shows at most 1024 x 1024 pixels and 1 MB. Make it smaller.`,
      })
    },
  },
  'image-redirect': {
    summary: 'The address of a picture does not redirect',
    documentation: pages.cardImages,
    severities: everywhere('warning'),
    about: 'image',
    check({ place, member, url }, report, { images }) {
      const value = images.get(url)?.redirectsTo
      if (value === undefined) return
      report({
        place,
        member,
        message: `This address redirects to ${quote(value)}: Teams does not follow. Use the final address.`,
        fix: () => ({
          title: 'Use the final address',
          edits: [{ kind: 'set', pointer: pointerOf(place, member), value }],
        }),
      })
    },
  },
  'image-data-uri': {
    summary: 'A picture inside the card counts into the size of the message',
    documentation: pages.incoming,
    severities: everywhere('info'),
    about: 'image',
    check({ place, member, url }, report) {
      if (!/^data:/i.test(url)) return
      report({
        place,
        member,
        message: `This picture is inside the card and adds ${Math.ceil(url.length / 1024)} KB to the message, which may have about 28. Give an https address where you can.`,
      })
    },
  },
  'image-alt-missing': {
    summary: 'Pictures are described for those who do not see them',
    documentation: pages.image,
    severities: everywhere('warning'),
    about: 'image',
    check({ place, member, alt }, report) {
      if (alt === null || member !== 'url' || Object.hasOwn(place.value, alt)) return
      report({
        place,
        message: `The picture has no "${alt}": people who cannot see it learn nothing. Describe it, or leave the description empty where it only decorates.`,
        fix: () => ({
          title: `Add an empty "${alt}"`,
          edits: [{ kind: 'set', pointer: pointerOf(place, alt), value: '' }],
        }),
      })
    },
  },
  'image-both-sizes': {
    summary: 'An image sets its width or its height, not both',
    documentation: pages.cardsFormat,
    severities: everywhere('info'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      if (knownAs !== 'Image' || !isSet(stringMember(element, 'width')) || !isSet(stringMember(element, 'height')))
        return
      report({
        place,
        member: 'height',
        message: 'Width and height are both set: the picture may be distorted. Set one of them.',
        fix: () => removal(place, 'height'),
      })
    },
  },
} as const satisfies Record<string, Rule>

function isSet(size: string | undefined): boolean {
  return size !== undefined && !/^(?:auto|stretch)$/i.test(size)
}

function formatOf(url: string): string | undefined {
  const data = /^data:image\/([a-z0-9]{1,20})/i.exec(url.slice(0, 64))
  if (data) return data[1]?.toLowerCase()
  if (isTemplate(url) || /^data:/i.test(url)) return undefined
  const end = url.search(/[?#]/)
  const path = end < 0 ? url : url.slice(0, end)
  return otherFormat.exec(path.slice(-8))?.[1]?.toLowerCase()
}

/** Size of a picture in a `data:` address; 0 where it is elsewhere. */
function bytesOfData(url: string): number {
  return /^data:/i.test(url) ? Math.floor(((url.length - url.indexOf(',') - 1) * 3) / 4) : 0
}
