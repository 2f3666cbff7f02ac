// The page's side of the messages: what is sent to the extension and what is believed of what it sends.

import { asObject, asString, isObject } from '../../shared/json.ts'
import { parsePreviewModel } from '../../shared/preview/parse-model.ts'
import { isThemeChoice, type ThemeChoice } from '../../shared/preview/theme-choice.ts'
import { isWidthChoice, type WidthChoice } from '../../shared/preview/width-choice.ts'
import type { Envelope, ToHost, ToPage } from '../src/preview/protocol.ts'

/** What the page keeps while its tab is hidden, and from one window to the next. */
export interface PageState {
  readonly theme: ThemeChoice
  readonly width: WidthChoice
  /** The address of the card's file that is shown; the extension reads it when it restores the panel. */
  readonly document: string | null
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
    if (!isObject(data)) return
    const { type, body } = data
    if (type === 'show') callWith(handlers.show, parsePreviewModel(body))
    else if (!isObject(body)) return
    else if (type === 'subject' && isTextOrNull(body.document)) handlers.subject({ document: body.document })
    else if (type === 'note' && isTextOrNull(body.sentence)) handlers.note({ sentence: body.sentence })
    else if (type === 'reveal' && typeof body.pointer === 'string') handlers.reveal({ pointer: body.pointer })
  })
}

export function readState(): PageState {
  const state = asObject(vscode.getState())
  return {
    theme: isThemeChoice(state.theme) ? state.theme : 'auto',
    width: isWidthChoice(state.width) ? state.width : 'fluid',
    document: asString(state.document),
  }
}

/** Keeps `changes` beside what was kept before. */
export function keepState(changes: Partial<PageState>): void {
  vscode.setState({ ...readState(), ...changes })
}

function callWith<Body>(handler: (body: Body) => void, body: Body | undefined): void {
  if (body !== undefined) handler(body)
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
