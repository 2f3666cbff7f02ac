// The threads of the channel: what was asked, what came back. Kept for as long as the tab lives, so that a reload loses nothing.

import type { Fault } from '../../../../shared/simulate.ts'
import type { MentionToSend, Sent } from '../../protocol.ts'
import type { Api } from '../api.ts'
import type { AppState } from '../app.ts'
import { tabMemory } from '../storage.ts'
import type { Store } from '../store.ts'

export interface Thread {
  readonly id: string
  /** Path of the team. */
  readonly team: string
  /** `null` until the service has told it. */
  readonly threadRootId: string | null
  readonly asked: readonly Asked[]
}

export interface Asked {
  readonly id: string
  readonly words: string
  readonly sender: string
  readonly askedAt: string
  readonly fault: Fault | null
  readonly sent: Sent | null
  /** Why it could not even be sent, as a sentence. */
  readonly problem: string | null
}

export interface Question {
  readonly words: string
  /** Of the thread to answer in; a new post where it is absent. */
  readonly thread?: string
  /** A message that the service is to answer. */
  readonly reply?: unknown
}

const memory = 'threads'
const maxKept = 30
/** Browsers keep about five million characters for an address. */
const maxCharacters = 2_000_000

/** Asks as the voice of the page, shows it as waiting, and then with its answer. Gives the id of what was asked. */
export async function ask(store: Store<AppState>, api: Api, { words, thread: into, reply }: Question): Promise<string> {
  const { voice, threads } = store.get()
  const thread = threads.find(({ id }) => id === into) ?? {
    id: crypto.randomUUID(),
    team: voice.team,
    threadRootId: null,
    asked: [],
  }
  // A card that is tried out is to arrive.
  const fault = reply === undefined ? voice.fault : null
  const asked: Asked = {
    id: crypto.randomUUID(),
    words,
    sender: voice.sender,
    askedAt: new Date().toISOString(),
    fault,
    sent: null,
    problem: null,
  }
  put(store, { ...thread, asked: [...thread.asked, asked] })
  const mention: MentionToSend = {
    words,
    sender: voice.sender,
    team: thread.team,
    ...(thread.threadRootId !== null && { threadRootId: thread.threadRootId }),
    ...(fault !== null && { fault }),
    ...(reply !== undefined && { reply }),
  }
  settle(store, thread.id, asked, await api.send(mention))
  return asked.id
}

/** Puts what was sent elsewhere on the page, such as a replay, into the channel as a post of its own. */
export function show(store: Store<AppState>, sent: Sent, team: string): string {
  const { words, sender, askedAt } = sent
  const asked: Asked = { id: crypto.randomUUID(), words, sender, askedAt, fault: null, sent, problem: null }
  put(store, { id: crypto.randomUUID(), team, threadRootId: sent.threadRootId, asked: [asked] })
  keep(store.get().threads)
  return asked.id
}

export function findAsked(threads: readonly Thread[], id: string): Asked | undefined {
  return threads.flatMap(({ asked }) => asked).find((asked) => asked.id === id)
}

export function recallThreads(): readonly Thread[] {
  try {
    const kept: unknown = JSON.parse(tabMemory.read(memory) ?? '[]')
    // Written by this page and by nobody else: the key of the API lies beside it.
    return Array.isArray(kept) ? (kept as readonly Thread[]) : []
  } catch {
    return []
  }
}

function settle(
  store: Store<AppState>,
  threadId: string,
  asked: Asked,
  result: Awaited<ReturnType<Api['send']>>,
): void {
  const thread = store.get().threads.find(({ id }) => id === threadId)
  if (!thread) return
  const settled: Asked = result.ok
    ? { ...asked, sent: result.value, askedAt: result.value.askedAt }
    : { ...asked, problem: result.message }
  put(store, {
    ...thread,
    threadRootId: thread.threadRootId ?? (result.ok ? result.value.threadRootId : null),
    asked: thread.asked.map((each) => (each.id === asked.id ? settled : each)),
  })
  keep(store.get().threads)
}

function put(store: Store<AppState>, thread: Thread): void {
  const { threads } = store.get()
  const isNew = threads.every(({ id }) => id !== thread.id)
  store.set({ threads: isNew ? [...threads, thread] : threads.map((each) => (each.id === thread.id ? thread : each)) })
}

/** The latest threads that fit; one that still waits is asked again by whoever wants to know. */
function keep(threads: readonly Thread[]): void {
  const settled = threads.filter(({ asked }) => asked.every(({ sent, problem }) => sent ?? problem)).slice(-maxKept)
  const texts = settled.map((thread) => JSON.stringify(thread))
  while (texts.reduce((sum, text) => sum + text.length, 0) > maxCharacters) texts.shift()
  tabMemory.write(memory, `[${texts.join(',')}]`)
}
