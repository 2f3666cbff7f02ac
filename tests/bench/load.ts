// Signed mentions for wrk, each with its own id, so that every one of them runs its command.

import { writeFile } from 'node:fs/promises'
import { importToken, signBody } from '../../shared/signature.ts'
import { buildActivity } from '../../shared/simulate.ts'

const encoder = new TextEncoder()

/** Writes a wrk script that sends `count` different mentions over and over. */
export async function writeLoad(file: string, token: string, count: number): Promise<void> {
  const key = await importToken(token)
  const start = Date.now()
  const requests: string[] = []
  for (let index = 0; index < count; index++) {
    const activity = buildActivity({ words: 'echo hello there', webhookName: 'Riposte' }, new Date(start + index))
    const body = JSON.stringify(activity)
    const authorization = await signBody(key, encoder.encode(body))
    requests.push(`{${quote(authorization)},${quote(body)}}`)
  }
  await writeFile(
    file,
    `local mentions = {\n${requests.join(',\n')}\n}
local prepared, next = {}, 0
init = function()
  for index, mention in ipairs(mentions) do
    local headers = { ["Content-Type"] = "application/json; charset=utf-8", ["Authorization"] = mention[1] }
    prepared[index] = wrk.format("POST", "/webhook", headers, mention[2])
  end
end
request = function()
  next = next % #prepared + 1
  return prepared[next]
end
`,
  )
}

function quote(text: string): string {
  return `[==[${text}]==]`
}
