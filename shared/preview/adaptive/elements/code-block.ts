// CodeBlock: the snippet as it is, with numbered lines. Teams shows ten of them at first (FMT).

import { element } from '../../dom.ts'
import { readNumber, readString, TeamsElement } from './teams-element.ts'

const linesAtFirst = 10
/** More than fits into a message anyway. */
const maxLines = 2000

export class CodeBlock extends TeamsElement {
  override getJsonTypeName(): string {
    return 'CodeBlock'
  }

  protected override internalRender(): HTMLElement {
    const { codeSnippet, language, startLineNumber } = this.source
    const lines = readString(codeSnippet).split(/\r\n|\r|\n/, maxLines)
    const name = readString(language) || 'PlainText'
    const list = element('code', {}, ...lines.map((line) => element('span', { class: 'rp-line' }, `${line}\n`)))
    list.style.setProperty('--before', String(Math.trunc(readNumber(startLineNumber, 1)) - 1))
    const block = element(
      'div',
      { class: 'rp-code-block' },
      element('div', { class: 'rp-code-language' }, name),
      // A long line scrolls: what scrolls must be reachable by keyboard.
      element('pre', { tabindex: '0', role: 'group', 'aria-label': `Code, ${name}` }, list),
    )
    if (lines.length > linesAtFirst) block.append(createSwitch(block, lines.length))
    return block
  }
}

function createSwitch(block: HTMLElement, lines: number): HTMLElement {
  const button = element('button', { type: 'button', class: 'rp-link-button' })
  const show = (expanded: boolean) => {
    block.dataset.expanded = String(expanded)
    button.setAttribute('aria-expanded', String(expanded))
    button.textContent = expanded ? 'Collapse' : `Expand (${lines} lines)`
  }
  button.addEventListener('click', () => show(block.dataset.expanded !== 'true'))
  show(false)
  return button
}
