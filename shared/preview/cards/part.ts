// An object of a card's JSON with its place in the message. Every member may be missing or of a wrong type: what cannot be
// read is left out and said so, in a sentence, in the record that all parts of a card share.

import { isObject, type JsonObject } from '../../json.ts'
import { element } from '../dom.ts'

/** What the drawing of one card needs and finds. */
export interface Drawing {
  readonly onOpenLink: (url: string) => void
  /** Where it is said what a pressed button does. */
  readonly note: HTMLElement
  /** Sentences about what is not drawn. */
  readonly omissions: Set<string>
  /** Addresses of pictures that are not loaded. */
  readonly pictures: string[]
}

/** How many entries of a list Teams shows. */
export interface Limit {
  readonly most: number
  /** Of several entries, such as `buttons`. */
  readonly noun: string
}

export function createDrawing(onOpenLink: Drawing['onOpenLink']): Drawing {
  const note = element('p', { class: 'rp-note', role: 'status' })
  return { onOpenLink, note, omissions: new Set(), pictures: [] }
}

export class Part {
  readonly drawing: Drawing
  /** JSON pointer into the message. */
  readonly pointer: string
  readonly #value: JsonObject

  constructor(value: JsonObject, pointer: string, drawing: Drawing) {
    this.#value = value
    this.pointer = pointer
    this.drawing = drawing
  }

  at(member: string): string {
    return `${this.pointer}/${member}`
  }

  has(member: string): boolean {
    const value = this.#value[member]
    return value !== undefined && value !== null && value !== ''
  }

  is(member: string, value: unknown): boolean {
    return this.#value[member] === value
  }

  /** The text of `member`, where it is one and is not empty. */
  text(member: string): string | undefined {
    const value = this.#value[member]
    if (!this.has(member)) return undefined
    if (typeof value === 'string') return value.trim() === '' ? undefined : value
    if (typeof value === 'number') return String(value)
    this.#omit(`“${member}” is not a text`)
    return undefined
  }

  part(member: string): Part | undefined {
    const value = this.#value[member]
    if (!this.has(member)) return undefined
    if (isObject(value)) return new Part(value, this.at(member), this.drawing)
    this.#omit(`“${member}” is not an object`)
    return undefined
  }

  /** The first string of the list `member`. */
  firstText(member: string): string | undefined {
    const value = this.#value[member]
    const list = Array.isArray(value) ? value : [value]
    return list.find((entry) => typeof entry === 'string')
  }

  parts(member: string, limit?: Limit): readonly Part[] {
    const value = this.#value[member]
    if (!this.has(member)) return []
    if (!Array.isArray(value)) {
      this.#omit(`“${member}” is not a list`)
      return []
    }
    if (!value.every(isObject)) this.#omit(`Something in “${member}” is not an object`)
    const parts = value.flatMap((entry, index) =>
      isObject(entry) ? [new Part(entry, `${this.at(member)}/${index}`, this.drawing)] : [],
    )
    if (!limit || parts.length <= limit.most) return parts
    const { most, noun } = limit
    this.drawing.omissions.add(`Teams shows ${most} ${noun} here. There are ${parts.length}: the others are left out.`)
    return parts.slice(0, most)
  }

  #omit(what: string): void {
    this.drawing.omissions.add(`${what}: it is left out.`)
  }
}
