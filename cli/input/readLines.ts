/** One line of a stream, numbered from 1, without its line end. */
export type Line = Readonly<
  { number: number; text: string } | { number: number; problem: 'too_long' | 'not_utf8'; text: null }
>

const newline = 10

/**
 * Lines of a byte stream, one at a time and never more than `bytesMax` of them in memory: a longer line is reported and
 * skipped. Blank lines are counted and left out. `'a\n\nb'` → lines 1 and 3.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  { bytesMax }: { bytesMax: number },
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let number = 1
  let parts: Uint8Array[] = []
  let bytes = 0

  const finish = (): Line | null => {
    const line =
      bytes > bytesMax ? ({ number, problem: 'too_long', text: null } as const) : decode(number, parts, decoder)
    number += 1
    parts = []
    bytes = 0
    return line
  }
  const take = (part: Uint8Array) => {
    bytes += part.length
    if (bytes > bytesMax) parts = []
    else if (part.length > 0) parts.push(part)
  }

  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(newline, from); end !== -1; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end))
      from = end + 1
      const line = finish()
      if (line !== null) yield line
    }
    take(chunk.subarray(from))
  }
  if (bytes > 0) {
    const line = finish()
    if (line !== null) yield line
  }
}

const decode = (number: number, parts: readonly Uint8Array[], decoder: TextDecoder): Line | null => {
  try {
    const text = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)).trim()
    return text === '' ? null : { number, text }
  } catch {
    return { number, problem: 'not_utf8', text: null }
  }
}
