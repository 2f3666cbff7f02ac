// The card workbench: JSON on one side, on the other what Teams would draw from it, below what the linter says, as one types.

import type { Finding } from '../../../../shared/lint/finding.ts'
import { locate, toPosition } from '../../../../shared/lint/locate.ts'
import { editText } from '../../../../shared/lint/text-edits.ts'
import { element } from '../../../../shared/preview/dom.ts'
import { drawHint, drawPreview } from '../../../../shared/preview/draw.ts'
import { reveal } from '../../../../shared/preview/reveal.ts'
import { announce, tell } from '../announce.ts'
import { type App, webhookNameOf } from '../app.ts'
import { describeFindings, drawFindings } from '../details/findings.ts'
import { browserMemory } from '../storage.ts'
import { type Draft, readDraft } from './draft.ts'
import { createEditor, type Diagnostic } from './editor.ts'
import { followPointer } from './follow-pointer.ts'
import { sampleText } from './samples.ts'
import { unpack } from './share.ts'
import { createTools } from './tools.ts'

export interface Workbench {
  readonly root: HTMLElement
  /** Puts `text` in place of what is there; undoing brings that back. */
  edit(text: string): void
}

type CardDraft = Extract<Draft, { kind: 'card' }>

const memory = 'draft'
/** Long enough not to judge in the middle of a word, short enough to feel immediate. */
const shortestPauseMs = 120

export function createWorkbench(app: App): Workbench {
  const { store } = app
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''
  const text = browserMemory.read(memory) || sampleText('adaptive')
  const editor = createEditor({ text, nonce, onChange: schedule })
  const problems = element('section', { class: 'problems', 'aria-label': 'Findings' })
  const note = element('p', { class: 'draft-note', role: 'status', hidden: '' })
  const drawing = element('div', { class: 'drawing', tabindex: '0', role: 'region', 'aria-label': 'As Teams draws it' })
  const tools = createTools({ app, editor, onChange: () => update(), draft: () => draft })
  const root = element(
    'div',
    { class: 'view workbench' },
    element('section', { class: 'pane source', 'aria-label': 'JSON' }, tools.source, editor.root, problems),
    element('section', { class: 'pane stage', 'aria-label': 'Drawing' }, tools.stage, note, drawing),
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  let draft: Draft = { kind: 'empty' }
  let lastCard: CardDraft | undefined
  let drawn = ''
  let tookMs = 0
  followPointer(drawing, (pointer) => {
    const place = lastCard && draft === lastCard && locate(lastCard.tree, withoutBase(pointer, lastCard))
    if (place) editor.select(place.offset, place.length, { isFocused: false })
  })
  store.watch(['theme', 'service'], () => update())
  store.watch(['route'], ({ route }) => {
    if (route.card !== '') void openShared(route.card)
  })
  return { root, edit: (text) => editor.replace(text) }

  function schedule(text: string): void {
    browserMemory.write(memory, text)
    clearTimeout(timer)
    // Where a card takes long, typing is not to stumble over its drawing.
    timer = setTimeout(update, Math.max(shortestPauseMs, tookMs))
  }

  function update(): void {
    clearTimeout(timer)
    const start = performance.now()
    draft = readDraft(editor.text, tools.destination)
    if (draft.kind === 'card') lastCard = draft
    draw()
    const findings = draft.kind === 'card' ? draft.findings : []
    editor.mark(diagnosticsOf(draft))
    problems.replaceChildren(...drawProblems(draft, findings))
    tools.update(draft)
    tookMs = performance.now() - start
  }

  function draw(): void {
    const { theme } = store.get()
    const onOpenLink = app.onOpenLink
    const sentence = describeDraft(draft)
    note.hidden = sentence === ''
    note.textContent = sentence
    root.classList.toggle('is-stale', draft.kind !== 'card' && lastCard !== undefined)
    if (!lastCard) {
      drawHint(drawing, 'Write or paste a card, and it is drawn here.', { theme })
      return
    }
    const model = modelOf(lastCard)
    // Most of an update is the drawing, which white space and another destination leave as it is.
    const wanted = JSON.stringify([lastCard.json, model.webhookName, model.question, theme, tools.width])
    if (wanted === drawn) return
    drawn = wanted
    drawPreview(drawing, model, { theme, onOpenLink, ...tools.width })
  }

  function modelOf({ file, bytes }: CardDraft) {
    const { sender } = store.get().voice
    return {
      webhookName: webhookNameOf(store.get()),
      question: { senderName: sender, words: 'show the card' },
      askedAt: '',
      reply: { ok: true as const, message: file.message, bytes },
      delivery: null,
    }
  }

  function drawProblems(draft: Draft, findings: readonly Finding[]): readonly HTMLElement[] {
    if (draft.kind !== 'card')
      return [element('h2', {}, 'Findings'), element('p', { class: 'subtle' }, describeDraft(draft))]
    const bytes = `${(draft.bytes / 1024).toFixed(1)} KB as it is sent`
    const head = element('h2', {}, describeFindings(findings), element('span', { class: 'subtle' }, bytes))
    if (findings.length === 0) return [head]
    const list = drawFindings(findings, {
      onOpenLink: app.onOpenLink,
      onChoose: ({ pointer, isAboutName }) => {
        const place = locate(draft.tree, pointer, isAboutName)
        if (place) editor.select(place.offset, place.length)
        reveal(drawing, draft.file.base + pointer)
      },
      onFix: ({ fix }) => {
        if (!fix) return
        editor.replace(editText(editor.text, fix.edits))
        update()
        announce(`Done: ${fix.title}. ${draft.kind === 'card' ? '' : 'The text is no card now.'}`)
        editor.focus()
      },
    })
    return [head, list]
  }

  function diagnosticsOf(draft: Draft): readonly Diagnostic[] {
    if (draft.kind === 'broken') {
      const from = Math.min(draft.offset, editor.text.length)
      return [{ from, to: Math.min(from + 1, editor.text.length), severity: 'error', message: draft.message }]
    }
    if (draft.kind !== 'card') return []
    return draft.findings.flatMap(({ pointer, isAboutName, severity, message, rule }) => {
      const place = locate(draft.tree, pointer, isAboutName)
      if (!place) return []
      const firstLine = editor.text.indexOf('\n', place.offset)
      const end = place.offset + place.length
      // A whole object underlined says less than its first line.
      const to = firstLine >= 0 && firstLine < end ? firstLine : end
      return [{ from: place.offset, to, severity, message, source: rule }]
    })
  }

  function describeDraft(draft: Draft): string {
    if (draft.kind === 'broken') {
      const { line, column } = toPosition(editor.text)(draft.offset)
      const kept = lastCard ? ' What is drawn is the last text that could be read.' : ''
      return `Line ${line}, column ${column}: ${draft.message}${kept}`
    }
    if (draft.kind === 'other') return draft.message
    return draft.kind === 'empty' && lastCard
      ? 'There is no text. What is drawn is the last one that could be read.'
      : ''
  }

  async function openShared(packed: string): Promise<void> {
    const text = await unpack(packed)
    window.history.replaceState(null, '', '#workbench')
    if (text === undefined) return tell('The link holds no card: it was cut off, or it is too large.')
    editor.replace(text)
    update()
    tell('The shared card is in the workbench. Undo brings your own text back.')
  }
}

function withoutBase(pointer: string, { file }: CardDraft): string {
  return pointer.startsWith(file.base) ? pointer.slice(file.base.length) : ''
}
