// What can be done with the text of the workbench, and how it is looked at.

import { applyEdits, format } from 'jsonc-parser'
import type { Destination } from '../../../../shared/lint/finding.ts'
import { element } from '../../../../shared/preview/dom.ts'
import { isWidthChoice, resolveWidth, widthChoices } from '../../../../shared/preview/width-choice.ts'
import type { PreviewWidth } from '../../../../shared/preview/widths.ts'
import { tell } from '../announce.ts'
import type { App } from '../app.ts'
import { ask } from '../channel/conversation.ts'
import { button, select } from '../controls.ts'
import { copyText } from '../copy.ts'
import { go } from '../route.ts'
import { browserMemory } from '../storage.ts'
import type { Draft } from './draft.ts'
import type { Editor } from './editor.ts'
import { isSampleName, samples, sampleText } from './samples.ts'
import { pack } from './share.ts'

export interface Tools {
  /** Above the text. */
  readonly source: HTMLElement
  /** Above the drawing. */
  readonly stage: HTMLElement
  readonly destination: Destination
  /** For `drawPreview`. */
  readonly width: { readonly width?: PreviewWidth }
  update(draft: Draft): void
}

export interface ToolsOptions {
  readonly app: App
  readonly editor: Editor
  readonly draft: () => Draft
  /** The destination or the width is another. */
  readonly onChange: () => void
}

const destinations = {
  outgoing: 'Reply to a mention',
  workflow: 'Workflows webhook',
  incoming: 'Incoming webhook (retired)',
} as const satisfies Record<Destination, string>

/** Longer addresses are cut off by some programs that pass them on. */
const longestLink = 32_000

export function createTools({ app, editor, draft, onChange }: ToolsOptions): Tools {
  let destination: Destination = 'outgoing'
  const keptWidth = browserMemory.read('width')
  const width = select('Width', widthChoices, isWidthChoice(keptWidth) ? keptWidth : 'fluid', (value) => {
    browserMemory.write('width', value)
    onChange()
  })
  const target = select('For', optionsOf(destinations), destination, (value) => {
    if (isDestination(value)) destination = value
    onChange()
  })
  const sample = select('Samples', [{ value: '', label: 'Begin with…' }, ...sampleOptions()], '', (name) => {
    sample.input.value = ''
    if (!isSampleName(name)) return
    editor.replace(sampleText(name))
    tell(`${samples[name].label}. Undo brings your own text back.`)
  })
  const send = button('Send', { icon: 'send', kind: 'primary', onPress: sendIt })
  send.title = 'Send it as the reply of a test mention, through the real service'
  const source = element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': 'Card' },
    sample.field,
    button('Format', { icon: 'format', kind: 'quiet', onPress: setOut }),
    button('Copy', { icon: 'copy', kind: 'quiet', onPress: () => copyText(editor.text, 'The JSON was') }),
    button('Share', { icon: 'link', kind: 'quiet', onPress: share }),
    send,
  )
  const stage = element('div', { class: 'tools' }, target.field, width.field)
  return {
    source,
    stage,
    get destination() {
      return destination
    },
    get width() {
      const { value } = width.input
      const chosen = isWidthChoice(value) ? resolveWidth(value) : undefined
      return chosen === undefined ? {} : { width: chosen }
    },
    update(draft) {
      send.disabled = draft.kind !== 'card' || !app.api
    },
  }

  function setOut(): void {
    if (draft().kind === 'broken') {
      tell('The text is not JSON yet: put right what is marked first.')
      return
    }
    editor.replace(
      applyEdits(editor.text, format(editor.text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' })),
    )
  }

  async function share(): Promise<void> {
    const link = `${window.location.origin}/#card=${await pack(editor.text)}`
    if (link.length > longestLink) return tell('This card is too large for a link: copy the JSON instead.')
    await copyText(link, 'A link that opens this card in another playground was')
  }

  function sendIt(): void {
    const card = draft()
    if (card.kind !== 'card' || !app.api) return
    void ask(app.store, app.api, { words: 'show the card', reply: card.message })
    go('channel')
  }
}

function sampleOptions() {
  return Object.entries(samples).map(([value, { label }]) => ({ value, label }))
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

function isDestination(value: string): value is Destination {
  return Object.hasOwn(destinations, value)
}
