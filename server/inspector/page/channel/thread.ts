// One thread of the channel: a post, the reply to it, and what was asked below. Draws again only what is new.

import { element } from '../../../../shared/preview/dom.ts'
import { drawPreview } from '../../../../shared/preview/draw.ts'
import type { Theme } from '../../../../shared/preview/themes.ts'
import { drawMessage } from '../../../../shared/preview/thread.ts'
import { type App, webhookNameOf } from '../app.ts'
import { button } from '../controls.ts'
import { inspectSent } from '../details/inspected.ts'
import { type Composer, createComposer } from './composer.ts'
import type { Asked, Thread } from './conversation.ts'
import { drawReplyLine } from './reply-line.ts'
import { drawWaiting } from './waiting.ts'

export interface ThreadView {
  readonly root: HTMLElement
  update(thread: Thread): void
  /** Where the reply to `id` is drawn. */
  find(id: string): HTMLElement | undefined
}

interface Drawn {
  readonly root: HTMLElement
  readonly asked: Asked
  readonly theme: Theme
}

export function createThread(app: App, onAnswer: (words: string) => void): ThreadView {
  const entries = element('div', { class: 'entries' })
  let composer: Composer | undefined
  const answer = button('Reply in thread', {
    icon: 'reply',
    kind: 'quiet',
    onPress() {
      composer ??= createComposer({ app, kind: 'answer', onSend: onAnswer })
      answer.replaceWith(composer.root)
      composer.focus()
    },
  })
  const root = element('div', { class: 'thread', role: 'group' }, entries, element('footer', {}, answer))
  const drawn = new Map<string, Drawn>()
  return {
    root,
    find: (askedId) => drawn.get(askedId)?.root,
    update({ asked: all }) {
      const { theme } = app.store.get()
      root.setAttribute('aria-label', `Thread: ${all[0]?.words ?? ''}`)
      for (const asked of all) {
        const before = drawn.get(asked.id)
        if (before?.asked === asked && before.theme === theme) continue
        const entry = before?.root ?? element('div', { class: 'entry' })
        if (!before) entries.append(entry)
        drawEntry(entry, asked, app, () => onAnswer(asked.words))
        drawn.set(asked.id, { root: entry, asked, theme })
      }
    },
  }
}

function drawEntry(entry: HTMLElement, asked: Asked, app: App, onAgain: () => void): void {
  const state = app.store.get()
  const webhookName = webhookNameOf(state)
  const question = { senderName: asked.sender, words: asked.words }
  const { sent } = asked
  if (sent) {
    const drawing = element('div', { class: 'drawing' })
    const model = { webhookName, question, askedAt: asked.askedAt, reply: sent.reply, delivery: null }
    entry.replaceChildren(drawing, drawReplyLine(inspectSent(sent, asked), asked, app))
    drawPreview(drawing, model, { theme: state.theme, onOpenLink: app.onOpenLink })
    return
  }
  const mention = element('span', { class: 'rp-mention' }, `@${webhookName}`)
  const words = element('p', { class: 'rp-plain' }, mention, ` ${asked.words}`)
  const language = document.documentElement.lang || 'en'
  const message = drawMessage({ name: asked.sender, kind: 'person' }, new Date(asked.askedAt), language, words)
  const outcome = asked.problem ? drawProblem(asked.problem, onAgain) : drawWaiting(webhookName)
  entry.replaceChildren(element('div', { class: 'drawing rp' }, message), outcome)
}

function drawProblem(problem: string, onAgain: () => void): HTMLElement {
  const again = button('Send again', { icon: 'replay', onPress: onAgain })
  return element('div', { class: 'problem', role: 'alert' }, element('p', {}, problem), again)
}
