// What tests call in the page itself: the drawing without the frame of the extension around it.

import { drawPreview } from '../../shared/preview/draw.ts'
import { reveal } from '../../shared/preview/reveal.ts'

export interface Stage {
  readonly drawPreview: typeof drawPreview
  readonly reveal: typeof reveal
}

const stage: Stage = { drawPreview, reveal }
Object.assign(window, { stage })
