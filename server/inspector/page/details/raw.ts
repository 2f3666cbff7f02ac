// What went over the wire for one mention, in tabs: the reply, the request, its headers, and the facts around them.

import { element } from '../../../../shared/preview/dom.ts'
import type { AppState } from '../app.ts'
import { button } from '../controls.ts'
import { copyText } from '../copy.ts'
import { createTabs } from '../tabs.ts'
import { drawFacts, drawHeaders } from './facts.ts'
import type { Inspected } from './inspected.ts'
import { createJsonView, type JsonView } from './json-view.ts'

export interface Raw {
  readonly root: HTMLElement
  /** Opens the reply and marks the place of `pointer` in it. */
  mark(pointer: string, isAboutName?: boolean): void
}

export function createRaw(inspected: Inspected, state: AppState): Raw {
  const { delivery, request } = inspected
  let reply: JsonView | undefined
  const tabs = createTabs('Raw', [
    {
      id: 'reply',
      label: 'Reply',
      draw(panel) {
        reply = drawBody(panel, 'Body of the reply', delivery.body, 'The reply has no body.')
      },
    },
    {
      id: 'request',
      label: 'Request',
      draw: (panel) => drawBody(panel, 'Body of the request', request.body, 'The body of the request was not kept.'),
    },
    { id: 'headers', label: 'Headers', draw: (panel) => panel.append(drawHeaders(request.headers)) },
    { id: 'facts', label: 'Facts', draw: (panel) => panel.append(drawFacts(inspected, state)) },
  ])
  return {
    root: element('div', { class: 'raw' }, tabs.list, ...tabs.panels),
    mark(pointer, isAboutName) {
      tabs.open('reply')
      reply?.mark(pointer, isAboutName)
    },
  }
}

function drawBody(panel: HTMLElement, label: string, text: string | null, otherwise: string): JsonView | undefined {
  if (!text) {
    panel.append(element('p', { class: 'subtle' }, otherwise))
    return undefined
  }
  const view = createJsonView(label, text)
  const copy = button('Copy', { icon: 'copy', kind: 'quiet', onPress: () => copyText(text, label) })
  copy.setAttribute('aria-label', `Copy the ${label.toLowerCase()}`)
  panel.append(copy, view.root)
  return view
}
