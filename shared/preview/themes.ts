// The colours of Teams, as the package `@fluentui/tokens` publishes them in teamsLightTheme, teamsDarkTheme and
// teamsHighContrastTheme; a test compares each with the package. Teams has one high-contrast theme: white on black.

export type Theme = 'light' | 'dark' | 'high-contrast'

type Row = Readonly<Record<Theme, string>>

const row = (light: string, dark: string, highContrast: string): Row => ({
  light,
  dark,
  'high-contrast': highContrast,
})

export const tokens = {
  colorNeutralForeground1: row('#242424', '#ffffff', '#ffffff'),
  colorNeutralForeground1Hover: row('#242424', '#ffffff', '#000000'),
  colorNeutralForeground2: row('#424242', '#d6d6d6', '#ffffff'),
  colorNeutralForeground3: row('#616161', '#adadad', '#ffffff'),
  colorNeutralForegroundDisabled: row('#bdbdbd', '#5c5c5c', '#3ff23f'),
  colorNeutralForegroundOnBrand: row('#ffffff', '#ffffff', '#000000'),
  colorNeutralBackground1: row('#ffffff', '#292929', '#000000'),
  colorNeutralBackground1Hover: row('#f5f5f5', '#3d3d3d', '#1aebff'),
  colorNeutralBackground3: row('#f5f5f5', '#1f1f1f', '#000000'),
  colorNeutralBackground6: row('#e6e6e6', '#333333', '#000000'),
  colorNeutralStroke1: row('#d1d1d1', '#666666', '#ffffff'),
  colorNeutralStroke2: row('#e0e0e0', '#525252', '#ffffff'),
  colorNeutralStrokeAccessible: row('#616161', '#adadad', '#ffffff'),
  colorStrokeFocus2: row('#000000', '#ffffff', '#1aebff'),
  colorBrandForeground1: row('#5b5fc7', '#7f85f5', '#ffffff'),
  colorBrandForeground2: row('#4f52b2', '#aab1fa', '#ffffff'),
  colorBrandForegroundLink: row('#4f52b2', '#7f85f5', '#ffff00'),
  colorBrandBackground: row('#5b5fc7', '#4f52b2', '#ffffff'),
  colorBrandBackgroundHover: row('#4f52b2', '#5b5fc7', '#1aebff'),
  colorBrandBackground2: row('#e8ebfa', '#2f2f4a', '#000000'),
  colorBrandStroke2: row('#c5cbfa', '#3d3e78', '#ffffff'),
  colorStatusSuccessForeground1: row('#0e700e', '#54b054', '#ffffff'),
  colorStatusWarningForeground1: row('#bc4b09', '#faa06b', '#ffffff'),
  colorStatusDangerForeground1: row('#b10e1c', '#dc626d', '#ffffff'),
  colorStatusSuccessBackground1: row('#f1faf1', '#052505', '#000000'),
  colorStatusSuccessBackground3: row('#107c10', '#107c10', '#ffffff'),
  colorStatusSuccessBorder1: row('#9fd89f', '#107c10', '#ffffff'),
  colorStatusWarningBackground1: row('#fff9f5', '#4a1e04', '#000000'),
  colorStatusWarningBackground3: row('#f7630c', '#f7630c', '#ffffff'),
  colorStatusWarningBorder1: row('#fdcfb4', '#f7630c', '#ffffff'),
  colorStatusDangerBackground1: row('#fdf3f4', '#3b0509', '#000000'),
  colorStatusDangerBackground3: row('#c50f1f', '#c50f1f', '#ffffff'),
  colorStatusDangerBorder1: row('#eeacb2', '#c50f1f', '#ffffff'),
  colorNeutralForeground1Static: row('#242424', '#242424', '#000000'),
  colorPaletteMarigoldBackground3: row('#eaa300', '#eaa300', '#ffffff'),
  colorPaletteGreenBackground1: row('#f1faf1', '#052505', '#000000'),
  colorPaletteYellowBackground1: row('#fffef5', '#4c4400', '#000000'),
  colorPaletteRedForeground1: row('#bc2f32', '#e37d80', '#ffffff'),
  colorPaletteRedBackground1: row('#fdf6f6', '#3f1011', '#000000'),
  colorPaletteYellowBackground2: row('#fef7b2', '#817400', '#000000'),
  colorPaletteTealBackground2: row('#9bd9db', '#02494c', '#000000'),
  colorPaletteTealForeground2: row('#02494c', '#9bd9db', '#ffffff'),
  shadow2: row(
    '0 0 2px rgba(0,0,0,0.12), 0 1px 2px rgba(0,0,0,0.14)',
    '0 0 2px rgba(0,0,0,0.24), 0 1px 2px rgba(0,0,0,0.28)',
    '0 0 2px rgba(0,0,0,0.24), 0 1px 2px rgba(0,0,0,0.28)',
  ),
} as const satisfies Record<string, Row>

export type Token = keyof typeof tokens

/** Gives `root` and all in it the colours of `theme`, as custom properties with the names of the tokens. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  root.dataset.theme = theme
  for (const [token, values] of Object.entries(tokens)) root.style.setProperty(`--${token}`, values[theme])
}
