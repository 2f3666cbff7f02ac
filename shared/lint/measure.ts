// The size of a value as compact JSON in UTF-8, without writing it: counts in a loop, as values may be thousands of levels deep.

/** Bytes of `JSON.stringify(value)` in UTF-8, for what `JSON.parse` gives. */
export function measureJson(value: unknown): number {
  const pending: unknown[] = [value]
  let bytes = 0
  while (pending.length > 0) {
    const each = pending.pop()
    if (typeof each === 'string') {
      bytes += measureString(each)
    } else if (Array.isArray(each)) {
      bytes += 2 + Math.max(0, each.length - 1)
      for (const item of each) pending.push(item)
    } else if (typeof each === 'object' && each !== null) {
      const names = Object.keys(each)
      bytes += 2 + Math.max(0, names.length - 1)
      for (const name of names) {
        bytes += measureString(name) + 1
        pending.push((each as Record<string, unknown>)[name])
      }
    } else {
      bytes += String(each ?? null).length
    }
  }
  return bytes
}

function measureString(text: string): number {
  let bytes = text.length + 2
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) {
      if (code < 0x20) bytes += /[\b\t\n\f\r]/.test(text.charAt(index)) ? 1 : 5
      else if (code === 0x22 || code === 0x5c) bytes += 1
    } else if (code < 0x800) {
      bytes += 1
    } else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 2
      index++
    } else {
      // A lone surrogate is written as six characters.
      bytes += code >= 0xd800 && code < 0xe000 ? 5 : 2
    }
  }
  return bytes
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
