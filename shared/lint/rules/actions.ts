// Actions and inputs of Adaptive Cards that Teams treats in its own way, wherever they go.

import { isObject } from '../../json.ts'
import { pages } from '../pages.ts'
import { placeIn, pointerOf } from '../place.ts'
import { removal } from '../removal.ts'
import { everywhere, listMember, type Rule, stringMember } from '../rule.ts'

const maxPrimaryActions = 6
const upload = /^Input\.(?:File|Image|Photo|Picture|Attachment|Upload)/i

export const actionRules = {
  'action-style': {
    summary: 'Teams does not promise the styles positive and destructive of actions',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('warning'),
    isOpen: true,
    about: 'action',
    check({ place, action, dialect }, report) {
      const style = stringMember(action, 'style')
      if (dialect !== 'adaptive' || !style || !/^(?:positive|destructive)$/i.test(style)) return
      report({
        place,
        member: 'style',
        message: `By one page Teams ignores the style "${style}" of actions, by another it does not: the button may look like any other. Remove "style".`,
        fix: () => removal(place, 'style'),
      })
    },
  },
  'action-is-enabled': {
    summary: 'Teams ignores isEnabled of Action.Submit',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('warning'),
    about: 'action',
    check({ place, action, dialect, type }, report) {
      if (dialect !== 'adaptive' || type !== 'Action.Submit' || !Object.hasOwn(action, 'isEnabled')) return
      report({
        place,
        member: 'isEnabled',
        isAboutName: true,
        message: 'Teams ignores "isEnabled" of Action.Submit: the button can always be pressed. Remove it.',
        fix: () => removal(place, 'isEnabled'),
      })
    },
  },
  'file-upload': {
    summary: 'Cards in Teams cannot take files or pictures from people',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, type }, report) {
      if (!isUpload(type)) return
      report({
        place,
        message: 'Teams does not support the upload of files or pictures in cards. Link to a page that takes them.',
      })
    },
  },
  'actions-over-six': {
    summary: 'At most six primary actions are shown; the others go into the overflow menu',
    documentation: pages.overflow,
    severities: everywhere('warning'),
    about: 'actions',
    check({ place, holder }, report) {
      const primary = listMember(holder, 'actions').flatMap((action, index) =>
        isObject(action) && stringMember(action, 'mode')?.toLowerCase() !== 'secondary' ? [index] : [],
      )
      if (primary.length <= maxPrimaryActions) return
      const actions = placeIn(place, 'actions', listMember(holder, 'actions'))
      report({
        place,
        member: 'actions',
        message: `There are ${primary.length} primary actions: Teams shows six and moves the others into the overflow menu. Mark those with "mode": "secondary".`,
        fix: () => ({
          title: 'Mark the actions after the sixth as secondary',
          edits: primary.slice(maxPrimaryActions).map((index) => ({
            kind: 'set',
            pointer: `${pointerOf(actions, index)}/mode`,
            value: 'secondary',
          })),
        }),
      })
    },
  },
  'password-input': {
    summary: 'The style password hides what is typed on the screen only',
    documentation: pages.masking,
    severities: everywhere('info'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      if (knownAs !== 'Input.Text' || stringMember(element, 'style')?.toLowerCase() !== 'password') return
      report({
        place,
        member: 'style',
        message:
          'The style "password" hides what is typed on the screen only: it is sent as plain text. Do not ask for secrets here.',
      })
    },
  },
  'choiceset-filtered': {
    summary: 'A filtered Input.ChoiceSet takes one choice only',
    documentation: pages.typeahead,
    severities: everywhere('warning'),
    about: 'element',
    check({ place, element, knownAs }, report) {
      if (knownAs !== 'Input.ChoiceSet' || element.isMultiSelect !== true) return
      if (stringMember(element, 'style')?.toLowerCase() !== 'filtered') return
      report({
        place,
        member: 'isMultiSelect',
        message: 'With the style "filtered" only one choice is possible in Teams. Set "isMultiSelect" to false.',
        fix: () => ({
          title: 'Set "isMultiSelect" to false',
          edits: [{ kind: 'set', pointer: pointerOf(place, 'isMultiSelect'), value: false }],
        }),
      })
    },
  },
} as const satisfies Record<string, Rule>

/** Whether a type that Teams does not know was meant for uploads: said once, by this rule. */
export function isUpload(type: string | null): boolean {
  return type !== null && upload.test(type)
}
