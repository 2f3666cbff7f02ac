// The page of the preview panel: a thin frame around the shared drawing.

import { element } from '../../shared/preview/dom.ts'
import { drawHint, drawPreview } from '../../shared/preview/draw.ts'
import type { PreviewModel } from '../../shared/preview/model.ts'
import type { Theme } from '../../shared/preview/themes.ts'
import { keepState, readState, receive, send } from './host.ts'
import { createThemeSwitch, resolveTheme, type ThemeChoice, watchEditorTheme } from './theme.ts'

const hint = 'No reply yet: run “Riposte: Send Test Mention…” from the Command Palette, and the reply appears here.'

let choice: ThemeChoice = readState().theme
let model: PreviewModel | undefined
let drawn: Theme | undefined

const main = element('main', { 'aria-label': 'Reply' })
const themeSwitch = createThemeSwitch(choice, (chosen) => {
  choice = chosen
  keepState({ theme: chosen })
  draw()
})
document.body.append(element('header', { class: 'page' }, element('h1', {}, 'As Teams shows it'), themeSwitch), main)

// VS Code sets its classes anew for other reasons too: what was opened in the preview is to stay open then.
watchEditorTheme(() => {
  if (drawn !== currentTheme()) draw()
})
receive({
  show(received) {
    model = received
    draw()
  },
})
draw()
send('ready', {})

function currentTheme(): Theme {
  return resolveTheme(choice, document.body.classList)
}

function draw(): void {
  const theme = currentTheme()
  drawn = theme
  if (model) drawPreview(main, model, { theme, onOpenLink: (url) => send('openLink', { url }) })
  else drawHint(main, hint, { theme })
}
