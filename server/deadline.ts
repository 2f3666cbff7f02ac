// Runs a command against the clock: its answer in time, or word that it is late while it goes on running.

export type Settled<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }

export type InTime<Answer> =
  | Settled<Answer>
  /** `eventually` never rejects. */
  | { readonly kind: 'late'; readonly eventually: Promise<Settled<Answer>> }

export interface Context {
  /** Aborted at the deadline: pass it on to `fetch` and the like, and their work stops then. */
  readonly signal: AbortSignal
}

/**
 * Starts `command` and waits for it for at most `deadlineMs`; its signal is aborted then.
 * A command that blocks the thread cannot be interrupted: only what awaits can be late.
 */
export function runWithin<Answer>(
  command: (context: Context) => Answer | PromiseLike<Answer>,
  deadlineMs: number,
): InTime<Answer> | Promise<InTime<Answer>> {
  const controller = lazyController()
  let running: Answer | PromiseLike<Answer>
  try {
    running = command(controller)
  } catch (error) {
    return { kind: 'failed', error }
  }
  // Most commands answer at once: they need neither a timer nor a controller.
  if (!isPromiseLike(running)) return { kind: 'answered', answer: running }
  return race(settle(running), deadlineMs, controller)
}

async function race<Answer>(
  settled: Promise<Settled<Answer>>,
  deadlineMs: number,
  controller: { abort(): void },
): Promise<InTime<Answer>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, deadlineMs), 'late')
  })
  const first = await Promise.race([settled, deadline])
  clearTimeout(timer)
  if (first !== 'late') return first
  controller.abort()
  return { kind: 'late', eventually: settled }
}

async function settle<Answer>(running: PromiseLike<Answer>): Promise<Settled<Answer>> {
  try {
    return { kind: 'answered', answer: await running }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

function isPromiseLike<Answer>(value: Answer | PromiseLike<Answer>): value is PromiseLike<Answer> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

function lazyController() {
  let controller: AbortController | undefined
  const get = () => {
    controller ??= new AbortController()
    return controller
  }
  return {
    get signal() {
      return get().signal
    },
    abort: () => get().abort(new DOMException('The deadline of the answer has passed', 'TimeoutError')),
  }
}
