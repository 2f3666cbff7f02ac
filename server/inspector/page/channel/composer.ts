// Where a mention is written: the webhook's name, the words, and in what voice. Enter sends; arrows choose among suggestions, or bring
// back what was said before.

import { element } from '../../../../shared/preview/dom.ts'
import { faults } from '../../../../shared/simulate.ts'
import { type App, webhookNameOf } from '../app.ts'
import { button } from '../controls.ts'
import { createSuggestions } from './suggestions.ts'
import { drawVoice } from './voice-fields.ts'

export interface Composer {
  readonly root: HTMLFormElement
  focus(): void
}

export interface ComposerOptions {
  readonly app: App
  /** A new post may go to any team, an answer stays in its thread. */
  readonly kind: 'post' | 'answer'
  readonly onSend: (words: string) => void
}

export function createComposer({ app, kind, onSend }: ComposerOptions): Composer {
  const { store } = app
  const label = kind === 'post' ? 'Mention to post' : 'Mention in this thread'
  const chip = element('span', { class: 'chip' })
  const input = element('input', {
    type: 'text',
    class: 'words',
    'aria-label': label,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: '20000',
  })
  const suggestions = createSuggestions(input, () => store.get().service?.commands ?? [])
  const send = button('Send', { icon: 'send', kind: 'quiet', isIconOnly: true, onPress: () => {} })
  send.type = 'submit'
  const note = element('p', { class: 'fault-note', role: 'note' })
  const root = element(
    'form',
    { class: `composer ${kind}`, 'aria-label': kind === 'post' ? 'New post' : 'Answer' },
    element('div', { class: 'box' }, suggestions.list, chip, input, send),
    element('div', { class: 'voice' }, ...drawVoice(app, kind)),
    note,
  )
  const recall = createRecall(() => store.get().threads.flatMap(({ asked }) => asked.map(({ words }) => words)))

  root.addEventListener('submit', (event) => {
    event.preventDefault()
    if (suggestions.accept()) return
    const words = input.value.trim()
    if (words === '') return suggestions.update(true)
    suggestions.close()
    recall.reset()
    input.value = ''
    onSend(words)
  })
  input.addEventListener('input', () => {
    recall.reset()
    suggestions.update()
  })
  input.addEventListener('blur', () => suggestions.close())
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (handleKey(event.key)) event.preventDefault()
  })

  function handleKey(key: string): boolean {
    if (key === 'Escape' && suggestions.isOpen) {
      suggestions.close()
      return true
    }
    if (key === 'Tab') return suggestions.accept()
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    const isUp = key === 'ArrowUp'
    if (!recall.isActive && suggestions.move(isUp ? -1 : 1)) return true
    if (!isUp && !recall.isActive && input.value === '') {
      suggestions.update(true)
      return suggestions.move(1)
    }
    const words = recall.step(isUp ? -1 : 1, input.value)
    if (words === undefined) return false
    input.value = words
    return true
  }

  store.watch(['service', 'voice'], (state) => {
    chip.textContent = `@${webhookNameOf(state)}`
    input.placeholder = kind === 'post' ? 'Type a command' : 'Answer in this thread'
    const fault = state.voice.fault && faults[state.voice.fault]
    note.hidden = !fault
    note.textContent = fault ? `Sent ${fault.summary}. A sound service answers ${fault.expectedStatus}.` : ''
  })
  return { root, focus: () => input.focus() }
}

/** Earlier words by arrow keys, as terminals do it; what was being typed comes back at the end. */
function createRecall(earlier: () => readonly string[]) {
  let words: readonly string[] = []
  let at = -1
  return {
    get isActive() {
      return at >= 0
    },
    reset() {
      at = -1
    },
    step(step: 1 | -1, typed: string): string | undefined {
      if (at < 0) {
        if (step > 0 || typed !== '') return undefined
        words = [...new Set(earlier().toReversed())].toReversed()
        at = words.length
      }
      const to = Math.max(0, at + step)
      at = to < words.length ? to : -1
      return words[to] ?? ''
    },
  }
}
