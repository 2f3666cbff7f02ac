// The yardstick: the least that a verifying service can do. Reads, verifies, parses, answers a constant.

const key = await crypto.subtle.importKey(
  'raw',
  Uint8Array.from(atob(process.env.RIPOSTE_TOKEN ?? ''), (character) => character.charCodeAt(0)),
  { name: 'HMAC', hash: 'SHA-256' },
  false,
  ['verify'],
)
const utf8 = new TextDecoder()

Bun.serve({
  port: Number(process.env.PORT),
  hostname: '127.0.0.1',
  development: false,
  async fetch(request) {
    if (request.method === 'GET') return new Response('ok')
    const body = await request.arrayBuffer()
    const header = request.headers.get('authorization') ?? ''
    const signature = Uint8Array.from(atob(header.slice(5)), (character) => character.charCodeAt(0))
    if (!(await crypto.subtle.verify('HMAC', key, signature, body))) return new Response(null, { status: 401 })
    JSON.parse(utf8.decode(body))
    return Response.json({ type: 'message', text: 'hello there' })
  },
})

export {}
