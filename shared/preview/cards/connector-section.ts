// A section of a connector card: its title, an activity with its picture, a text, facts, pictures and actions.

import { element } from '../dom.ts'
import { drawConnectorActions } from './actions.ts'
import type { Part } from './part.ts'
import { drawPicture } from './picture.ts'
import { drawMarkdown } from './texts.ts'

/** What Teams shows of a section (protocol 5.2). */
const maxPictures = 5
const maxActions = 5

export function drawConnectorSection(section: Part): HTMLElement {
  const isHtml = section.is('markdown', false)
  if (section.has('heroImage')) section.drawing.omissions.add('Teams ignores the “heroImage” of a section.')
  return element(
    'div',
    { class: 'rp-section', 'data-pointer': section.pointer },
    ...drawMarkdown(section, 'title', 'rp-strong', isHtml),
    ...drawActivity(section, isHtml),
    ...drawMarkdown(section, 'text', '', isHtml),
    ...drawFacts(section, isHtml),
    ...drawPictures(section),
    ...drawConnectorActions(section, maxActions),
  )
}

function drawActivity(section: Part, isHtml: boolean): HTMLElement[] {
  const shape = section.is('activityImageType', 'article') ? 'rp-article' : 'rp-avatar-picture'
  const picture = drawPicture(section, {
    className: `rp-activity-picture ${shape}`,
    member: 'activityImage',
    alt: '',
    pointer: section.at('activityImage'),
  })
  const words = [
    ...drawMarkdown(section, 'activityTitle', 'rp-strong', isHtml),
    ...drawMarkdown(section, 'activitySubtitle', 'rp-small', isHtml),
    ...drawMarkdown(section, 'activityText', '', isHtml),
  ]
  if (!picture && words.length === 0) return []
  return [element('div', { class: 'rp-activity' }, ...(picture ? [picture] : []), element('div', {}, ...words))]
}

function drawFacts(section: Part, isHtml: boolean): HTMLElement[] {
  const facts = section.parts('facts')
  if (facts.length === 0) return []
  const rows = facts.map((fact) =>
    element(
      'div',
      { 'data-pointer': fact.pointer },
      element('dt', {}, fact.text('name') ?? ''),
      element('dd', {}, ...drawMarkdown(fact, 'value', '', isHtml)),
    ),
  )
  return [element('dl', { class: 'rp-facts' }, ...rows)]
}

function drawPictures(section: Part): HTMLElement[] {
  const images = section.parts('images', { most: maxPictures, noun: 'pictures' })
  const pictures = images.flatMap((image) => {
    const picture = drawPicture(image, { className: 'rp-picture', member: 'image', alt: image.text('title') })
    return picture ? [picture] : []
  })
  return pictures.length > 0 ? [element('div', { class: 'rp-pictures' }, ...pictures)] : []
}
