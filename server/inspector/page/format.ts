// Figures and times as the page writes them.

import { teamsWaitsMs } from '../../../shared/reply.ts'

export function formatMs(elapsedMs: number): string {
  return elapsedMs < 1000 ? `${Math.round(elapsedMs)} ms` : `${(elapsedMs / 1000).toFixed(1)} s`
}

/** Of the time that Teams waits: from 0 to 1. */
export function shareOfWait(elapsedMs: number): number {
  return Math.min(1, Math.max(0, elapsedMs / teamsWaitsMs))
}

/** The time of day; empty where `iso` is no time. */
export function formatTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  return time.toLocaleTimeString(document.documentElement.lang || 'en', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
}

/** `3 warnings`, `1 warning`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
