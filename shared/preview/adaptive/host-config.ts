// How `adaptivecards` is to look: the measures of Teams' own host configuration in the colours of Fluent's Teams themes.

import { HostConfig } from 'adaptivecards/lib/host-config'
import { type Theme, type Token, tokens } from '../themes.ts'

const fonts = {
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
}

/** Measures in pixels, the same in each theme. */
const measures = {
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  fontTypes: {
    default: { fontFamily: "'Segoe UI', system-ui, sans-serif", ...fonts },
    monospace: { fontFamily: "Consolas, 'Courier New', monospace", ...fonts },
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  // Below the heading that names the sender.
  textBlock: { headingLevel: 3 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  table: { cellSpacing: 8 },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } } },
  adaptiveCard: { allowCustomStyle: false },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    iconSize: 16,
  },
}

const containers = {
  default: 'colorNeutralBackground1',
  emphasis: 'colorNeutralBackground3',
  accent: 'colorBrandBackground2',
  good: 'colorPaletteGreenBackground1',
  warning: 'colorPaletteYellowBackground1',
  attention: 'colorPaletteRedBackground1',
} as const satisfies Record<string, Token>

const built = new Map<Theme, HostConfig>()

/** The same object for each card of a theme: it costs some, and the library changes nothing in it. */
export function hostConfigOf(theme: Theme): HostConfig {
  const known = built.get(theme)
  if (known) return known
  const config = buildHostConfig(theme)
  built.set(theme, config)
  return config
}

function buildHostConfig(theme: Theme): HostConfig {
  const color = (token: Token) => tokens[token][theme]
  const highlight = color('colorPaletteYellowBackground2')
  const text = (normal: string, subtle = normal) => ({
    default: normal,
    subtle,
    highlightColors: { default: highlight, subtle: highlight },
  })
  const foregroundColors = {
    default: text(color('colorNeutralForeground1'), color('colorNeutralForeground3')),
    // For words on a picture: the same in light and dark.
    dark: text(theme === 'high-contrast' ? color('colorNeutralForeground1') : '#242424'),
    light: text('#ffffff'),
    accent: text(color('colorBrandForeground1')),
    good: text(color('colorStatusSuccessForeground1')),
    warning: text(color('colorStatusWarningForeground1')),
    attention: text(color('colorPaletteRedForeground1')),
  }
  const containerStyles = Object.fromEntries(
    Object.entries(containers).map(([style, token]) => [
      style,
      { backgroundColor: color(token), borderColor: color('colorNeutralStroke1'), foregroundColors },
    ]),
  )
  const separator = { lineThickness: 1, lineColor: color('colorNeutralStroke2') }
  return new HostConfig({ ...measures, separator, containerStyles })
}
