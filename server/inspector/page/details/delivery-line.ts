// The preview's line of verdict, time and size, as one of many on a page: no landmark, of which each would need a name of its own.

import { drawStatus } from '../../../../shared/preview/status.ts'
import type { Inspected } from './inspected.ts'

export function drawDelivery({ reply, delivery }: Inspected): HTMLElement {
  const line = drawStatus(reply, delivery)
  line.removeAttribute('aria-label')
  return line
}
