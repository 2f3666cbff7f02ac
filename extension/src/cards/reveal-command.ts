// Show in Preview: from a finding to the element that it is about. Run by code actions only, which know the place.

import { asObject, asString } from '../../../shared/json.ts'
import type { Services } from '../services.ts'
import { previewCard } from './preview-command.ts'

export interface RevealArgument {
  readonly uri: string
  /** JSON pointer into the message that the file makes. */
  readonly pointer: string
}

/** Gives whether the panel shows the card. */
export async function revealInPreview(services: Services, argument: unknown): Promise<boolean> {
  const pointer = asString(asObject(argument).pointer)
  if (pointer === null || !(await previewCard(services, argument))) return false
  services.preview.reveal(pointer)
  return true
}
