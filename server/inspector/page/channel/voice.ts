// Who speaks in the channel: kept from one visit to the next, but for the fault, which nobody expects to find again.

import { isObject } from '../../../../shared/json.ts'
import { type Fault, faults } from '../../../../shared/simulate.ts'
import { browserMemory } from '../storage.ts'

export interface Voice {
  readonly sender: string
  /** Path of the team that new posts go to. */
  readonly team: string
  readonly fault: Fault | null
}

/** Names as directories have them: plain, with a title, with letters that not every service expects. */
export const senders = ['Adele Vance', 'Alex Wilber (Contoso)', 'Zoë Ångström-O’Brien', '王芳'] as const

const memory = 'voice'

export function recallVoice(): Voice {
  const usual = { sender: senders[0], team: 'default', fault: null }
  try {
    const kept: unknown = JSON.parse(browserMemory.read(memory) ?? '')
    if (!isObject(kept)) return usual
    const { sender, team } = kept
    return {
      sender: typeof sender === 'string' && sender.trim() ? sender : usual.sender,
      team: typeof team === 'string' ? team : usual.team,
      fault: null,
    }
  } catch {
    return usual
  }
}

export function keepVoice({ sender, team }: Voice): void {
  browserMemory.write(memory, JSON.stringify({ sender, team }))
}

export function isFault(value: string): value is Fault {
  return Object.hasOwn(faults, value)
}
