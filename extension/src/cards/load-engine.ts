// Loads the bundle of the linter when the first card is looked at, and once only.

import { createRequire } from 'node:module'
import type { CardEngine } from './engine.ts'

/** @param path of the bundle, which lies beside that of the host. */
export function createEngineLoader(path: string): () => CardEngine {
  let engine: CardEngine | undefined
  return () => {
    engine ??= (createRequire(path)(path) as { readonly engine: CardEngine }).engine
    return engine
  }
}
