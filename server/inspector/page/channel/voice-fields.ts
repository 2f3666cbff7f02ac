// The fields below the words: who says them, in which team, and what goes wrong on the way.

import { element } from '../../../../shared/preview/dom.ts'
import { faults } from '../../../../shared/simulate.ts'
import type { App } from '../app.ts'
import { type Option, select } from '../controls.ts'
import { isFault, keepVoice, senders, type Voice } from './voice.ts'

const somebodyElse = '\u0000'

const faultOptions: readonly Option[] = [
  { value: '', label: 'No fault' },
  ...Object.entries(faults).map(([value, { summary }]) => ({ value, label: capitalise(summary) })),
]

/** Fields that follow the voice of the page, and change it: there may be several of them, one for each thread. */
export function drawVoice({ store }: App, kind: 'post' | 'answer'): readonly HTMLElement[] {
  const speak = (change: Partial<Voice>) => {
    const voice = { ...store.get().voice, ...change }
    keepVoice(voice)
    store.set({ voice })
  }
  const sender = select('From', [], '', (value) => {
    ownName.hidden = value !== somebodyElse
    if (value === somebodyElse) ownName.focus()
    else speak({ sender: value })
  })
  const ownName = element('input', {
    type: 'text',
    class: 'own-name',
    'aria-label': 'Name of the sender',
    placeholder: 'Name, then Enter',
    maxlength: '200',
    hidden: '',
  })
  const nameSender = () => {
    if (ownName.value.trim() !== '') speak({ sender: ownName.value.trim() })
    ownName.hidden = true
    ownName.value = ''
    fill(sender.input, senderOptions(store.get().voice.sender), store.get().voice.sender)
  }
  ownName.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    sender.input.focus()
  })
  ownName.addEventListener('blur', nameSender)
  const team = select('Team', [], '', (value) => speak({ team: value }))
  const fault = select('Fault', faultOptions, '', (value) => speak({ fault: isFault(value) ? value : null }))
  fault.field.classList.add('fault')
  store.watch(['voice', 'service'], ({ voice, service }) => {
    fill(sender.input, senderOptions(voice.sender), voice.sender)
    const teams = service?.teams ?? []
    fill(
      team.input,
      teams.map(({ path, name }) => ({ value: path, label: name || path })),
      voice.team,
    )
    team.field.hidden = kind === 'answer' || teams.length < 2
    // A team that is configured no more is nothing to post to.
    const [first] = teams
    if (first && !teams.some(({ path }) => path === voice.team)) speak({ team: first.path })
    fault.input.value = voice.fault ?? ''
    fault.field.classList.toggle('chosen', voice.fault !== null)
  })
  return [sender.field, ownName, team.field, fault.field]
}

function senderOptions(chosen: string): readonly Option[] {
  const names = new Set<string>([...senders, chosen])
  return [...[...names].map((name) => ({ value: name, label: name })), { value: somebodyElse, label: 'Somebody else…' }]
}

function fill(input: HTMLSelectElement, options: readonly Option[], chosen: string): void {
  input.replaceChildren(...options.map(({ value, label }) => element('option', { value }, label)))
  input.value = chosen
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
