// Mentions that the inspector sends itself, told from others by a header that nobody can guess. They go through the whole
// service as Teams' do; beside that, their exchange is found again, and they may bring their reply with them.

import type { Recorded } from './exchanges.ts'

/** Left out of what is recorded. */
export const ownMentionHeader = 'riposte-inspector'

export interface Expected {
  /** The reply that was prepared, the first time it is asked for. */
  takeReply(): string | undefined
  recorded(exchange: Recorded): void
}

export interface OwnMentions {
  /** Expects a mention that is sent `times` times: what its header must hold, and its last exchange. */
  expect(
    times: number,
    preparedReply?: string,
  ): { readonly mark: string; readonly exchange: Promise<Recorded>; forget(): void }
  find(request: Request): Expected | undefined
}

export function createOwnMentions(): OwnMentions {
  const expected = new Map<string, Expected>()
  return {
    expect(times, preparedReply) {
      const mark = crypto.randomUUID()
      let reply = preparedReply
      let missing = times
      const exchange = new Promise<Recorded>((resolve) => {
        expected.set(mark, {
          takeReply() {
            const taken = reply
            reply = undefined
            return taken
          },
          recorded: (last) => --missing === 0 && resolve(last),
        })
      })
      return { mark, exchange, forget: () => expected.delete(mark) }
    },
    find: (request) => expected.get(request.headers.get(ownMentionHeader) ?? ''),
  }
}
