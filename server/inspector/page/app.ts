// What the whole page knows, and what its views may do with it.

import type { Theme } from '../../../shared/preview/themes.ts'
import type { ExchangeSummary, ServiceInfo } from '../protocol.ts'
import type { Api } from './api.ts'
import type { Thread } from './channel/conversation.ts'
import type { Voice } from './channel/voice.ts'
import type { Route } from './route.ts'
import type { Store } from './store.ts'

export interface ListedExchange extends ExchangeSummary {
  /** The service has been restarted since, and remembers it no more. */
  readonly isForgotten: boolean
}

export interface AppState {
  readonly theme: Theme
  readonly route: Route
  readonly service: ServiceInfo | null
  readonly connection: 'connecting' | 'live' | 'restarting' | 'refused'
  /** The newest first. */
  readonly exchanges: readonly ListedExchange[]
  readonly threads: readonly Thread[]
  /** Who speaks, where, and what goes wrong. */
  readonly voice: Voice
}

export interface App {
  readonly store: Store<AppState>
  /** `undefined` without a key: the workbench still works. */
  readonly api: Api | undefined
  readonly onOpenLink: (url: string) => void
  /** Puts `text` into the workbench and opens it. */
  readonly edit: (text: string) => void
}

/** The name under which the webhook is registered, also before the service has told it. */
export function webhookNameOf({ service }: AppState): string {
  return service?.webhookName ?? 'Riposte'
}

export function teamNameOf({ service }: AppState, path: string): string {
  return service?.teams.find((team) => team.path === path)?.name || path
}
