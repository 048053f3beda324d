import { byteLines } from './byteLines.ts'

/** One line of a stream, numbered from 1, without its line end. */
export type Line = Readonly<
  { number: number; text: string } | { number: number; problem: 'too_long' | 'not_utf8'; text: null }
>

/**
 * Lines of a byte stream as text, one at a time and never more than `bytesMax` of them in memory: a longer line is reported and
 * skipped. Blank lines are counted and left out. `'a\n\nb'` → lines 1 and 3.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  { bytesMax }: { bytesMax: number },
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  for await (const { number, bytes } of byteLines(stream, { bytesMax })) {
    const line =
      bytes === null ? ({ number, problem: 'too_long', text: null } as const) : decode(number, bytes, decoder)
    if (line !== null) yield line
  }
}

const decode = (number: number, bytes: Uint8Array, decoder: TextDecoder): Line | null => {
  try {
    const text = decoder.decode(bytes).trim()
    return text === '' ? null : { number, text }
  } catch {
    return { number, problem: 'not_utf8', text: null }
  }
}
