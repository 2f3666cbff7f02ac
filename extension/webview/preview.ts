// Placeholder page: says that it is ready and prints the model's text.

import type { Envelope, ToHost, ToPage } from '../src/preview/protocol.ts'

declare function acquireVsCodeApi(): { postMessage(message: Envelope<ToHost>): void }

const host = acquireVsCodeApi()
addEventListener('message', ({ data }: MessageEvent<Envelope<ToPage>>) => {
  const { reply, status } = data.body
  document.body.textContent = `${status} ${reply.ok ? reply.message.text : reply.reason}`
})
host.postMessage({ type: 'ready', body: {} })
