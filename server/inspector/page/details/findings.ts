// What the linter says about a message, as a list: severity by picture and word, the sentence, the rule, and the way to its place.

import type { Finding, Severity } from '../../../../shared/lint/finding.ts'
import { element } from '../../../../shared/preview/dom.ts'
import { button } from '../controls.ts'
import { count } from '../format.ts'
import { icon } from '../icons.ts'

export const severities = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
} as const satisfies Record<Severity, string>

export interface FindingActions {
  /** Shows the place in the JSON, and what is drawn from it. */
  readonly onChoose: (finding: Finding) => void
  readonly onOpenLink: (url: string) => void
  /** Makes the finding's change; without it there is no button for it. */
  readonly onFix?: (finding: Finding) => void
}

/** A hostile reply may have thousands. */
const maxShown = 200

/** The worst first, within a severity as they stand in the text. */
export function drawFindings(findings: readonly Finding[], actions: FindingActions): HTMLElement {
  const worstFirst = Object.keys(severities).flatMap((each) => findings.filter(({ severity }) => severity === each))
  const items = worstFirst.slice(0, maxShown).map((finding) => drawFinding(finding, actions))
  const list = element('ul', { class: 'findings' }, ...items)
  if (findings.length > maxShown) {
    list.append(element('li', { class: 'subtle' }, `${count(findings.length - maxShown, 'more finding')} left out.`))
  }
  return list
}

/** How many there are of each severity, the worst first. */
export function drawFindingCount(findings: readonly Finding[]): HTMLElement {
  const counts = Object.keys(severities)
    .map((severity) => ({
      severity: severity as Severity,
      number: findings.filter((each) => each.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
  return element(
    'span',
    { class: 'finding-count' },
    ...counts.map(({ severity, number }) =>
      element('span', { class: `severity ${severity}` }, icon(severity), count(number, nounOf(severity))),
    ),
  )
}

/** For a sentence: `2 errors, 1 warning`. */
export function describeFindings(findings: readonly Finding[]): string {
  const parts = Object.keys(severities)
    .map((severity) => [severity as Severity, findings.filter((each) => each.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => count(number, nounOf(severity)))
  return parts.join(', ') || 'No findings'
}

function drawFinding(finding: Finding, { onChoose, onOpenLink, onFix }: FindingActions): HTMLElement {
  const { severity, message, rule, pointer, documentation, fix } = finding
  const place = element(
    'button',
    { type: 'button', class: 'finding' },
    element(
      'span',
      { class: `severity ${severity}` },
      icon(severity),
      element('span', { class: 'unseen' }, severities[severity]),
    ),
    element(
      'span',
      { class: 'sentence' },
      message,
      element('code', { class: 'pointer' }, pointer || 'the whole of it'),
    ),
  )
  place.addEventListener('click', () => onChoose(finding))
  const more = element('button', { type: 'button', class: 'rule' }, rule)
  more.setAttribute('aria-label', `Documentation of ${rule}`)
  more.addEventListener('click', () => onOpenLink(documentation))
  const foot = element('div', { class: 'finding-foot' }, more)
  if (fix && onFix) foot.append(button(fix.title, { icon: 'fix', kind: 'quiet', onPress: () => onFix(finding) }))
  return element('li', {}, place, foot)
}

function nounOf(severity: Severity): string {
  return severity === 'info' ? 'note' : severity
}
