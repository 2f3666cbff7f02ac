// A mention on its way: the time that passes, against the time that Teams waits.

import { element } from '../../../../shared/preview/dom.ts'
import { teamsWaitsMs } from '../../../../shared/reply.ts'
import { formatMs, shareOfWait } from '../format.ts'

const tickMs = 100

/** Counts until it is taken out of the document. */
export function drawWaiting(webhookName: string): HTMLElement {
  const start = performance.now()
  const time = element('span', { 'aria-hidden': 'true' })
  const meter = element('span', { class: 'rp-meter', 'aria-hidden': 'true' }, element('span'))
  const waiting = element(
    'p',
    { class: 'waiting' },
    element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')),
    `Waiting for ${webhookName}`,
    time,
    meter,
  )
  const tick = () => {
    const elapsedMs = performance.now() - start
    const share = shareOfWait(elapsedMs)
    time.textContent = `${formatMs(elapsedMs)} of ${teamsWaitsMs / 1000} s`
    meter.style.setProperty('--share', String(share))
    meter.dataset.level = share >= 1 ? 'late' : share > 0.8 ? 'close' : 'fine'
  }
  tick()
  const timer = setInterval(
    () => (waiting.isConnected || performance.now() - start < tickMs * 2 ? tick() : clearInterval(timer)),
    tickMs,
  )
  return waiting
}
