// Which of Teams' themes the page wears: that of the system, or the one chosen on the page.

import { isThemeChoice, type ThemeChoice } from '../../../shared/preview/theme-choice.ts'
import { applyTheme, type Theme } from '../../../shared/preview/themes.ts'
import { browserMemory } from './storage.ts'

const memory = 'theme'
const isDark = window.matchMedia('(prefers-color-scheme: dark)')
const hasMoreContrast = window.matchMedia('(prefers-contrast: more)')

export interface Theming {
  readonly choice: ThemeChoice
  choose(choice: ThemeChoice): void
}

/** Dresses the document, now and whenever the system or the choice changes; `onChange` is told each time. */
export function createTheming(onChange: (theme: Theme) => void): Theming {
  const kept = browserMemory.read(memory)
  let choice: ThemeChoice = isThemeChoice(kept) ? kept : 'auto'
  const dress = () => {
    const theme = choice === 'auto' ? systemTheme() : choice
    applyTheme(document.documentElement, theme)
    onChange(theme)
  }
  for (const query of [isDark, hasMoreContrast]) query.addEventListener('change', dress)
  dress()
  return {
    get choice() {
      return choice
    },
    choose(chosen) {
      choice = chosen
      browserMemory.write(memory, chosen)
      dress()
    },
  }
}

function systemTheme(): Theme {
  if (hasMoreContrast.matches) return 'high-contrast'
  return isDark.matches ? 'dark' : 'light'
}
