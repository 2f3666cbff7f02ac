// The text of the workbench: CodeMirror, for JSON, in the colours of the page. Tab leaves it, as it does every field.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { colors, look } from './editor-look.ts'

export type { Diagnostic } from '@codemirror/lint'

export interface Editor {
  readonly root: HTMLElement
  readonly text: string
  /** Replaces the whole text; undoing brings the former one back. */
  replace(text: string): void
  mark(diagnostics: readonly Diagnostic[]): void
  /** Moves the cursor there and into view. */
  select(offset: number, length: number, options?: { readonly isFocused: boolean }): void
  focus(): void
}

export interface EditorOptions {
  readonly text: string
  /** Of the style policy: CodeMirror brings its styles along. */
  readonly nonce: string
  readonly onChange: (text: string) => void
}

export function createEditor({ text, nonce, onChange }: EditorOptions): Editor {
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({ 'aria-label': 'JSON of the card', spellcheck: 'false', tabindex: '0' }),
        lineNumbers(),
        codeFolding(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        json(),
        syntaxHighlighting(colors),
        keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap]),
        EditorView.lineWrapping,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        look,
      ],
    }),
  })
  return {
    root: view.dom,
    get text() {
      return view.state.doc.toString()
    },
    replace(text) {
      if (text === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
    mark(diagnostics) {
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    select(offset, length, { isFocused } = { isFocused: true }) {
      const anchor = Math.min(offset, view.state.doc.length)
      const head = Math.min(offset + length, view.state.doc.length)
      // The beginning comes first: a place may be longer than the window.
      const effects = EditorView.scrollIntoView(anchor, { y: 'center' })
      view.dispatch({ selection: { anchor: head, head: anchor }, effects })
      if (isFocused) view.focus()
    },
    focus: () => view.focus(),
  }
}
