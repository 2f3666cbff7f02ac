// Everything about one mention and its answer: verdict, findings, what went over the wire; and what can be done with it.

import type { Finding } from '../../../../shared/lint/finding.ts'
import { codeBlock, element } from '../../../../shared/preview/dom.ts'
import { reveal } from '../../../../shared/preview/reveal.ts'
import { drawStatus } from '../../../../shared/preview/status.ts'
import type { Late } from '../../protocol.ts'
import { type App, webhookNameOf } from '../app.ts'
import { button } from '../controls.ts'
import { formatMs } from '../format.ts'
import { explainOutcome } from './facts.ts'
import { describeFindings, drawFindings } from './findings.ts'
import type { Inspected } from './inspected.ts'
import { createRaw } from './raw.ts'

export interface Details {
  readonly root: HTMLElement
  show(inspected: Inspected): void
  hide(): void
}

export interface DetailsOptions {
  readonly onClose: () => void
  readonly onReplay: (exchangeId: string) => Promise<void>
  /** Where the reply is drawn, for what is to be revealed in it. */
  readonly findDrawing: (key: string) => HTMLElement | undefined
}

export function createDetails(app: App, { onClose, onReplay, findDrawing }: DetailsOptions): Details {
  const root = element('section', { class: 'pane details', 'aria-label': 'Details', tabindex: '-1', hidden: '' })
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onClose()
  })
  let shown: Inspected | undefined
  return {
    root,
    hide() {
      root.hidden = true
      shown = undefined
    },
    show(inspected) {
      root.hidden = false
      // The same once more: what is opened and marked in it stays.
      if (shown && JSON.stringify(shown) === JSON.stringify(inspected)) return
      const isOther = shown?.key !== inspected.key
      shown = inspected
      root.replaceChildren(...draw(inspected))
      if (isOther) root.scrollTop = 0
    },
  }

  function draw(inspected: Inspected): readonly HTMLElement[] {
    const state = app.store.get()
    const { reply, findings, words, cause, late, outcome } = inspected
    const name = element('span', { class: 'rp-mention' }, `@${webhookNameOf(state)}`)
    const close = button('Close details', { icon: 'close', kind: 'quiet', isIconOnly: true, onPress: onClose })
    const why = reply.ok ? explainOutcome(outcome) : reply.reason
    const raw = createRaw(inspected, state)
    const onChoose = ({ pointer, isAboutName }: Finding) => {
      const drawing = findDrawing(inspected.key)
      if (drawing) reveal(drawing, pointer)
      raw.mark(pointer, isAboutName)
    }
    return [
      element('header', {}, element('h2', {}, 'Details'), ...drawActions(inspected), close),
      element('p', { class: 'asked' }, name, ` ${words ?? '(words that could not be read)'}`),
      drawStatus(inspected.reply, inspected.delivery),
      ...(why ? [element('p', { class: reply.ok ? 'hint' : 'problem' }, why)] : []),
      ...(cause ? [codeBlock('Why the command failed', cause, { open: true })] : []),
      ...(late ? [drawLate(late)] : []),
      ...(reply.ok ? [element('h3', {}, describeFindings(findings))] : []),
      ...(findings.length > 0 ? [drawFindings(findings, { onChoose, onOpenLink: app.onOpenLink })] : []),
      raw.root,
    ]
  }

  function drawActions({ delivery, exchangeId, reply }: Inspected): readonly HTMLElement[] {
    const actions: HTMLElement[] = []
    if (exchangeId !== null) {
      const replay = button('Replay', {
        icon: 'replay',
        kind: 'quiet',
        onPress() {
          replay.disabled = true
          void onReplay(exchangeId).finally(() => {
            replay.disabled = false
          })
        },
      })
      actions.push(replay)
    }
    if (reply.ok) {
      actions.push(button('Edit', { icon: 'workbench', kind: 'quiet', onPress: () => app.edit(delivery.body) }))
    }
    return actions
  }
}

function drawLate(late: Late): HTMLElement {
  const [headline, text] =
    'body' in late
      ? [`Answered after ${formatMs(late.elapsedMs)}, too late to be the reply`, late.body]
      : [`Failed after ${formatMs(late.elapsedMs)}`, late.cause]
  return codeBlock(headline, text, { open: false })
}
