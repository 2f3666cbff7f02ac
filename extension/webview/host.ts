// The page's side of the messages: what is sent to the extension and what is believed of what it sends.

import { isObject } from '../../shared/json.ts'
import { parsePreviewModel } from '../../shared/preview/parse-model.ts'
import type { Envelope, ToHost, ToPage } from '../src/preview/protocol.ts'
import { isThemeChoice, type ThemeChoice } from './theme.ts'

/** What the page keeps while its tab is hidden, and from one window to the next. */
export interface PageState {
  readonly theme: ThemeChoice
}

interface VsCodeApi {
  postMessage(message: Envelope<ToHost>): void
  getState(): unknown
  setState(state: PageState): void
}

declare function acquireVsCodeApi(): VsCodeApi

const vscode = acquireVsCodeApi()

export function send<Type extends keyof ToHost>(type: Type, body: ToHost[Type]): void {
  vscode.postMessage({ type, body } as Extract<Envelope<ToHost>, { type: Type }>)
}

/** Calls `handlers` for each message that has the shape of one; others are ignored. */
export function receive(handlers: { readonly [Type in keyof ToPage]: (body: ToPage[Type]) => void }): void {
  window.addEventListener('message', ({ data }) => {
    const message = parseEnvelope(data)
    if (message) handlers[message.type](message.body)
  })
}

export function readState(): PageState {
  const state = vscode.getState()
  return { theme: isObject(state) && isThemeChoice(state.theme) ? state.theme : 'auto' }
}

export function keepState(state: PageState): void {
  vscode.setState(state)
}

function parseEnvelope(data: unknown): Envelope<ToPage> | undefined {
  if (!isObject(data) || data.type !== 'show') return undefined
  const body = parsePreviewModel(data.body)
  return body && { type: 'show', body }
}
