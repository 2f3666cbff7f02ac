// The page of the preview panel: a thin frame around the shared drawing.

import { element } from '../../shared/preview/dom.ts'
import { drawHint, drawPreview } from '../../shared/preview/draw.ts'
import type { PreviewModel } from '../../shared/preview/model.ts'
import { reveal } from '../../shared/preview/reveal.ts'
import type { Theme } from '../../shared/preview/themes.ts'
import { resolveWidth } from '../../shared/preview/width-choice.ts'
import { keepState, readState, receive, send } from './host.ts'
import { createThemeSwitch, resolveTheme, watchEditorTheme } from './theme.ts'
import { createWidthList } from './width.ts'

const hint = 'No reply yet: run “Riposte: Send Test Mention…” from the Command Palette, and the reply appears here.'

let { theme: choice, width: widthChoice, document: shownDocument } = readState()
let model: PreviewModel | undefined
let drawn: Theme | undefined

const main = element('main', { 'aria-label': 'Reply' })
const note = element('p', { class: 'note', role: 'status' })
const themeSwitch = createThemeSwitch(choice, (chosen) => {
  choice = chosen
  keepState({ theme: chosen })
  draw()
})
const widthList = createWidthList(widthChoice, (chosen) => {
  widthChoice = chosen
  keepState({ width: chosen })
  draw()
})
const controls = element('div', { class: 'controls' }, widthList, themeSwitch)
document.body.append(element('header', { class: 'page' }, element('h1', {}, 'As Teams shows it'), controls, note), main)

// VS Code sets its classes anew for other reasons too: what was opened in the preview is to stay open then.
watchEditorTheme(() => {
  if (drawn !== currentTheme()) draw()
})
receive({
  subject(received) {
    shownDocument = received.document
    keepState({ document: shownDocument })
  },
  note({ sentence }) {
    note.textContent = sentence ?? ''
    if (!model) draw()
  },
  show(received) {
    model = received
    draw()
  },
  reveal({ pointer }) {
    reveal(main, pointer)
  },
})
draw()
send('ready', {})

function currentTheme(): Theme {
  return resolveTheme(choice, document.body.classList)
}

function draw(): void {
  const theme = currentTheme()
  const width = resolveWidth(widthChoice)
  drawn = theme
  if (model) {
    drawPreview(main, model, {
      theme,
      ...(width !== undefined && { width }),
      onOpenLink: (url) => send('openLink', { url }),
    })
    return
  }
  // A card's file has its own sentence, which the extension sends.
  drawHint(main, shownDocument === null ? hint : '', { theme })
}
