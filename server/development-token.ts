// The token of a service that nobody configured yet: made once, kept in a file that only its owner can read.

import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { decodeToken, generateToken } from '../shared/signature.ts'

export interface DevelopmentToken {
  readonly token: string
  readonly isNew: boolean
}

/** Where it is kept, from the folder in which the service was started. */
export const developmentTokenFile = '.riposte/development-token'

/**
 * Reads the development token, or makes one.
 * @throws Error saying what to do where the file holds no token or cannot be written.
 */
export async function loadDevelopmentToken(file = developmentTokenFile): Promise<DevelopmentToken> {
  const kept = await readToken(file)
  if (kept !== undefined) return { token: kept, isNew: false }
  const token = generateToken()
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // Not the process id: in containers that share a folder it is the same.
  const draft = `${file}.${crypto.randomUUID()}`
  await writeFile(draft, `${token}\n`, { mode: 0o600, flag: 'wx' })
  try {
    // A link appears whole or not at all: of two services that start at once, one makes the token, the other reads it.
    await link(draft, file)
    return { token, isNew: true }
  } catch (error) {
    const other = await readToken(file)
    if (other === undefined) throw error
    return { token: other, isNew: false }
  } finally {
    await rm(draft)
  }
}

/** The token in `file`, or `undefined` where there is no such file. Makes it unreadable for others. */
export async function readToken(file = developmentTokenFile): Promise<string | undefined> {
  let token: string
  try {
    token = (await readFile(file, 'utf8')).trim()
    if (((await stat(file)).mode & 0o077) !== 0) await chmod(file, 0o600)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    decodeToken(token)
  } catch {
    throw new Error(`Cannot read the development token: ${file} does not hold one; delete it and start again`)
  }
  return token
}
