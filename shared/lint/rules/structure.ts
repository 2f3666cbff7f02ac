// How Adaptive Cards are put together: types, ids, and what may stand inside what.

import { isObject } from '../../json.ts'
import { pages } from '../pages.ts'
import { pointerOf } from '../place.ts'
import { everywhere, listMember, quote, type Rule, stringMember } from '../rule.ts'

/** What lacks its type. */
const sentences = {
  root: 'The card is not of the type "AdaptiveCard": renderers refuse it. Set "type".',
  nested: 'The card inside this action is not of the type "AdaptiveCard": renderers drop it. Set "type".',
  element: 'This element has no "type": renderers refuse the card or drop it. Add the type.',
  action: 'This action has no "type": renderers refuse the card or drop it. Add the type.',
  stray: 'Only an object with a "type" can stand here: renderers refuse the card. Remove or replace this.',
} as const

export const structureRules = {
  'card-type-missing': {
    summary: 'An Adaptive Card, and every element and action in it, has a type',
    documentation: pages.adaptiveSchema,
    severities: everywhere('error'),
    about: 'typeless',
    check({ place, member, what }, report) {
      report({
        place,
        ...(member !== undefined && { member }),
        message: sentences[what],
        ...(what === 'root' && {
          fix: () => ({
            title: 'Set "type" to "AdaptiveCard"',
            edits: [{ kind: 'set', pointer: pointerOf(place, 'type'), value: 'AdaptiveCard' }],
          }),
        }),
      })
    },
  },
  'duplicate-id': {
    summary: 'No id occurs twice in a card',
    documentation: pages.adaptiveSchema,
    severities: everywhere('error'),
    about: 'contents',
    check({ identified }, report) {
      const seen = new Map<unknown, Set<string>>()
      for (const { place, id, scope } of identified) {
        const ids = seen.get(scope) ?? new Set()
        seen.set(scope, ids)
        if (ids.has(id)) {
          report({
            place,
            member: 'id',
            message: `The id ${quote(id)} occurs twice: some renderers refuse the card. Give this one another id.`,
          })
        }
        ids.add(id)
      }
    },
  },
  'input-id-missing': {
    summary: 'An input has an id',
    documentation: pages.adaptiveIds,
    severities: everywhere('error'),
    about: 'contents',
    check({ inputs, identified }, report) {
      let ids: Set<string> | undefined
      let count = 0
      for (const { place, element } of inputs) {
        if (stringMember(element, 'id')) continue
        ids ??= new Set(identified.map(({ id }) => id))
        do count++
        while (ids.has(`input${count}`))
        const id = `input${count}`
        report({
          place,
          ...(Object.hasOwn(element, 'id') && { member: 'id' }),
          message: 'The input has no "id": renderers refuse it, and its value would have no name. Add one.',
          fix: () => ({
            title: `Set "id" to "${id}"`,
            edits: [{ kind: 'set', pointer: pointerOf(place, 'id'), value: id }],
          }),
        })
      }
    },
  },
  'imageset-child': {
    summary: 'An ImageSet holds images only',
    documentation: pages.imageSet,
    severities: everywhere('error'),
    about: 'element',
    check({ place, type, role, knownAs }, report) {
      if (role !== 'image' || knownAs === 'Image') return
      report({
        place,
        member: 'type',
        message: `An ImageSet holds images only, and this is ${quote(type ?? '')}: renderers refuse the card. Move it out, or make it an Image.`,
      })
    },
  },
  'media-mixed-types': {
    summary: 'The sources of a Media element are all audio or all video',
    documentation: pages.media,
    severities: everywhere('error'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      if (knownAs !== 'Media') return
      const kinds = listMember(element, 'sources').map((source) =>
        isObject(source) ? stringMember(source, 'mimeType')?.split('/')[0]?.toLowerCase() : undefined,
      )
      const isMixed = new Set(kinds.filter((kind) => kind === 'audio' || kind === 'video')).size > 1
      if (!isMixed) return
      report({
        place,
        member: 'sources',
        message: 'The sources mix audio and video: renderers drop the element. Keep one kind.',
      })
    },
  },
  'actions-in-body': {
    summary: 'The actions of a card stand beside its body, not in it',
    documentation: pages.actionsInBody,
    severities: everywhere('error'),
    about: 'actionsInBody',
    check({ place, card, index, wrapper }, report) {
      report({
        place,
        message:
          'This is a wrapper of "actions" inside "body": Teams answers with status 400. Move the actions beside "body".',
        fix: () => {
          const pointer = place.parent?.parent ? pointerOf(place.parent.parent) : ''
          const existing = card.actions
          if (existing !== undefined && !Array.isArray(existing)) return undefined
          return {
            title: 'Move the actions beside "body"',
            edits: [
              { kind: 'remove', pointer: `${pointer}/body/${index}` },
              {
                kind: 'set',
                pointer: `${pointer}/actions`,
                value: [...listMember(card, 'actions'), ...listMember(wrapper, 'actions')],
              },
            ],
          }
        },
      })
    },
  },
  'columns-many': {
    summary: 'Many or wide columns do not fit narrow clients',
    documentation: pages.cardsFormat,
    severities: everywhere('info'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      if (knownAs !== 'ColumnSet') return
      const columns = listMember(element, 'columns')
      const widths = columns.flatMap((column) => {
        const pixels = isObject(column) ? /^(\d{1,6})px$/.exec(stringMember(column, 'width') ?? '') : null
        return pixels ? [Number(pixels[1])] : []
      })
      const found = { place, member: 'columns' }
      if (columns.length > 3) {
        report({ ...found, message: `There are ${columns.length} columns: on a phone three fit. Use fewer.` })
      } else if (widths.length > 1) {
        report({ ...found, message: 'Several columns have a width in pixels: let all but one be "auto" or "stretch".' })
      } else if (widths.some((width) => width > 48)) {
        report({
          ...found,
          message: `A column is ${widths[0]} pixels wide: above 48 it leaves little room on a phone. Use "auto" or "stretch".`,
        })
      }
    },
  },
} as const satisfies Record<string, Rule>
