// Which function answers a request to the inspector: a table of paths and methods, and refusals for what is not in it.

import { refuse } from './refusals.ts'

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** `part` is what the group in `path` matched; empty where it has none. */
  readonly answer: (request: Request, part: string) => Response | Promise<Response>
}

/** Answers by the first route that fits. Paths are matched as they come: nothing here needs an escape. */
export async function dispatch(routes: readonly Route[], request: Request, path: string): Promise<Response> {
  const fitting = routes.filter((route) => route.path.test(path))
  if (fitting.length === 0) return refuse('path-unknown')
  const route = fitting.find(({ method }) => method === request.method)
  if (!route) return refuse('method-wrong', { allow: fitting.map(({ method }) => method).join(', ') })
  return await route.answer(request, route.path.exec(path)?.[1] ?? '')
}
