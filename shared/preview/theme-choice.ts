// What one can choose where a preview is shown: the theme of what is around it, or one of Teams'.

import type { Theme } from './themes.ts'

export const themeChoices = {
  auto: 'Auto',
  light: 'Light',
  dark: 'Dark',
  'high-contrast': 'High contrast',
} as const satisfies Record<'auto' | Theme, string>

export type ThemeChoice = keyof typeof themeChoices

export function isThemeChoice(value: unknown): value is ThemeChoice {
  return typeof value === 'string' && Object.hasOwn(themeChoices, value)
}
