// Where the inspector listens, and its key, for tools on this computer: a file that only its owner can read. The key is
// kept over restarts, so that an open page goes on working; at the end only the address is taken out.

import { Buffer } from 'node:buffer'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isObject, parseJson } from '../../shared/json.ts'
import type { InspectorFile } from './protocol.ts'

/** From the folder in which the service was started. */
export const inspectorFile = '.riposte/inspector.json'

const keyBytes = 32
const keyPattern = /^[\w-]{43}$/

/** The key in `file`, or a new one where there is none: 32 random bytes in the URL-safe alphabet of base64. */
export async function loadKey(file = inspectorFile): Promise<string> {
  const kept = await read(file)
  return kept?.key ?? Buffer.from(crypto.getRandomValues(new Uint8Array(keyBytes))).toString('base64url')
}

/** Writes `file`, whole or not at all. @throws where the folder cannot be written to. */
export async function writeInspectorFile(content: InspectorFile, file = inspectorFile): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${crypto.randomUUID()}`
  try {
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Takes `address` out, unless another service has written its own there. Never throws: this is on the way out. */
export async function forgetAddress(address: string, file = inspectorFile): Promise<void> {
  try {
    const kept = await read(file)
    if (kept?.address === address) await writeInspectorFile({ ...kept, address: null }, file)
  } catch {
    // What remains is as after a crash: an address at which nothing answers.
  }
}

/** `undefined` where there is no such file, or where it holds no key: then a new one takes its place. */
async function read(file: string): Promise<InspectorFile | undefined> {
  let content: unknown
  try {
    content = parseJson(await readFile(file))
  } catch {
    return undefined
  }
  if (!isObject(content) || typeof content.key !== 'string' || !keyPattern.test(content.key)) return undefined
  return { address: typeof content.address === 'string' ? content.address : null, key: content.key }
}
