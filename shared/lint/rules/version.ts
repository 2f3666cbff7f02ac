// The version of an Adaptive Card: there, well formed, and one that the clients and the flow bot know.

import type { Fix } from '../finding.ts'
import { pages } from '../pages.ts'
import { type Place, pointerOf } from '../place.ts'
import { everywhere, isTemplate, quote, type Rule, stringMember } from '../rule.ts'

interface Version {
  readonly major: number
  readonly minor: number
}

/** Defaults of the setting `json.schemaDownload.trustedDomains`. */
const trusted =
  /^https:\/\/(?:schemastore\.azurewebsites\.net|raw\.githubusercontent\.com\/(?:microsoft\/vscode|devcontainers\/spec)|(?:www\.|json\.)?schemastore\.org|json-schema\.org|developer\.microsoft\.com\/json-schemas)\//i

export const versionRules = {
  'card-version-missing': {
    summary: 'An Adaptive Card names its version',
    documentation: pages.adaptiveSchema,
    severities: everywhere('error'),
    about: 'adaptive',
    check({ place, card, isNested }, report) {
      if (isNested || (Object.hasOwn(card, 'version') && card.version !== null)) return
      report({
        place,
        message: 'The card has no "version": renderers refuse it. Add "version": "1.4".',
        fix: () => setVersion(place, '1.4'),
      })
    },
  },
  'card-version-invalid': {
    summary: 'The version of an Adaptive Card is written as "major.minor"',
    documentation: pages.adaptiveSchema,
    severities: everywhere('error'),
    about: 'adaptive',
    check({ place, card }, report) {
      const { version } = card
      if (version === undefined || version === null || (typeof version === 'string' && isTemplate(version))) return
      if (typeof version === 'string' && /^\d{1,4}\.\d{1,4}$/.test(version)) return
      // Some renderers read these (test suites of the C++ renderer), others do not.
      const isReadBySome = typeof version === 'string' && /^\d{1,9}(?:\.\d{1,9}){0,3}$/.test(version)
      report({
        place,
        member: 'version',
        ...(isReadBySome && { severity: 'warning' }),
        message: `The version ${typeof version === 'string' ? `${quote(version)} is not` : 'is not a string'} of the form "major.minor": ${isReadBySome ? 'some renderers refuse the card' : 'renderers refuse the card'}. Write "1.4".`,
      })
    },
  },
  'card-version-too-new': {
    summary: 'Teams supports Adaptive Cards up to version 1.5',
    documentation: pages.adaptiveInTeams,
    // For flows workflows-version-1-6 says it, as an error and with another version to set.
    severities: { outgoing: 'warning', incoming: 'warning' },
    about: 'adaptive',
    check({ place, card, isNested }, report) {
      const version = versionOf(card.version)
      if (isNested || !version || !isAbove(version, 1, 5)) return
      report({
        place,
        member: 'version',
        message: `Teams supports versions up to 1.5: a card of version ${written(version)} may show nothing but its fallback text. Set "1.5".`,
        fix: () => setVersion(place, '1.5'),
      })
    },
  },
  'workflows-version-1-6': {
    summary: 'Flows do not post cards of version 1.6',
    documentation: pages.workflowsVersion16,
    severities: { workflow: 'error' },
    about: 'adaptive',
    check({ place, card, isNested }, report) {
      const version = versionOf(card.version)
      if (isNested || !version || !isAbove(version, 1, 5)) return
      report({
        place,
        member: 'version',
        message: `A card of version ${written(version)} does not show when a flow posts it. Set "1.4".`,
        fix: () => setVersion(place, '1.4'),
      })
    },
  },
  'workflows-version-1-5': {
    summary: 'Cards of version 1.5 failed for many through flows',
    documentation: pages.workflowsVersion15,
    severities: { workflow: 'warning' },
    about: 'adaptive',
    check({ place, card, isNested }, report) {
      const version = versionOf(card.version)
      if (isNested || version?.major !== 1 || version.minor !== 5) return
      report({
        place,
        member: 'version',
        message:
          'Cards of version 1.5 failed for many when a flow posted them, while 1.4 works; newer elements show all the same. Set "1.4".',
        fix: () => setVersion(place, '1.4'),
      })
    },
  },
  'card-version-mobile': {
    summary: 'On mobile devices cards above version 1.2 may look wrong',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('info'),
    about: 'adaptive',
    check({ place, card, isNested }, report) {
      const version = versionOf(card.version)
      if (isNested || !version || !isAbove(version, 1, 2)) return
      report({
        place,
        member: 'version',
        message: `On mobile devices a card of version ${written(version)} may look wrong: they are said to support 1.2. Look at it on one.`,
      })
    },
  },
  'speak-ignored': {
    summary: 'speak is read by the immersive reader only',
    documentation: pages.adaptiveInTeams,
    severities: everywhere('info'),
    about: 'adaptive',
    check({ place, card }, report) {
      if (!stringMember(card, 'speak')) return
      report({
        place,
        member: 'speak',
        isAboutName: true,
        message: 'Teams reads "speak" in the immersive reader only: nobody hears it otherwise. Say it in the card too.',
      })
    },
  },
  'schema-url-untrusted': {
    summary: 'VS Code loads no schema from this address by itself',
    documentation: pages.schemaDownloads,
    severities: everywhere('info'),
    about: 'adaptive',
    check({ place, card }, report) {
      const address = stringMember(card, '$schema')
      if (!address || !/^https?:/i.test(address) || trusted.test(address)) return
      report({
        place,
        member: '$schema',
        message:
          'VS Code does not load a schema from this host by itself, and looks for no other: there is no completion. Remove "$schema" to use the one that comes with Riposte; Teams ignores it.',
        fix: () => ({ title: 'Remove "$schema"', edits: [{ kind: 'remove', pointer: pointerOf(place, '$schema') }] }),
      })
    },
  },
} as const satisfies Record<string, Rule>

function versionOf(value: unknown): Version | undefined {
  const parts = typeof value === 'string' ? /^(\d{1,4})\.(\d{1,4})(?:\.|$)/.exec(value) : null
  return parts ? { major: Number(parts[1]), minor: Number(parts[2]) } : undefined
}

/** Only what was read: behind it may stand anything, of any length. */
function written({ major, minor }: Version): string {
  return `${major}.${minor}`
}

function isAbove(version: Version, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor > minor)
}

function setVersion(place: Place, value: string): Fix {
  return {
    title: `Set "version" to "${value}"`,
    edits: [{ kind: 'set', pointer: pointerOf(place, 'version'), value }],
  }
}
