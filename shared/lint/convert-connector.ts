// A connector card as an Adaptive Card of the same words. Refuses what would lose something: posts, inputs, HTML.

import { isObject, type JsonObject } from '../json.ts'
import { listMember, stringMember } from './rule.ts'
import { findTags } from './text-markup.ts'

/** `undefined` where the card holds more than texts, facts, pictures and links. */
export function convertConnectorCard(card: JsonObject): JsonObject | undefined {
  const sections = listMember(card, 'sections').filter(isObject)
  const links = [card, ...sections].flatMap((part) => listMember(part, 'potentialAction')).map(toOpenUrl)
  if (links.some((link) => link === undefined)) return undefined
  const title = stringMember(card, 'title')
  const body = [
    ...(title ? [{ ...textBlock(title), size: 'Large', weight: 'Bolder' }] : []),
    ...texts(card, ['text']),
    ...sections.flatMap((section, index) => toContainer(section, index > 0 && section.startGroup !== false)),
  ]
  if (body.length === 0 && stringMember(card, 'summary')) body.push(textBlock(stringMember(card, 'summary') ?? ''))
  if (findTags(JSON.stringify(body).slice(0, 100_000)).size > 0) return undefined
  return { type: 'AdaptiveCard', version: '1.4', body, ...(links.length > 0 && { actions: links }) }
}

function toContainer(section: JsonObject, separator: boolean): JsonObject[] {
  const facts = listMember(section, 'facts')
    .filter(isObject)
    .map((fact) => ({ title: stringMember(fact, 'name') ?? '', value: stringMember(fact, 'value') ?? '' }))
  const pictures = [section, ...listMember(section, 'images').filter(isObject)].flatMap((holder) => {
    const url = stringMember(holder, holder === section ? 'activityImage' : 'image')
    return url ? [{ type: 'Image', url, altText: stringMember(holder, 'title') ?? '' }] : []
  })
  const items = [
    ...texts(section, ['title', 'activityTitle', 'activitySubtitle', 'activityText', 'text']),
    ...(facts.length > 0 ? [{ type: 'FactSet', facts }] : []),
    ...(pictures.length > 0 ? [{ type: 'ImageSet', images: pictures }] : []),
  ]
  return items.length === 0 ? [] : [{ type: 'Container', ...(separator && { separator }), items }]
}

function texts(holder: JsonObject, members: readonly string[]): JsonObject[] {
  return members.flatMap((member) => {
    const text = stringMember(holder, member)
    return text ? [textBlock(text)] : []
  })
}

function textBlock(text: string): JsonObject {
  return { type: 'TextBlock', text, wrap: true }
}

function toOpenUrl(action: unknown): JsonObject | undefined {
  if (!isObject(action)) return undefined
  const targets = listMember(action, 'targets').filter(isObject)
  const target = targets.find(({ os }) => os === 'default') ?? targets[0]
  const legacy = stringMember(action, 'target') ?? listMember(action, 'target')[0]
  const url = action['@type'] === 'OpenUri' ? target?.uri : action['@type'] === 'ViewAction' ? legacy : undefined
  if (typeof url !== 'string') return undefined
  return { type: 'Action.OpenUrl', title: stringMember(action, 'name') ?? url, url }
}
