// The only way from the page to another one: the address is shown first, in full, and opened when asked to.

import { element } from '../../../shared/preview/dom.ts'
import { button } from './controls.ts'

/** Asks before `url`, http, https or mailto as the preview gives them, is opened in a new tab. */
export function confirmLink(url: string): void {
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'link-title' },
    element('h2', { id: 'link-title' }, 'Open this address?'),
    element('p', { class: 'subtle' }, 'It leads away from this page.'),
    element('p', { class: 'address' }, url),
  )
  const close = () => dialog.close()
  const open = button('Open', {
    kind: 'primary',
    onPress() {
      window.open(url, '_blank', 'noopener,noreferrer')
      close()
    },
  })
  const copy = button('Copy', {
    onPress() {
      void navigator.clipboard.writeText(url).then(close, () => {})
    },
  })
  dialog.append(element('div', { class: 'actions' }, open, copy, button('Cancel', { onPress: close })))
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
