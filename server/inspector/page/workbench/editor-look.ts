// How the editor looks: the colours of the page, as its custom properties, so that a new theme needs no new editor.

import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--colorBrandForegroundLink)' },
  { tag: tags.string, color: 'var(--colorStatusSuccessForeground1)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--colorStatusWarningForeground1)' },
  { tag: tags.invalid, color: 'var(--colorPaletteRedForeground1)' },
])

export const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--colorNeutralForeground1)', backgroundColor: 'var(--colorNeutralBackground1)' },
  '&.cm-focused': { outline: 'none' },
  // An outline would lie below the gutters.
  '&.cm-focused::after': {
    position: 'absolute',
    inset: '0',
    zIndex: '300',
    border: '2px solid var(--colorBrandForeground1)',
    pointerEvents: 'none',
    content: '""',
  },
  '.cm-scroller': { font: '13px / 20px Consolas, ui-monospace, monospace' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--colorNeutralForeground1)' },
  '.cm-cursor': { borderLeftColor: 'var(--colorNeutralForeground1)' },
  '.cm-gutters': {
    border: 'none',
    color: 'var(--colorNeutralForeground3)',
    backgroundColor: 'var(--colorNeutralBackground1)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--colorNeutralBackground3)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--colorBrandBackground2)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--colorNeutralStrokeAccessible)',
  },
  '.cm-foldPlaceholder': {
    border: 'none',
    color: 'var(--colorNeutralForeground3)',
    backgroundColor: 'var(--colorNeutralBackground6)',
  },
  '.cm-lintRange-error': underlined('wavy', 'Danger'),
  '.cm-lintRange-warning': underlined('wavy', 'Warning'),
  '.cm-lintRange-info': underlined('dotted', 'Success'),
  '.cm-lint-marker': { content: 'normal', width: '10px', height: '10px', marginBlockStart: '5px' },
  '.cm-lint-marker-error': { borderRadius: '50%', backgroundColor: 'var(--colorStatusDangerForeground1)' },
  '.cm-lint-marker-warning': {
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    backgroundColor: 'var(--colorStatusWarningForeground1)',
  },
  '.cm-lint-marker-info': { border: '2px solid var(--colorNeutralForeground3)', borderRadius: '50%' },
  '.cm-tooltip': {
    maxWidth: '480px',
    border: '1px solid var(--colorNeutralStroke1)',
    borderRadius: '4px',
    color: 'var(--colorNeutralForeground1)',
    backgroundColor: 'var(--colorNeutralBackground1)',
    boxShadow: 'var(--shadow2)',
  },
  '.cm-diagnostic': { padding: '8px 12px', borderLeft: 'none', font: '13px / 18px "Segoe UI", system-ui, sans-serif' },
})

function underlined(style: 'wavy' | 'dotted', status: 'Danger' | 'Warning' | 'Success') {
  return {
    backgroundImage: 'none',
    textDecoration: `underline ${style} var(--colorStatus${status}Foreground1)`,
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  }
}
