// The page of the inspector and its files. They hold no secret and need no key.

import { playgroundDocument } from './document.ts'
import type { PageFiles } from './page-files.ts'
import { commonHeaders, refuse } from './refusals.ts'
import type { Route } from './routes.ts'
import { waitingDocument, waitingScript } from './waiting.ts'

/** Bundling takes a third of a second: then the page need not say that one has to wait. */
const waitsMs = 1500

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

export function createPageRoutes(files: PageFiles): readonly Route[] {
  async function showPage(): Promise<Response> {
    const { kind } = await files.prepare(waitsMs)
    return kind === 'ready' ? playgroundDocument() : waitingDocument()
  }

  async function showFile(request: Request, name: string): Promise<Response> {
    const { state } = files
    if (state.kind === 'failed') return refuse('page-failed', { detail: state.problem })
    const now = state.kind === 'ready' ? state : await files.prepare(waitsMs)
    if (now.kind === 'failed') return refuse('page-failed', { detail: now.problem })
    if (now.kind === 'preparing') return refuse('page-preparing')
    const file = now.files.get(name)
    if (!file) return refuse('path-unknown')
    const headers = { ...commonHeaders, 'cache-control': 'no-cache', etag: file.etag }
    if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
    return new Response(file.text, { headers: { ...headers, 'content-type': typeOf(name) } })
  }

  function showWaitingScript(): Response {
    return new Response(waitingScript, { headers: { ...commonHeaders, 'content-type': typeOf('waiting.js') } })
  }

  return [
    { method: 'GET', path: /^\/$/, answer: showPage },
    { method: 'GET', path: /^\/waiting\.js$/, answer: showWaitingScript },
    { method: 'GET', path: /^\/((?:playground|chunk-\w+)\.(?:js|css))$/, answer: showFile },
  ]
}

function typeOf(name: string): string {
  return contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'
}
