// Which theme the preview is drawn in: that of VS Code, or the one chosen on the page.

import { element } from '../../shared/preview/dom.ts'
import { isThemeChoice, type ThemeChoice, themeChoices } from '../../shared/preview/theme-choice.ts'
import type { Theme } from '../../shared/preview/themes.ts'

/** The theme for `choice`. Teams has one high-contrast theme, so VS Code's light one is met with it too. */
export function resolveTheme(choice: ThemeChoice, editor: DOMTokenList): Theme {
  if (choice !== 'auto') return choice
  if (editor.contains('vscode-high-contrast') || editor.contains('vscode-high-contrast-light')) return 'high-contrast'
  return editor.contains('vscode-dark') ? 'dark' : 'light'
}

/** Calls `onChange` when VS Code changes its theme, which it tells by the classes of the body. */
export function watchEditorTheme(onChange: () => void): void {
  new MutationObserver(onChange).observe(document.body, { attributes: true, attributeFilter: ['class'] })
}

/** A switch between the themes, as a group of radio buttons. */
export function createThemeSwitch(chosen: ThemeChoice, onChoose: (choice: ThemeChoice) => void): HTMLElement {
  const group = element('fieldset', { class: 'theme-switch' }, element('legend', {}, 'Theme of the preview'))
  for (const [choice, label] of Object.entries(themeChoices)) {
    const input = element('input', { type: 'radio', name: 'theme', value: choice })
    input.checked = choice === chosen
    input.addEventListener('change', () => {
      if (isThemeChoice(input.value)) onChoose(input.value)
    })
    group.append(element('label', {}, input, element('span', {}, label)))
  }
  return group
}
