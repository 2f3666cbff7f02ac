// The line that says whether Teams shows the reply, and what it cost: status, time against the wait of Teams, size.

import { type ReadReply, teamsWaitsMs } from '../reply.ts'
import { element } from './dom.ts'
import type { Delivery, PreviewModel } from './model.ts'

export function drawStatus(reply: ReadReply, { status, elapsedMs, url }: Delivery): HTMLElement {
  const verdict = describeVerdict(reply.ok)
  const meter = element('span', { class: 'rp-meter', 'aria-hidden': 'true' }, element('span'))
  const share = Math.min(1, Math.max(0, elapsedMs / teamsWaitsMs))
  meter.style.setProperty('--share', String(share))
  meter.dataset.level = share >= 1 ? 'late' : share > 0.8 ? 'close' : 'fine'
  const facts = [
    element('li', { class: 'rp-verdict', 'data-ok': String(reply.ok) }, verdict),
    element('li', {}, status === null ? 'No answer' : `HTTP ${status}`),
    element('li', {}, describeTime(elapsedMs), meter),
    element('li', {}, describeSize(reply.bytes)),
    element('li', { class: 'rp-url' }, url),
  ]
  return element('div', { class: 'rp-status' }, element('ul', { 'aria-label': 'Delivery' }, ...facts))
}

/** The same in a sentence, for those who listen. */
export function describeReply({ reply, delivery, webhookName }: PreviewModel): string {
  const text = reply.ok ? (reply.message.text ?? '').slice(0, 200) : reply.reason
  const time = delivery ? `, ${describeTime(delivery.elapsedMs)}` : ''
  return `${webhookName}: ${describeVerdict(reply.ok)}${time}. ${text}`
}

function describeVerdict(ok: boolean): string {
  return ok ? 'Teams shows this reply' : 'Teams shows an error instead'
}

function describeTime(elapsedMs: number): string {
  return `${groupDigits(Math.round(elapsedMs))} ms of ${teamsWaitsMs / 1000} s`
}

function describeSize(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KB`
}

/** By hand: what formats numbers takes milliseconds to begin. */
function groupDigits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
