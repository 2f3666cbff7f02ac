// The page's buttons and choices: native ones, with a name that is always there for those who do not see the icon.

import { type Child, element } from '../../../shared/preview/dom.ts'
import { type IconName, icon } from './icons.ts'

export interface ButtonOptions {
  readonly icon?: IconName
  readonly kind?: 'plain' | 'primary' | 'quiet'
  /** Shows the icon alone; the label is its name. */
  readonly isIconOnly?: boolean
  readonly onPress: () => void
}

export function button(label: string, { icon: name, kind = 'plain', isIconOnly, onPress }: ButtonOptions) {
  const children: Child[] = name ? [icon(name)] : []
  if (!isIconOnly) children.push(element('span', {}, label))
  const made = element(
    'button',
    {
      type: 'button',
      class: `button ${kind}${isIconOnly ? ' square' : ''}`,
      ...(isIconOnly && { 'aria-label': label, title: label }),
    },
    ...children,
  )
  made.addEventListener('click', onPress)
  return made
}

export interface Option {
  readonly value: string
  readonly label: string
}

let choicesMade = 0

/** A choice of one, with its label before it. */
export function select(
  label: string,
  options: readonly Option[],
  chosen: string,
  onChoose: (value: string) => void,
): { readonly field: HTMLElement; readonly input: HTMLSelectElement } {
  choicesMade += 1
  const id = `choice-${choicesMade}`
  const input = element('select', { id }, ...options.map(({ value, label }) => element('option', { value }, label)))
  input.value = chosen
  input.addEventListener('change', () => onChoose(input.value))
  return { field: element('div', { class: 'field' }, element('label', { for: id }, label), input), input }
}
