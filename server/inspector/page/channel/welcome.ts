// What a newcomer sees in the empty channel: what this is, and the first things to say.

import { element } from '../../../../shared/preview/dom.ts'
import { type App, webhookNameOf } from '../app.ts'
import { icon } from '../icons.ts'

/** Follows the commands of the service; pressing one says it. */
export function drawWelcome({ store }: App, onSay: (words: string) => void): HTMLElement {
  const title = element('h2', {})
  const commands = element('ul', { class: 'starters' })
  store.watch(['service'], (state) => {
    title.textContent = `Mention @${webhookNameOf(state)}`
    commands.replaceChildren(
      ...(state.service?.commands ?? []).map(({ name, summary }) => {
        const starter = element(
          'button',
          { type: 'button', class: 'starter' },
          element('strong', {}, name),
          element('span', {}, summary),
          icon('send'),
        )
        starter.addEventListener('click', () => onSay(name))
        return element('li', {}, starter)
      }),
    )
  })
  return element(
    'section',
    { class: 'welcome', 'aria-label': 'Welcome' },
    title,
    element(
      'p',
      { class: 'subtle' },
      'What you type is signed and sent as Teams would send it, through the real service. The answer is drawn as Teams draws it.',
    ),
    commands,
    element(
      'p',
      { class: 'subtle' },
      'Commands live in ',
      element('code', {}, 'server/main.ts'),
      '. Save a change there, and ask again.',
    ),
  )
}
