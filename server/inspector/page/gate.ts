// What is shown without a key, or with one that the service does not know.

import { element } from '../../../shared/preview/dom.ts'

export function drawGate(reason: 'missing' | 'refused'): HTMLElement {
  const title = reason === 'missing' ? 'This tab has no key yet' : 'The key of this tab is not accepted'
  const why =
    reason === 'missing'
      ? 'The playground can make your service answer, so it opens only for who can see its terminal.'
      : 'The service has another key now, or another service runs at this address.'
  return element(
    'section',
    { class: 'gate', 'aria-labelledby': 'gate-title' },
    element('h2', { id: 'gate-title' }, title),
    element('p', {}, why),
    element(
      'p',
      {},
      'Open the address that the terminal shows beside ',
      element('strong', {}, 'Playground'),
      '. It looks like this, and holds the key:',
    ),
    element('p', { class: 'address' }, `${window.location.origin}/#key=…`),
    element(
      'p',
      { class: 'subtle' },
      'The key is in ',
      element('code', {}, '.riposte/inspector.json'),
      ' too, in the folder of the service. The card workbench needs none.',
    ),
  )
}
