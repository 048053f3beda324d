const newline = 0x0a

/**
 * Passes chunks on but for the last line, which is known for the last only when the stream has ended:
 * `take('a\nb\nc'), take('d\n')` → `'a\nb\n'`, nothing; `last()` → `'cd\n'`
 */
export const holdLastLine = () => {
  let held: Uint8Array[] = []
  let endsLine = false
  return {
    take(chunk: Uint8Array): readonly Uint8Array[] {
      if (chunk.length === 0) return []
      const passed = endsLine ? held : []
      if (endsLine) held = []
      endsLine = chunk.at(-1) === newline
      // The line end before the last line; one at the chunk's own end may be the stream's.
      const at = chunk.length < 2 ? -1 : chunk.lastIndexOf(newline, chunk.length - 2)
      const before = at === -1 ? [] : [...held, chunk.subarray(0, at + 1)]
      held = at === -1 ? [...held, chunk] : [chunk.subarray(at + 1)]
      return [...passed, ...before]
    },
    last: (): Uint8Array => Buffer.concat(held),
  }
}
